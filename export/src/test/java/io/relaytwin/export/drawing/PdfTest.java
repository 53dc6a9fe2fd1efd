package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
