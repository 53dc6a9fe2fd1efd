package io.relaytwin.export.rail;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Dimension;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.math.BigDecimal;
import java.util.List;

/**
 * The envelope seen from the side, in mm: the rail at the left, the front at the right.
 *
 * @param depth across the rail, in mm.
 * @param height above the upper edge of the rail, in mm.
 */
record SidePicture(double depth, double height) implements Picture {

  /** Of the rail of 7.5 mm height; 15 mm high ones exist too. */
  private static final double RAIL_HEIGHT = 7.5;

  @Override
  public void drawOn(Canvas canvas) {
    canvas.group("Side", this::side);
  }

  private void side(Canvas canvas) {
    double top = depth / 2 - StripPicture.IEC_60715_RAIL_WIDTH / 2;
    double bottom = top + StripPicture.IEC_60715_RAIL_WIDTH;
    canvas.box(
        Box.at(new Point(0, 0), height, depth),
        0,
        new Look(Fill.solid(Tone.PANEL), Stroke.dashed(Tone.INK, 0.25)));
    canvas.polyline(
        List.of(
            new Point(0, top),
            new Point(0, top + 5),
            new Point(-RAIL_HEIGHT, top + 5),
            new Point(-RAIL_HEIGHT, bottom - 5),
            new Point(0, bottom - 5),
            new Point(0, bottom)),
        Stroke.of(Tone.INK, 0.9));
    canvas.text(
        new Point(height / 2, depth / 2 - 1), "envelope", Lettering.of(3).middle().in(Tone.MUTED));
    canvas.text(
        new Point(height / 2, depth / 2 + 3),
        "contour not stated",
        Lettering.of(2.3).middle().in(Tone.MUTED));
    canvas.text(
        new Point(height / 2, depth + 6), "Side view", Lettering.of(2.6).middle().in(Tone.MUTED));
    new Dimension(
            new Point(0, 0),
            new Point(height, 0),
            -6,
            StripPicture.number(BigDecimal.valueOf(height)))
        .drawOn(canvas);
  }
}
