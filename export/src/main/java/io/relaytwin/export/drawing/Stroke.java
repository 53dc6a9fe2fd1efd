package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;

/**
 * How a line is drawn.
 *
 * @param colour of the line.
 * @param width of the line in drawing units, greater than zero.
 * @param dashed whether it is broken.
 */
public record Stroke(Colour colour, double width, boolean dashed) {

  /** Rejects lines that cannot be seen. */
  public Stroke {
    if (!(width > 0) || !Double.isFinite(width)) {
      throw new IllegalArgumentException(
          Words.fill("The width %s of a line must be positive.", width));
    }
  }

  /** An unbroken line. */
  public static Stroke of(Colour colour, double width) {
    return new Stroke(colour, width, false);
  }

  /** A broken line. */
  public static Stroke dashed(Colour colour, double width) {
    return new Stroke(colour, width, true);
  }
}
