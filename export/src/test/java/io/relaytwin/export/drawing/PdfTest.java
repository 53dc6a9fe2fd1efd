package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {

  private static byte[] render() {
    return new Pdf("Title", "Subject", "en").render(List.of(Page.a4(Sketch.everything())));
  }

  @Test
  void sameBytesEveryTime() {
    assertThat(render()).isEqualTo(render());
  }

  @Test
  void textCanBeSearched() throws Exception {
    try (PDDocument document = Loader.loadPDF(render())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains(Sketch.UMLAUTS, "middle", "right");
    }
  }

  /** With a ligature, a search for the word would not find it. */
  @Test
  void wordsWithLigaturesAreFound() throws Exception {
    byte[] pdf =
        new Pdf("t", "", "en")
            .render(
                List.of(
                    Page.a4(canvas ->
                        canvas.text(new Point(20, 20), "first office flow", Lettering.of(4)))));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      assertThat(stripper.getText(document)).contains("first office flow");
      assertThat(stripper.getText(document)).doesNotContain("\ufb01", "\ufb03", "\ufb02");
    }
  }

  @Test
  void metadataSayWhatItIsAndWhenItWasMade() throws Exception {
    Pdf pdf = new Pdf("Fräse <1>", "", "en", LocalDate.of(2026, 11, 27));
    try (PDDocument document = Loader.loadPDF(pdf.render(List.of(Page.a4(canvas -> {}))))) {
      String metadata =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata)
          .contains(
              "<pdfaid:part>2<", "<pdfaid:conformance>U<", "Fräse &lt;1>".replace(">", "&gt;"))
          .contains("<xmp:CreateDate>2026-11-27<");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2026-11-27T00:00:00Z");
    }
    try (PDDocument document = Loader.loadPDF(render())) {
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
    }
  }

  /** A viewer elsewhere need not have the font. */
  @Test
  void everyFontIsEmbedded() throws Exception {
    try (PDDocument document = Loader.loadPDF(render())) {
      var resources = document.getPage(0).getResources();
      int fonts = 0;
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
        fonts++;
      }
      assertThat(fonts).isEqualTo(2);
    }
  }

  @Test
  void aDocumentHasPages() {
    assertThatThrownBy(() -> new Pdf("x", "", "en").render(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
