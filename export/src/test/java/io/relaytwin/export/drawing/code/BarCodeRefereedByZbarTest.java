package io.relaytwin.export.drawing.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.export.drawing.Page;
import io.relaytwin.export.drawing.Pdf;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.testing.Program;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ZBar reads the bar code of an item from the printed page. */
class BarCodeRefereedByZbarTest {

  @TempDir Path temp;

  @Test
  void readsTheNumberOf859753() throws Exception {
    Program zbar = Program.require("zbarimg", "no bar code was read by another program");
    byte[] pdf =
        new Pdf("t", "", "en")
            .render(
                List.of(
                    new Page(
                        60,
                        40,
                        BarCode.ean13("4055143605472").orElseThrow().placed(new Point(8, 8), 1))));
    Path image = temp.resolve("code.png");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 300), "png", image.toFile());
    }
    assertThat(zbar.run(temp, "--quiet", image.toString()).text()).contains("EAN-13:4055143605472");
  }
}
