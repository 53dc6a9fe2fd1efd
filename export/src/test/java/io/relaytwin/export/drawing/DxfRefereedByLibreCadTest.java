package io.relaytwin.export.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.testing.Program;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** LibreCAD draws the file; what it drew is looked at. */
class DxfRefereedByLibreCadTest {

  @TempDir Path temp;

  private BufferedImage draw(Picture picture, int dotsPerInch) throws Exception {
    Program.require("librecad", "no drawing file was drawn by another program");
    Files.write(temp.resolve("x.dxf"), Dxf.render(picture));
    Program.require("env", "no drawing file was drawn by another program")
        .run(
            temp,
            "QT_QPA_PLATFORM=offscreen",
            "timeout",
            "60",
            "librecad",
            "dxf2pdf",
            "-a",
            temp.resolve("x.dxf").toString());
    try (PDDocument document = Loader.loadPDF(temp.resolve("x.pdf").toFile())) {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
    }
  }

  @Test
  void drawsLinesFieldsAndBlocks() throws Exception {
    BufferedImage image = draw(Sketch.everything(), 72);
    int blue = 0;
    int ink = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int red = image.getRGB(x, y) >> 16 & 0xff;
        int shareOfBlue = image.getRGB(x, y) & 0xff;
        blue += shareOfBlue > 120 && red < 60 ? 1 : 0;
        ink += shareOfBlue < 200 && red < 200 ? 1 : 0;
      }
    }
    // The box of 10 x 8 mm of 180 x 60, fitted to a sheet of 595 points: some 33 x 26 of them.
    assertThat(blue).isBetween(600, 1600);
    assertThat(ink).isGreaterThan(1500);
  }

  /** Its stroke font is wider than printed faces, and what stands beside a text is near. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assumed: the length of ferrules is not stated; the clamp takes 5 to 6 mm.",
        "positions 379 - 400, 2026-11-27, relaytwin",
        "2 x 859-406/000-029, 6-way, yellow, control-minus: 1-6, 7-12",
      })
  void textKeepsToTheRoomThatWasMeasured(String text) throws Exception {
    Lettering letters = Lettering.of(3);
    double room = letters.widthOf(text);
    double width = room * 1.5;
    BufferedImage image =
        draw(
            canvas -> {
              canvas.box(
                  Box.at(new Point(0, 0), width, 20), 0, Look.outlined(Stroke.of(Tone.INK, 0.2)));
              canvas.text(new Point(0, 12), text, letters);
            },
            200);
    // The frame is the outermost ink.
    int left = image.getWidth();
    int right = 0;
    int top = image.getHeight();
    int bottom = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (isInk(image, x, y)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    int end = 0;
    for (int y = top + 4; y < bottom - 4; y++) {
      for (int x = left + 4; x < right - 4; x++) {
        end = isInk(image, x, y) ? Math.max(end, x) : end;
      }
    }
    double reached = (end - left) * width / (right - left);
    assertThat(reached).isBetween(room * 0.7, room);
  }

  private static boolean isInk(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xff) < 160;
  }
}
