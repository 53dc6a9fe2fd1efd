package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pictures as PNG, in the shades for light surfaces, with the fonts that PDFs embed. */
public final class Png {

  private static final double MM_PER_UNIT = 25.4 / 96;

  private Png() {}

  /**
   * The bytes of the file; needs no screen.
   *
   * @param picture whose extent becomes the image.
   * @param dotsPerUnit how many dots a drawing unit takes, above 0.
   */
  public static byte[] render(Picture picture, double dotsPerUnit) {
    if (!(dotsPerUnit > 0)) {
      throw new IllegalArgumentException(Words.fill("%s dots are none.", dotsPerUnit));
    }
    System.setProperty("java.awt.headless", "true");
    Box area = picture.extent();
    Point origin = new Point(-area.left() * MM_PER_UNIT, -area.top() * MM_PER_UNIT);
    Page page =
        new Page(
            area.width() * MM_PER_UNIT,
            area.height() * MM_PER_UNIT,
            picture.placed(origin, MM_PER_UNIT));
    byte[] pdf = new Pdf("picture", "", "en").render(List.of(page));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image =
          new PDFRenderer(document)
              .renderImageWithDPI(0, (float) (96 * dotsPerUnit), ImageType.RGB);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
