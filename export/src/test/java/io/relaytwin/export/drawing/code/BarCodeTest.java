package io.relaytwin.export.drawing.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import io.relaytwin.export.drawing.Page;
import io.relaytwin.export.drawing.Pdf;
import io.relaytwin.export.drawing.Point;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** ZXing reads the codes from the printed page. */
class BarCodeTest {

  private static BufferedImage print(BarCode code) throws Exception {
    byte[] pdf =
        new Pdf("t", "", "en")
            .render(
                List.of(
                    new Page(
                        code.width() + 16, code.height() + 16, code.placed(new Point(8, 8), 1))));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 300);
    }
  }

  private static Result read(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    return new MultiFormatReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true));
  }

  @Test
  void theNumberOf859753ComesBack() throws Exception {
    Result result = read(print(BarCode.ean13("4055143605472").orElseThrow()));
    assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.EAN_13);
    assertThat(result.getText()).isEqualTo("4055143605472");
  }

  @Test
  void aTextComesBackFromADataMatrix() throws Exception {
    Result result = read(print(BarCode.dataMatrix("Row of twenty 859-753", 0.5).orElseThrow()));
    assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.DATA_MATRIX);
    assertThat(result.getText()).isEqualTo("Row of twenty 859-753");
  }

  @Test
  void aWrongCheckDigitIsNoNumber() {
    assertThat(BarCode.ean13("4055143605473")).isEmpty();
    assertThat(BarCode.ean13("405514360547")).isEmpty();
    assertThat(BarCode.ean13("40551436054７2")).isEmpty();
  }

  @Test
  void whatDoesNotFitIsNoCode() {
    assertThat(BarCode.dataMatrix("", 0.5)).isEmpty();
    assertThat(BarCode.dataMatrix("x".repeat(5000), 0.5)).isEmpty();
  }
}
