package io.relaytwin.export.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages as a PDF to be kept (PDF/A-2u): with embedded fonts, searchable text and colours that
 * mean the same everywhere; the same bytes for the same pages.
 *
 * @param title of the document.
 * @param subject what it shows; empty for nothing to say.
 * @param language of its words by BCP 47, such as {@code en}.
 * @param date on which it was made; {@code null} for one that does not say.
 */
public record Pdf(String title, String subject, String language, @Nullable LocalDate date) {

  static final String CREATOR = "relaytwin";
  static final String PRODUCER = "relaytwin with Apache PDFBox";

  /** Points in a millimetre, by definition of the PDF unit as 1/72 inch. */
  static final double POINTS_PER_MM = 72 / 25.4;

  /** In place of a clock: the id of the file is derived from it and the content. */
  private static final long ID_SEED = 859_753;

  /** Keeps what can be shown in the title of a window. */
  public Pdf {
    title = PlainText.printable(title);
    subject = PlainText.printable(subject);
  }

  /** A document that does not say when it was made. */
  public Pdf(String title, String subject, String language) {
    this(title, subject, language, null);
  }

  /** The letters of a text that no font of these files has and that are drawn as U+FFFD. */
  public static String lacking(String text) {
    return PdfFonts.lacking(text);
  }

  /**
   * The bytes of the file.
   *
   * @param pages at least one.
   */
  public byte[] render(List<Page> pages) {
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("A document has at least one page.");
    }
    try (PDDocument document = new PDDocument()) {
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle(title);
      if (!subject.isEmpty()) {
        information.setSubject(subject);
      }
      information.setCreator(CREATOR);
      information.setProducer(PRODUCER);
      if (date != null) {
        Calendar day = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        information.setCreationDate(day);
        information.setModificationDate(day);
      }
      document.setDocumentInformation(information);
      document.setDocumentId(ID_SEED);
      document.getDocumentCatalog().setLanguage(language);
      PDViewerPreferences preferences =
          new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
      preferences.setDisplayDocTitle(true);
      // At its true size, unless someone asks otherwise: labels have to fit.
      preferences.setPrintScaling(PDViewerPreferences.PRINT_SCALING.None);
      document.getDocumentCatalog().setViewerPreferences(preferences);
      PdfArchive.complete(document, this);
      PdfFonts fonts = new PdfFonts(document);
      for (Page page : pages) {
        PDPage sheet =
            new PDPage(
                new PDRectangle(
                    (float) (page.width() * POINTS_PER_MM),
                    (float) (page.height() * POINTS_PER_MM)));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          page.picture().drawOn(new PdfCanvas(content, fonts, page.height()));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
