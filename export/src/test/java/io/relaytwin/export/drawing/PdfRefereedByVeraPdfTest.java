package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.VeraPdf;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** veraPDF judges by ISO 19005-2, level U. */
class PdfRefereedByVeraPdfTest {

  private static byte[] render(Pdf pdf) {
    return pdf.render(List.of(Page.a4(Sketch.everything()), Page.a4(canvas -> {})));
  }

  @Test
  void everythingThatCanBeDrawnMayBeKept() throws Exception {
    assertThat(VeraPdf.faults(render(new Pdf("Title", "Subject", "en")))).isEmpty();
  }

  @Test
  void aDateAndHardTitlesMayBeKept() throws Exception {
    Pdf pdf =
        new Pdf(Sketch.NASTY + Sketch.UMLAUTS, Sketch.HEBREW, "en", LocalDate.of(2026, 11, 27));
    assertThat(VeraPdf.faults(render(pdf))).isEmpty();
  }

  @Test
  void controlADocumentWithoutItsColoursIsFound() throws Exception {
    byte[] bytes = render(new Pdf("Title", "Subject", "en"));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      document.getDocumentCatalog().setOutputIntents(List.of());
      assertThat(VeraPdf.faults(VeraPdf.bytes(document))).isNotEmpty();
      document.getDocumentCatalog().setMetadata(null);
      assertThat(VeraPdf.faults(VeraPdf.bytes(document))).hasSizeGreaterThan(1);
    }
  }
}
