package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A place that cannot be written to is named, with what is wrong and what is allowed. */
class TargetsTest {

  @TempDir Path temp;
  private Path file = Path.of("file");

  @BeforeEach
  void aFileStandsInTheWay() throws IOException {
    file = Files.writeString(temp.resolve("file"), "mine");
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.walk(temp)) {
      return all.filter(path -> !path.equals(temp))
          .map(path -> path.getFileName().toString())
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "plan row-of-twenty --out, file",
    "plan row-of-twenty --out, file/below/it",
    "check encoder --report, file/below",
    "export coil-with-diode --to spice --out, file",
    "simulate clock-100khz --out, file/bands.vcd",
    "simulate clock-100khz --out, missing/bands.csv",
    "simulate clock-100khz --plot, missing/plot.svg",
    "show 859-753 --format pdf --out, missing/sheet.pdf"
  })
  void commandsSayWhereTheyCannotWriteBeforeTheyDoAnything(String command, String place)
      throws IOException {
    String[] words = command.split(" ");
    if (!words[0].equals("show")) {
      words[1] = Documents.root().resolve("examples").resolve(words[1]).toString();
    }
    Path target = temp.resolve(place);
    CommandRun run =
        CommandRun.of(
            Stream.concat(Stream.of(words), Stream.of(target.toString())).toArray(String[]::new));

    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .contains(words[words.length - 1] + " " + target + ": ")
        .containsPattern("is a file|there is no folder")
        .contains("; name a ");
    assertThat(left()).containsExactly("file");
    assertThat(file).hasContent("mine");
  }

  @Test
  void noFileAppearsWhenOneOfThemCannotBeWritten() throws IOException {
    Files.createDirectories(temp.resolve("out/b.txt"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", new byte[] {1});
    files.put("b.txt", new byte[] {2});

    assertThatThrownBy(() -> Targets.write("--out", temp.resolve("out"), files))
        .isInstanceOf(UsageFault.class)
        .hasMessageContaining("b.txt is a folder there");
    assertThat(left()).containsExactlyInAnyOrder("file", "out", "b.txt");
  }

  @Test
  void aNameThatNoFileCanHaveLeavesNothingBehind() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", new byte[] {1});
    files.put("x".repeat(300), new byte[] {2});

    assertThatThrownBy(() -> Targets.write("--out", temp.resolve("out"), files))
        .isInstanceOf(UsageFault.class)
        .hasMessageContaining(temp.resolve("out").toString());
    assertThat(left()).containsExactlyInAnyOrder("file", "out");
  }

  @Test
  void foldersAreMadeAndFilesReplaced() throws IOException {
    Path folder = temp.resolve("a/b");
    assertThat(Targets.write("--out", folder, Map.of("x", new byte[] {1})))
        .containsExactly(folder.resolve("x"));
    Targets.write("--out", folder, Map.of("x", new byte[] {2}));
    assertThat(folder.resolve("x")).hasBinaryContent(new byte[] {2});
    Targets.write("--out", file, new byte[] {3});
    assertThat(file).hasBinaryContent(new byte[] {3});
  }
}
