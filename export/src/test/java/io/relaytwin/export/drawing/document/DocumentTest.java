package io.relaytwin.export.drawing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Page;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static Document document(int rows) {
    Document.Builder out = new Document.Builder();
    out.section("Section").part("Part").paragraph("word ".repeat(200)).note("quiet");
    out.add(new Block.Items(true, List.of("one", "two")));
    out.add(
        new Block.Figure(
            canvas -> canvas.line(new Point(0, 0), new Point(900, 900), Stroke.of(Tone.INK, 1)),
            "wide",
            "",
            "made smaller"));
    List<List<Block.Cell>> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      cells.add(List.of(Block.Cell.of("row " + i), Block.Cell.strong("x".repeat(120))));
    }
    out.add(
        new Block.Table(List.of(Block.Column.of("Head", 1), Block.Column.number("N", 2)), cells));
    return out.build("Title <&> of a document", "subtitle", "footer");
  }

  @Test
  void everyRowIsOnSomePageAndEveryPageHasTheHead() throws Exception {
    try (PDDocument document = Loader.loadPDF(PageLayout.pdf(document(150)))) {
      String text = new PDFTextStripper().getText(document);
      assertThat(document.getNumberOfPages()).isGreaterThan(4);
      for (int i = 0; i < 150; i++) {
        assertThat(text).containsOnlyOnce("row " + i + " ");
      }
      assertThat(text.split("Head", -1).length).isGreaterThan(3);
      assertThat(text).contains("1 / " + document.getNumberOfPages());
    }
  }

  /** Wherever on a page it comes: a heading, a few words, a table whose first row is tall. */
  @Test
  void aHeadingStaysWithItsTable() throws Exception {
    Block.Table table =
        new Block.Table(
            List.of(Block.Column.of("Head", 1)),
            List.of(List.of(Block.Cell.of("first row" + "\nmore".repeat(9)))));
    int onSecond = 0;
    for (int lines = 1; lines < 56; lines++) {
      Document.Builder out = new Document.Builder();
      for (int i = 0; i < lines; i++) {
        out.note("filling");
      }
      Document document = out.section("Section").note("a few words").add(table).build("T", "", "");
      try (PDDocument pdf = Loader.loadPDF(PageLayout.pdf(document))) {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          String text = stripper.getText(pdf);
          assertThat(text.contains("Section"))
              .as(lines + " lines")
              .isEqualTo(text.contains("first row"));
          assertThat(text.contains("Section")).isEqualTo(text.contains("a few words"));
          onSecond += page == 2 && text.contains("Section") ? 1 : 0;
        }
      }
    }
    assertThat(onSecond).as("control: some did not fit any more").isBetween(5, 40);
  }

  @Test
  void nothingLeavesItsSheet() {
    for (Page page : PageLayout.pages(document(60))) {
      Box extent = page.picture().extent();
      assertThat(extent.left()).isGreaterThanOrEqualTo(10);
      assertThat(extent.right()).isLessThanOrEqualTo(200);
      assertThat(extent.top()).isGreaterThanOrEqualTo(10);
      assertThat(extent.bottom()).isLessThanOrEqualTo(290);
    }
  }

  @Test
  void theWebPageIsWellFormedAndEscaped() throws Exception {
    String page = WebPage.render(document(3));
    assertThat(page).contains("Title &lt;&amp;&gt; of a document", "<h3>Part</h3>", "<ol>");
    assertThat(page).doesNotContain("http://www.example", "<script");
  }

  @Test
  void linesFitAndLoseNothing() {
    Lettering letters = Lettering.of(3);
    String text = "a bc " + "w".repeat(60) + " end";
    List<String> lines = letters.lines(text, 30);
    assertThat(lines).allMatch(line -> letters.widthOf(line) <= 30);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(letters.widthOf(letters.cut(text, 30))).isLessThanOrEqualTo(30);
  }
}
