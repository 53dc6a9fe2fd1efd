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

/** LibreCAD draws the file; what it drew is looked at. */
class DxfRefereedByLibreCadTest {

  @TempDir Path temp;

  @Test
  void drawsLinesFieldsAndBlocks() throws Exception {
    Program.require("librecad", "no drawing file was drawn by another program");
    Files.write(temp.resolve("x.dxf"), Dxf.render(Sketch.everything()));
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
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
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
  }
}
