package io.relaytwin.export.guide;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Rgb;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;

/**
 * A bar above the modules that it joins, seen along the front.
 *
 * @param ways how many modules it joins.
 * @param colour of the bar.
 */
record JumperPicture(int ways, Rgb colour) implements Picture {

  private static final double WIDTH = 12;
  private static final Stroke LINE = Stroke.of(Tone.INK, 0.3);

  @Override
  public void drawOn(Canvas canvas) {
    for (int i = 0; i < ways; i++) {
      double left = i * WIDTH;
      canvas.box(
          Box.at(new Point(left, 24), WIDTH - 0.4, 16),
          0.6,
          new Look(Fill.solid(Rgb.of(0xe4e7ea)), LINE));
      canvas.box(
          Box.at(new Point(left + WIDTH / 2 - 1.6, 24), 3.2, 9),
          0,
          new Look(Fill.solid(Tone.MUTED), LINE));
      canvas.box(
          Box.at(new Point(left + WIDTH / 2 - 0.8, 9), 1.6, 8),
          0,
          new Look(Fill.solid(Rgb.of(0xd0b060)), LINE));
    }
    canvas.box(
        Box.at(new Point(1, 4), ways * WIDTH - 2.4, 5), 0.8, new Look(Fill.solid(colour), LINE));
    ConductorPicture.arrow(canvas, new Point(-6, 10), 1);
    ConductorPicture.arrow(canvas, new Point(ways * WIDTH + 6, 10), 1);
  }
}
