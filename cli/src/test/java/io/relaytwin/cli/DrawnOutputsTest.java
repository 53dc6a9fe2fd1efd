package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Planner;
import io.relaytwin.files.catalogue.FileCatalogue;
import io.relaytwin.files.design.DesignFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Every drawing and document of a plan, for ordinary and for hostile designs. */
class DrawnOutputsTest {

  // Apart from its only use, which it would bury.
  @SuppressWarnings("InlineFormatString")
  private static final String DESIGN =
      """
      relaytwin: 1
      name: %s
      supplies:
        control: { voltage: 5 V ± 5 %% }
        load: { voltage: 24 V ± 10 %% }
      channels:
        - name: %s
          %s
          source: { push-pull: { high: 4.4 V, low: <= 0.4 V, current: 24 mA } }
          signal: { square: { frequency: 1 kHz } }
          load: { resistor: { resistance: 1 kΩ } }
      rail: { common: { load-plus: red, load-minus: blue } }
      """;

  @TempDir Path temp;

  private PlanOutput.Work work(String name, String channel, int count) throws Exception {
    Path file =
        Files.writeString(
            temp.resolve("design.yaml"),
            DESIGN.formatted(quoted(name), quoted(channel), repeat(count)));
    DesignFile design = Inputs.design(file);
    FileCatalogue catalogue = FileCatalogue.shipped();
    Plan plan = new Planner(catalogue).plan(design.design(), Inputs.session(design).currents());
    return new PlanOutput.Work(design.design(), plan, catalogue, null, null);
  }

  private static byte[] named(Map<String, byte[]> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static String repeat(int count) {
    return count == 1 ? "" : "repeat: " + count;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static Map<String, byte[]> all(PlanOutput.Work work) throws Exception {
    Map<String, byte[]> files = new HashMap<>();
    for (PlanOutput output : DrawnOutputs.ALL) {
      byte[] bytes = output.content().bytes(work);
      assertThat(output.content().bytes(work)).as(output.file()).isEqualTo(bytes);
      assertThat(files.put(output.file(), bytes)).as(output.file()).isNull();
    }
    return files;
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static void readable(Map<String, byte[]> files) throws Exception {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".pdf")) {
        assertThat(text(file.getValue())).as(file.getKey()).isNotBlank();
      } else if (file.getKey().endsWith(".svg")) {
        String svg = new String(file.getValue(), StandardCharsets.UTF_8);
        assertThat(
                DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getElementsByTagName("text")
                    .getLength())
            .isPositive();
      }
    }
  }

  @Test
  void aRowOfTwentyIsDrawnWithItsBarsAndItsWidth() throws Exception {
    Map<String, byte[]> files = all(work("Row", "X", 20));
    readable(files);
    assertThat(text(named(files, "rail.pdf")))
        .contains("121", "91", "56", "X20", "859-410/000-005", "1:1");
    assertThat(text(named(files, "guide.pdf"))).contains("5 .. 6 mm", "-25 .. 50 °C");
    assertThat(text(named(files, "order.pdf"))).contains("4055143605472");
    assertThat(new String(files.get("rail.svg"), StandardCharsets.UTF_8).split("<use ", -1))
        .hasSize(21);
    assertThat(new String(files.get("labels.csv"), StandardCharsets.UTF_8))
        .startsWith("\ufeffstrip;position;")
        .contains("Row;20;X20;");
  }

  /** Every figure of the sheet and every question stands in the document. */
  @Test
  void theDataSheetLeavesNothingOut() throws Exception {
    PlanOutput.Work work = work("Row", "X", 1);
    String text = text(named(all(work), "data-sheet.pdf")).replaceAll("\\s+", "");
    var product = work.catalogue().module("859-753").orElseThrow().product();
    product.sections().stream()
        .flatMap(section -> section.entries().stream())
        .forEach(entry -> assertThat(text).contains(entry.text().replaceAll("\\s+", "")));
    product
        .notStated()
        .forEach(gap -> assertThat(text).contains(gap.question().replaceAll("\\s+", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Überwachung der Fräse „Süd“ \"A\" <b> & 'Öl'",
        "\u05de\u05de\u05e1\u05e8 \u0645\u0631\u062d\u0644 (1)",
        "\ud83d\ude00 \u65e5\u672c %%c \\U+0041 ^XA ~JA"
      })
  void hostileNamesAreDrawn(String name) throws Exception {
    readable(all(work(name, name, 1)));
  }

  @Test
  void veryLongNamesAreDrawn() throws Exception {
    readable(all(work("N".repeat(200), "Pumpe ".repeat(33) + "Öl", 2)));
  }

  /** The planner's findings stand in the plan; this is of the files. */
  @Test
  void lettersThatNoFontHasAreSaid() throws Exception {
    for (String name : List.of("\u65e5\u672c Pumpe \u65e5", "\u05de\u05de \u0645\u0631 Öl µΩ")) {
      work(name, "K", 2);
      String out = temp.resolve("out").toString();
      String design = temp.resolve("design.yaml").toString();
      CommandRun run = CommandRun.of("plan", design, "--out", out, "--only", "drawing", "--fresh");
      assertThat(run.status()).isZero();
      assertThat(run.err())
          .isEqualTo(
              name.startsWith("\u65e5")
                  ? "The fonts of the PDFs lack \u65e5\u672c: drawn there as \ufffd."
                      + " The other files keep such letters.\n"
                  : "");
    }
    CommandRun run =
        CommandRun.of(
            "plan",
            temp.resolve("design.yaml").toString(),
            "--out",
            temp.resolve("csv").toString(),
            "--only",
            "order.csv");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aLongStripGoesOnFurtherSheets() throws Exception {
    PlanOutput.Work work = work("Long", "K", 100);
    byte[] rail =
        DrawnOutputs.ALL.stream()
            .filter(output -> output.file().equals("rail.pdf"))
            .findFirst()
            .orElseThrow()
            .content()
            .bytes(work);
    assertThat(text(rail)).contains("1 / 3", "3 / 3", "positions 85 - 100", "K100");
  }

  @Test
  void showWritesAPdf() throws Exception {
    Path file = temp.resolve("sheet.pdf");
    CommandRun run = CommandRun.of("show", "859-753", "--format", "pdf", "--out", file.toString());
    assertThat(run.status()).isZero();
    assertThat(text(Files.readAllBytes(file))).contains("859-753", "Not stated: 34 questions");
    assertThat(CommandRun.of("show", "859-753", "--format", "pdf").status()).isEqualTo(2);
  }
}
