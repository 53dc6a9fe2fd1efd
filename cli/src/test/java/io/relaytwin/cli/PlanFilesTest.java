package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static String text(Map<String, byte[]> files, String name) throws IOException {
    byte[] file = files.getOrDefault(name, new byte[0]);
    if (!name.endsWith(".pdf")) {
      return new String(file, StandardCharsets.UTF_8);
    }
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void theDateStandsInEveryFileThatNamesOne() throws IOException {
    Map<String, byte[]> dated = plan("dated", "--date", "2026-11-27");
    for (String name :
        List.of(
            "rail.pdf",
            "rail.svg",
            "rail.dxf",
            "circuits.pdf",
            "guide.pdf",
            "guide.html",
            "order.pdf",
            "labels.pdf",
            "bid-de-neutral.x81",
            "strip.step",
            "strip.aml",
            "module.aml")) {
      assertThat(text(dated, name)).as(name).contains("2026-11-27");
    }
    Map<String, byte[]> undated = plan("undated");
    assertThat(text(undated, "rail.pdf")).contains("not given").doesNotContain("2026");
    assertThat(text(undated, "guide.html")).doesNotContain("2026");
    assertThat(text(undated, "bid-de-neutral.x81")).contains("<Date>2026-01-01</Date>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "27.11.2026",
        "2026-02-29",
        "2026-13-01",
        "1899-12-31",
        "10000-01-01",
        "today",
        ""
      })
  void aDateThatIsNoneIsSaid(String date) {
    CommandRun run =
        CommandRun.of(
            "plan", DESIGN.toString(), "--out", temp.resolve("x").toString(), "--date", date);
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("--date \"" + date + "\" is no date", "such as 2026-11-27");
    assertThat(temp.resolve("x")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2028-02-29", "9999-12-31"})
  void theFirstAndTheLastDayAreTaken(String date) throws IOException {
    assertThat(text(plan("day", "--only", "drawing", "--date", date), "rail.svg")).contains(date);
  }

  @Test
  void aDateWithoutAFolderIsSaid() {
    CommandRun run = CommandRun.of("plan", DESIGN.toString(), "--date", "2026-11-27");
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("--date is printed in files: say where with --out DIR.");
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
