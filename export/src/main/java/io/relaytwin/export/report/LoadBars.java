package io.relaytwin.export.report;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Canvas;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Hatch;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.util.List;

/**
 * Currents, voltage, heat and energy of a load as bars: what was reached is filled, what the bound
 * adds is hatched. Bars of one unit have one scale.
 *
 * @param figures from the top.
 */
record LoadBars(List<LoadFigure> figures) implements Picture {

  private static final double ROW = 22;
  private static final double BAR = 13;
  private static final double LABELS = 150;
  private static final double FULL = 300;
  private static final Lettering TEXT = Lettering.of(12);
  private static final Lettering SMALL = Lettering.of(11.5).in(Tone.MUTED);

  /** The picture in sentences. */
  String description() {
    StringBuilder text = new StringBuilder("For every part and every load within its tolerances:");
    for (LoadFigure figure : figures) {
      text.append(Words.fill(" %s: %s;", figure.label(), figure.words()));
    }
    return text.toString();
  }

  private double scale(Dimension dimension) {
    return figures.stream()
        .filter(each -> each.dimension() == dimension && each.isBounded())
        .mapToDouble(LoadFigure::most)
        .max()
        .orElse(1);
  }

  @Override
  public void drawOn(Canvas canvas) {
    for (int i = 0; i < figures.size(); i++) {
      row(canvas, figures.get(i), i * ROW);
    }
    double bottom = figures.size() * ROW;
    canvas.line(new Point(LABELS, 0), new Point(LABELS, bottom), Stroke.of(Tone.INK, 1.5));
  }

  private void row(Canvas canvas, LoadFigure figure, double top) {
    double base = top + BAR;
    canvas.text(new Point(0, base), figure.label(), TEXT);
    double end = LABELS;
    if (figure.isBounded()) {
      double scale = scale(figure.dimension());
      Double seen = figure.seen();
      double reached = LABELS + FULL * Math.clamp(seen == null ? 0 : seen / scale, 0, 1);
      end = LABELS + FULL * Math.clamp(figure.most() / scale, 0, 1);
      bar(canvas, top, LABELS, reached, new Fill(Tone.ACCENT, Hatch.SOLID));
      bar(canvas, top, reached, end, new Fill(Tone.UNKNOWN, Hatch.DIAGONAL));
    }
    canvas.text(new Point(end + 8, base), figure.words(), TEXT);
    canvas.text(
        new Point(end + 16 + TEXT.widthOf(figure.words()), base), figure.seenWords(), SMALL);
  }

  private static void bar(Canvas canvas, double top, double from, double to, Fill fill) {
    if (to - from >= 0.5) {
      Look look = new Look(fill, Stroke.of(fill.colour(), 1));
      canvas.box(Box.at(new Point(from, top + 3), to - from, BAR), 0, look);
    }
  }
}
