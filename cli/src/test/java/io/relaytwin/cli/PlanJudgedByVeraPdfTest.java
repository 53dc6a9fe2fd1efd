package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whether every PDF that is written may be kept: veraPDF judges by ISO 19005-2, level U. */
class PlanJudgedByVeraPdfTest {

  @TempDir Path temp;

  private static List<String> faults(Path file) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream in = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_2_U);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(each -> "%s: %s".formatted(each.getRuleId().getClause(), each.getMessage()))
          .distinct()
          .toList();
    }
  }

  private static void mayBeKept(Path folder, int count) throws Exception {
    List<Path> documents = documents(folder);
    assertThat(documents).hasSize(count);
    for (Path document : documents) {
      assertThat(faults(document)).as(document.toString()).isEmpty();
    }
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private Path plan(Path design, String... more) throws IOException {
    Path out = temp.resolve("plan");
    CommandRun run =
        CommandRun.of(
            Stream.concat(
                    Stream.of("plan", design.toString(), "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OK);
    return out;
  }

  @Test
  void theRowOfTwenty() throws Exception {
    mayBeKept(plan(Documents.root().resolve("examples/row-of-twenty")), 6);
  }

  /** Letters that no font has, both directions, signs of other formats. */
  @Test
  void hardNames() throws Exception {
    Path design = temp.resolve("design.yaml");
    String names =
        "Öl \\\"A\\\" <b> \u05de\u05de\u05e1\u05e8 \u0645\u0631\u062d\u0644 \ud83d\ude00";
    Files.writeString(
        design,
        """
        relaytwin: 1
        name: "NAME"
        supplies: { control: { voltage: 5 V }, load: { voltage: 24 V } }
        channels:
          - name: "NAME"
            repeat: 3
            source: { push-pull: { high: 4.4 V, low: <= 0.4 V } }
            signal: { square: { frequency: 1 kHz } }
            load: { resistor: { resistance: 1 kΩ } }
        """
            .replace("NAME", names));
    mayBeKept(plan(design, "--date", "2026-11-27"), 6);
  }

  @Test
  void aDataSheetAndATable() throws Exception {
    for (String shown : List.of("859-753", "jumpers")) {
      Path file = temp.resolve(shown + ".pdf");
      CommandRun run = CommandRun.of("show", shown, "--format", "pdf", "--out", file.toString());
      assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OK);
    }
    mayBeKept(temp, 2);
  }
}
