package io.relaytwin.export.drawing;

import io.relaytwin.core.quantity.Words;

/**
 * A closed upright rectangle, possibly of no width or height.
 *
 * @param from the corner at the left and top.
 * @param to the corner at the right and bottom.
 */
public record Box(Point from, Point to) {

  /** Rejects reversed corners. */
  public Box {
    if (to.x() < from.x() || to.y() < from.y()) {
      throw new IllegalArgumentException(
          Words.fill("The box from %s to %s is reversed.", from, to));
    }
  }

  /** The box with its left top corner at the point. */
  public static Box at(Point corner, double width, double height) {
    return new Box(corner, corner.moved(width, height));
  }

  /** The x of the left side. */
  public double left() {
    return from.x();
  }

  /** The y of the top side. */
  public double top() {
    return from.y();
  }

  /** The x of the right side. */
  public double right() {
    return to.x();
  }

  /** The y of the bottom side. */
  public double bottom() {
    return to.y();
  }

  /** From the left side to the right one. */
  public double width() {
    return to.x() - from.x();
  }

  /** From the top side to the bottom one. */
  public double height() {
    return to.y() - from.y();
  }

  /** The smallest box around both. */
  public Box around(Box other) {
    return new Box(
        new Point(Math.min(left(), other.left()), Math.min(top(), other.top())),
        new Point(Math.max(right(), other.right()), Math.max(bottom(), other.bottom())));
  }

  /** The box with every side so much further out. */
  public Box grown(double by) {
    return new Box(from.moved(-by, -by), to.moved(by, by));
  }
}
