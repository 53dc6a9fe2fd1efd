package io.relaytwin.export.drawing.code;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Rgb;
import java.util.List;
import java.util.Optional;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.Ean;
import uk.org.okapibarcode.backend.OkapiException;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * A code that a machine reads, in mm; its left upper corner, quiet zone included, stands at the
 * origin.
 *
 * @param bars its dark parts, in mm.
 * @param width with the quiet zones at both sides, in mm.
 * @param height with what stands below, in mm.
 * @param text below the bars; empty for none.
 */
public record BarCode(List<Box> bars, double width, double height, String text) implements Picture {

  /** The width of the narrowest bar of an EAN-13 at its nominal size, by ISO/IEC 15420. */
  private static final double ISO_15420_MODULE = 0.33;

  /** Free at the left of an EAN-13, in modules; the right side needs 7. */
  private static final int QUIET = 11;

  private static final double BAR_HEIGHT = 12;

  private static final Fill DARK = Fill.solid(new Rgb(0, 0, 0));

  /** Copies the list. */
  public BarCode {
    bars = List.copyOf(bars);
  }

  /**
   * A trade item number as EAN-13 at its nominal size with shortened bars.
   *
   * @param gtin 13 digits, the last of them the check digit.
   * @return empty when that is no such number or its check digit is wrong.
   */
  public static Optional<BarCode> ean13(String gtin) {
    if (gtin.length() != 13
        || !gtin.chars().allMatch(each -> each >= '0' && each <= '9')
        || gtin.charAt(12) != checkDigit(gtin)) {
      return Optional.empty();
    }
    Ean code = new Ean(Ean.Mode.EAN13);
    code.setContent(gtin.substring(0, 12));
    List<Box> bars =
        code.getRectangles().stream()
            .map(bar ->
                Box.at(
                    new Point((bar.x + QUIET) * ISO_15420_MODULE, 0),
                    bar.width * ISO_15420_MODULE,
                    BAR_HEIGHT))
            .toList();
    double width = (95 + 2 * QUIET) * ISO_15420_MODULE;
    return Optional.of(new BarCode(bars, width, BAR_HEIGHT + 4, gtin));
  }

  /** By GS1: weights 1 and 3 in turn, up to the next ten. */
  private static char checkDigit(String gtin) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (gtin.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /**
   * A text as Data Matrix ECC 200.
   *
   * @param text what is read back.
   * @param module the width of one field, in mm.
   * @return empty when the text is empty or too long.
   */
  public static Optional<BarCode> dataMatrix(String text, double module) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    DataMatrix code = new DataMatrix();
    code.setEciMode(26);
    code.setForceMode(DataMatrix.ForceMode.SQUARE);
    code.setModuleWidth(1);
    try {
      code.setContent(text);
    } catch (OkapiException tooLong) {
      return Optional.empty();
    }
    return Optional.of(square(code, module));
  }

  private static BarCode square(Symbol code, double module) {
    double size = (code.getWidth() + 2) * module;
    List<Box> fields = code.getRectangles().stream().map(field -> scaled(field, module)).toList();
    return new BarCode(fields, size, size, "");
  }

  private static Box scaled(Rectangle field, double module) {
    return Box.at(
        new Point((field.x + 1) * module, (field.y + 1) * module),
        field.width * module,
        field.height * module);
  }

  @Override
  public void drawOn(Canvas canvas) {
    canvas.box(
        Box.at(new Point(0, 0), width, height), 0, Look.filled(Fill.solid(new Rgb(255, 255, 255))));
    bars.forEach(bar -> canvas.box(bar, 0, Look.filled(DARK)));
    if (!text.isEmpty()) {
      canvas.text(
          new Point(width / 2, height - 0.7), text, Lettering.of(3).middle().in(new Rgb(0, 0, 0)));
    }
  }
}
