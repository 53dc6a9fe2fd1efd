package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;

/**
 * A sheet of paper with a picture on it.
 *
 * @param width of the sheet, in mm.
 * @param height of the sheet, in mm.
 * @param picture drawn in mm from the left top corner of the sheet.
 */
public record Page(double width, double height, Picture picture) {

  /** Rejects sheets without extent. */
  public Page {
    if (!(width > 0 && height > 0) || !Double.isFinite(width) || !Double.isFinite(height)) {
      throw new IllegalArgumentException(
          Words.fill("A page of %s x %s mm is no page.", width, height));
    }
  }

  /** ISO 216 A4, upright. */
  public static Page a4(Picture picture) {
    return new Page(210, 297, picture);
  }

  /** ISO 216 A4, on its side. */
  public static Page a4Landscape(Picture picture) {
    return new Page(297, 210, picture);
  }

  /** ISO 216 A3, on its side. */
  public static Page a3Landscape(Picture picture) {
    return new Page(420, 297, picture);
  }
}
