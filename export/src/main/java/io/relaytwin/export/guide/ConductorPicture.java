package io.relaytwin.export.guide;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Rgb;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.util.List;

/**
 * A conductor that is stripped, inserted and clamped, in four pictures.
 *
 * @param strip the strip length in words.
 */
record ConductorPicture(String strip) implements Picture {

  private static final double PITCH = 42;

  private static final Rgb COPPER = Rgb.of(0xc98443);
  private static final Rgb INSULATION = Rgb.of(0x2a62a8);
  private static final Rgb HOUSING = Rgb.of(0xe4e7ea);
  private static final Stroke LINE = Stroke.of(Tone.INK, 0.3);
  private static final Lettering NUMBER = Lettering.of(4).strong().in(Tone.ACCENT);

  @Override
  public void drawOn(Canvas canvas) {
    stripped(canvas, new Point(14, 4), 26);
    Stroke thin = Stroke.of(Tone.MUTED, 0.18);
    canvas.line(new Point(17, 30), new Point(22, 30), thin);
    canvas.line(new Point(16, 38), new Point(22, 38), thin);
    canvas.line(new Point(21, 30), new Point(21, 38), thin);
    canvas.text(new Point(22.5, 35), strip, Lettering.of(2.8));
    Point second = new Point(PITCH, 0);
    clamp(canvas, second, true, false);
    blade(canvas, second);
    arrow(canvas, second.moved(31, 8), 1);
    Point third = new Point(2 * PITCH, 0);
    clamp(canvas, third, true, true);
    blade(canvas, third);
    arrow(canvas, third.moved(7, 8), 1);
    Point fourth = new Point(3 * PITCH, 0);
    clamp(canvas, fourth, false, true);
    arrow(canvas, fourth.moved(25, 20), -1);
    for (int i = 0; i < 4; i++) {
      canvas.text(new Point(i * PITCH, 5), Integer.toString(i + 1), NUMBER);
    }
  }

  /** A conductor from above; its insulation ends that far below its beginning. */
  private static void stripped(Canvas canvas, Point top, double insulated) {
    canvas.box(Box.at(top.moved(-1.2, insulated), 2.4, 8), 0, new Look(Fill.solid(COPPER), LINE));
    canvas.box(
        Box.at(top.moved(-2.2, 0), 4.4, insulated), 0, new Look(Fill.solid(INSULATION), LINE));
  }

  /** A clamp in its housing, cut open: the spring presses the conductor against the bar. */
  private static void clamp(Canvas canvas, Point at, boolean open, boolean loaded) {
    Look room = new Look(Fill.solid(Tone.SURFACE), Stroke.of(Tone.MUTED, 0.2));
    canvas.box(Box.at(at.moved(2, 24), 30, 28), 1, new Look(Fill.solid(HOUSING), LINE));
    canvas.box(Box.at(at.moved(9.6, 24.2), 6.8, 14), 0, room);
    canvas.box(Box.at(at.moved(22.6, 24.2), 5, 14), 0, room);
    canvas.box(Box.at(at.moved(6, 34), 24, 15), 0.8, room);
    if (loaded) {
      stripped(canvas, at.moved(13, 4), 30);
    }
    canvas.line(at.moved(10.8, 35), at.moved(10.8, 48), Stroke.of(Tone.CAUTION, 1.2));
    double tip = open ? 19 : loaded ? 14.9 : 12.4;
    canvas.polyline(
        List.of(at.moved(28, 48), at.moved(28, 38), at.moved(23, 36.5), at.moved(tip, 42)),
        Stroke.of(Tone.MUTED, 1.1));
  }

  private static void blade(Canvas canvas, Point at) {
    Look steel = new Look(Fill.solid(Rgb.of(0xb9c1c8)), LINE);
    canvas.polygon(
        List.of(
            at.moved(23.4, 4),
            at.moved(26.6, 4),
            at.moved(26.6, 26),
            at.moved(25.4, 34),
            at.moved(24.6, 34),
            at.moved(23.4, 26)),
        steel);
    canvas.box(Box.at(at.moved(22, -2), 6, 8), 1, new Look(Fill.solid(Rgb.of(0xd8471f)), LINE));
  }

  /** An arrow of 8 mm, downwards when the sense is positive. */
  static void arrow(Canvas canvas, Point at, double sense) {
    Point to = at.moved(0, 8 * sense);
    canvas.line(at, to.moved(0, -2 * sense), Stroke.of(Tone.ACCENT, 0.8));
    canvas.polygon(
        List.of(to, to.moved(-1.5, -2.8 * sense), to.moved(1.5, -2.8 * sense)),
        Look.filled(Fill.solid(Tone.ACCENT)));
  }
}
