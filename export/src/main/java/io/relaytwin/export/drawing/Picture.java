package io.relaytwin.export.drawing;

/** Something that can be drawn, the same each time. */
@FunctionalInterface
public interface Picture {

  /** Draws it. */
  void drawOn(Canvas canvas);

  /** The same, with its origin at a point and every length multiplied. */
  default Picture placed(Point at, double scale) {
    return canvas -> drawOn(new PlacedCanvas(canvas, at, scale));
  }

  /** The smallest box that holds it; without any content the empty box at the origin. */
  default Box extent() {
    MeasuringCanvas measure = new MeasuringCanvas();
    drawOn(measure);
    return measure.extent();
  }
}
