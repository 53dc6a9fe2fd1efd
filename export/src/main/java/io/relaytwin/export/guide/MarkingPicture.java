package io.relaytwin.export.guide;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.RealColours;
import io.relaytwin.export.drawing.Rgb;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.util.List;

/**
 * A marker on its way from the strip to the module.
 *
 * @param text on the marker.
 * @param colour of the marker.
 */
record MarkingPicture(String text, Rgb colour) implements Picture {

  private static final double MARKER = 10;
  private static final double LENGTH = 16;
  private static final Stroke LINE = Stroke.of(Tone.INK, 0.3);

  @Override
  public void drawOn(Canvas canvas) {
    for (int i = 0; i < 4; i++) {
      marker(canvas, new Point(i * MARKER, 4), i == 3);
    }
    canvas.line(new Point(30, 1), new Point(30, 23), Stroke.dashed(Tone.BAD, 0.4));
    canvas.line(new Point(46, 12), new Point(54, 12), Stroke.of(Tone.ACCENT, 0.8));
    canvas.polygon(
        List.of(new Point(57, 12), new Point(54, 10.5), new Point(54, 13.5)),
        Look.filled(Fill.solid(Tone.ACCENT)));
    canvas.box(Box.at(new Point(62, 0), 12, 24), 0.6, new Look(Fill.solid(Rgb.of(0xe4e7ea)), LINE));
    marker(canvas, new Point(63, 4), true);
  }

  private void marker(Canvas canvas, Point corner, boolean written) {
    canvas.box(Box.at(corner, MARKER, LENGTH), 0.4, new Look(Fill.solid(colour), LINE));
    if (!written) {
      return;
    }
    Lettering letters = Lettering.of(4).middle().in(RealColours.lettersOn(colour));
    double room = MARKER - 1;
    double width = letters.widthOf(text);
    Lettering set = width <= room ? letters : letters.sized(Math.max(2, 4 * room / width));
    canvas.text(corner.moved(MARKER / 2, LENGTH / 2 + set.size() * 0.36), set.cut(text, room), set);
  }
}
