package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a plan, from the row of twenty. */
class PlanFilesTest {

  private static final Path DESIGN = Documents.root().resolve("examples/row-of-twenty");

  @TempDir Path temp;

  private Map<String, byte[]> plan(String folder, String... more) throws IOException {
    Path out = temp.resolve(folder);
    CommandRun run =
        CommandRun.of(
            Stream.concat(
                    Stream.of("plan", DESIGN.toString(), "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(out)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void twoRunsGiveTheSameBytesForEveryFile() throws IOException {
    Map<String, byte[]> first = plan("first");
    Map<String, byte[]> second = plan("second");
    assertThat(first.keySet())
        .isEqualTo(second.keySet())
        .containsExactlyInAnyOrderElementsOf(
            PlanOutputs.ALL.stream().map(PlanOutput::file).toList());
    first.forEach((name, bytes) -> {
      assertThat(bytes).as(name).isNotEmpty();
      assertThat(bytes).as(name).isEqualTo(second.get(name));
    });
  }

  @Test
  void theBidTextAgreesWithTheCatalogueInEveryVariant() throws IOException {
    assertThat(plan("bid", "--only", "bid")).hasSize(8);
    for (String name : List.of("de-neutral", "de-product", "en-neutral", "en-product")) {
      CommandRun run =
          CommandRun.of("diff-bid", temp.resolve("bid/bid-" + name + ".x81").toString());
      assertThat(run.status()).as(run.out() + run.err()).isEqualTo(ExitStatus.OK);
      assertThat(run.out()).contains("names every figure");
    }
  }

  @Test
  void aFolderWithoutTheSchemaOfGaebIsSaid() {
    CommandRun run =
        CommandRun.of(
            "plan",
            DESIGN.toString(),
            "--out",
            temp.resolve("x").toString(),
            "--only",
            "bid",
            "--gaeb-xsd",
            temp.toString());
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("GAEB_DA_XML_81_3.3_2021-05.xsd");
  }
}
