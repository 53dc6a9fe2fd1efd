package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one document, embedded as far as they are used.
 *
 * <p>Liberation Sans, which comes with PDFBox, has the widths that pictures are measured by; DejaVu
 * Sans Condensed helps out with further scripts and symbols. What neither has becomes U+FFFD.
 */
final class PdfFonts {

  /**
   * Letters that one font has.
   *
   * @param width as a multiple of the size.
   */
  record Run(PDType0Font font, String text, double width) {}

  /**
   * A font and what is known of its letters.
   *
   * @param widths of letters met so far, as multiples of the size: asking the font takes long.
   */
  private record Face(PDType0Font font, CmapLookup letters, Map<Integer, Double> widths) {

    double width(int letter) {
      return widths.computeIfAbsent(
          letter,
          each -> {
            try {
              return font.getStringWidth(Character.toString(each)) / 1000.0;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }

    boolean has(int letter) {
      return letters.getGlyphId(letter) != 0;
    }
  }

  /** Up to here, Latin letters, the main font has them all. */
  private static final int SURELY_THERE = 0x17f;

  private static final String MAIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String FURTHER = "/io/relaytwin/export/drawing/font/DejaVuSansCondensed.ttf";

  private final PDDocument document;
  private @Nullable Face main;
  private @Nullable Face further;

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  /** The text in parts that one font each has, to be set one after the other. */
  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    PDType0Font font = null;
    double width = 0;
    int[] all = PlainText.visual(text).codePoints().toArray();
    for (int each : all) {
      int letter = each;
      Face face = main();
      if (!face.has(letter)) {
        face = further();
        if (!face.has(letter)) {
          letter = 0xfffd;
        }
      }
      if (font != null && !font.equals(face.font())) {
        runs.add(new Run(font, letters.toString(), width));
        letters.setLength(0);
        width = 0;
      }
      font = face.font();
      letters.appendCodePoint(letter);
      width += face.width(letter);
    }
    if (font != null) {
      runs.add(new Run(font, letters.toString(), width));
    }
    return runs;
  }

  private Face main() {
    if (main == null) {
      main = load(MAIN);
    }
    return main;
  }

  private Face further() {
    if (further == null) {
      further = load(FURTHER);
    }
    return further;
  }

  /** The letters that a text would show as U+FFFD, each once, in the order of the text. */
  static String lacking(String text) {
    String letters = PlainText.visual(text);
    if (letters.codePoints().allMatch(letter -> letter <= SURELY_THERE)) {
      return "";
    }
    try (TrueTypeFont main = parse(MAIN);
        TrueTypeFont further = parse(FURTHER)) {
      CmapLookup inMain = main.getUnicodeCmapLookup();
      CmapLookup inFurther = further.getUnicodeCmapLookup();
      return letters
          .codePoints()
          .distinct()
          .filter(letter -> inMain.getGlyphId(letter) == 0 && inFurther.getGlyphId(letter) == 0)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parse(String resource) throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(Words.fill("The font %s is missing from the program.", resource));
      }
      return new TTFParser(true).parse(new RandomAccessReadBuffer(in));
    }
  }

  private Face load(String resource) {
    try {
      TrueTypeFont font = parse(resource);
      // Ligatures would take most of the time, and change the widths that pictures are measured by.
      font.setEnableGsub(false);
      return new Face(
          PDType0Font.load(document, font, true), font.getUnicodeCmapLookup(), new HashMap<>());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
