package io.relaytwin.export.drawing;

/** Something that can be drawn, the same each time. */
@FunctionalInterface
public interface Picture {

  /** Draws it. */
  void drawOn(Canvas canvas);

  /** The smallest box that holds it; without any content the empty box at the origin. */
  default Box extent() {
    MeasuringCanvas measure = new MeasuringCanvas();
    drawOn(measure);
    return measure.extent();
  }
}
