package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.export.testing.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poppler measures where text stands on the sheet. */
class PdfRefereedByPopplerTest {

  private static final String UNJUDGED = "positions in PDFs were not measured";

  @TempDir Path temp;

  private Path file() throws Exception {
    return Files.write(
        temp.resolve("x.pdf"),
        new Pdf("Title", "Subject", "en")
            .render(List.of(Page.a4(Sketch.everything()), Page.a3Landscape(Sketch.everything()))));
  }

  @Test
  void theSheetIsA4() throws Exception {
    Program.Run run = Program.require("pdfinfo", UNJUDGED).run(temp, file().toString());
    assertThat(run.text()).containsPattern("Pages: +2").containsPattern("Page size: .*\\(A4\\)");
    assertThat(run.text()).containsPattern("Title: +Title");
  }

  /** One drawing unit is a millimetre; the letters of 5 mm end where the anchor says. */
  @Test
  void textStandsWhereTheDrawingSays() throws Exception {
    Program.require("pdftotext", UNJUDGED)
        .run(temp, "-bbox", "-l", "1", file().toString(), temp.resolve("x.html").toString());
    String words = Files.readString(temp.resolve("x.html"));
    assertThat(side(words, "left", "xMin")).isCloseTo(12, within(0.1));
    assertThat(side(words, "right", "xMax")).isCloseTo(188, within(0.1));
    double middle = (side(words, "middle", "xMin") + side(words, "middle", "xMax")) / 2;
    assertThat(middle).isCloseTo(100, within(0.1));
    assertThat(side(words, "left", "yMin")).isBetween(14.0, 17.0);
    assertThat(side(words, "left", "yMax")).isBetween(20.0, 22.0);
    assertThat(words)
        .contains("Fräse", "µs,", "Ω,", "°C,")
        .contains(new StringBuilder(Sketch.HEBREW).reverse());
  }

  /** In mm. */
  private static double side(String words, String word, String side) {
    Matcher matcher = Pattern.compile("<word ([^>]*)>" + word + "</word>").matcher(words);
    assertThat(matcher.find()).as(word).isTrue();
    Matcher number = Pattern.compile(side + "=\"([0-9.]+)\"").matcher(matcher.group(1));
    assertThat(number.find()).isTrue();
    return Double.parseDouble(number.group(1)) / 72 * 25.4;
  }
}
