package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;

/**
 * A place in a picture.
 *
 * @param x to the right, in drawing units, finite.
 * @param y downwards, in drawing units, finite.
 */
public record Point(double x, double y) {

  /** Rejects what cannot be drawn. */
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException(Words.fill("The point (%s, %s) is not finite.", x, y));
    }
  }

  /** The place so much further to the right and down. */
  public Point moved(double right, double down) {
    return new Point(x + right, y + down);
  }
}
