package io.relaytwin.export.report;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Frequency over duty: where every conforming part serves the receiver, where not every one does,
 * and what lies outside the sheet.
 *
 * @param limits what bounds the guaranteed region.
 * @param design where the design works; {@code null} when its signal has no frequency.
 */
record OperatingMap(OperatingLimits limits, @Nullable OperatingRange design) implements Picture {

  private static final Box PLOT = Box.at(new Point(76, 10), 640, 330);
  private static final int DECADES_BELOW_SHEET = 3;
  private static final int STEPS = 400;
  private static final double LEGEND_LEFT = PLOT.right() + 24;
  private static final double LEGEND_ROOM = 220;

  private static final Lettering SMALL = Lettering.of(11.5).in(Tone.MUTED);
  private static final Lettering TEXT = Lettering.of(12);
  private static final Stroke GRID = Stroke.of(Tone.FAINT, 0.8);
  private static final Fill GUARANTEED = new Fill(Tone.GOOD, Hatch.TINT);
  private static final Fill OPEN = new Fill(Tone.WARN, Hatch.DIAGONAL);
  private static final Fill OUTSIDE = new Fill(Tone.BAD, Hatch.CROSS);

  /** The picture in sentences. */
  String description() {
    String text =
        String.format(
            Locale.ROOT,
            "Guaranteed up to %s at 50 %% duty and up to %s at %s duty; the sheet ends at %s.",
            hertz(limits.guaranteedHertz(0.5)),
            hertz(limits.guaranteedHertz(limits.bestDuty())),
            percent(limits.bestDuty()),
            hertz(limits.sheetHertz()));
    return design == null ? text : text + " This design: " + design.words() + ".";
  }

  private double bottomDecade() {
    double least = limits.sheetHertz() / Math.pow(10, DECADES_BELOW_SHEET);
    if (design != null) {
      least = Math.min(least, design.frequencies().leastHertz());
    }
    return Math.floor(Math.log10(least) + 1e-9);
  }

  private double topDecade() {
    double most = limits.sheetHertz() * 1.01;
    if (design != null) {
      most = Math.max(most, design.frequencies().mostHertz());
    }
    double decade = Math.log10(most);
    // A third of a decade above the sheet shows that something lies there.
    return Math.max(decade + 0.15, Math.log10(limits.sheetHertz()) + 0.4);
  }

  private double y(double hertz) {
    double bottom = bottomDecade();
    double share = (Math.log10(hertz) - bottom) / (topDecade() - bottom);
    return PLOT.bottom() - PLOT.height() * Math.clamp(share, 0.0, 1.0);
  }

  private static double x(double duty) {
    return PLOT.left() + PLOT.width() * duty;
  }

  @Override
  public void drawOn(Canvas canvas) {
    regions(canvas);
    axes(canvas);
    if (design != null) {
      design(canvas, design);
    }
    legend(canvas);
  }

  private void regions(Canvas canvas) {
    double sheet = y(limits.sheetHertz());
    List<Point> boundary = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double duty = i / (double) STEPS;
      double hertz = limits.guaranteedHertz(duty);
      boundary.add(new Point(x(duty), hertz > 0 ? y(hertz) : PLOT.bottom()));
    }
    canvas.group(
        "Not guaranteed",
        inner ->
            inner.box(new Box(new Point(PLOT.left(), sheet), PLOT.to()), 0, Look.filled(OPEN)));
    List<Point> area = new ArrayList<>(boundary);
    area.add(new Point(PLOT.right(), PLOT.bottom()));
    area.add(new Point(PLOT.left(), PLOT.bottom()));
    canvas.group(
        "Guaranteed",
        inner -> {
          inner.polygon(area, Look.filled(Fill.solid(Tone.SURFACE)));
          inner.polygon(area, Look.filled(GUARANTEED));
          inner.polyline(boundary, Stroke.of(Tone.GOOD, 2));
        });
    canvas.group(
        "Outside the sheet",
        inner ->
            inner.box(
                new Box(PLOT.from(), new Point(PLOT.right(), sheet)), 0, Look.filled(OUTSIDE)));
    canvas.line(
        new Point(PLOT.left(), sheet), new Point(PLOT.right(), sheet), Stroke.of(Tone.BAD, 1.5));
  }

  private void axes(Canvas canvas) {
    for (int decade = (int) bottomDecade(); decade <= topDecade(); decade++) {
      for (int digit = 1; digit < 10; digit++) {
        double hertz = digit * Math.pow(10, decade);
        if (Math.log10(hertz) > topDecade() || Math.log10(hertz) < bottomDecade()) {
          continue;
        }
        double y = y(hertz);
        canvas.line(
            new Point(PLOT.left() - (digit == 1 ? 6 : 3), y), new Point(PLOT.left(), y), GRID);
        if (digit == 1) {
          canvas.line(new Point(PLOT.left(), y), new Point(PLOT.right(), y), GRID);
          canvas.text(new Point(PLOT.left() - 9, y + 4), hertz(hertz), SMALL.end());
        }
      }
    }
    for (int duty = 0; duty <= 100; duty += 10) {
      double x = x(duty / 100.0);
      canvas.line(new Point(x, PLOT.top()), new Point(x, PLOT.bottom() + 4), GRID);
      canvas.text(new Point(x, PLOT.bottom() + 18), duty + " %", SMALL.middle());
    }
    canvas.box(PLOT, 0, Look.outlined(Stroke.of(Tone.MUTED, 1)));
    canvas.text(
        new Point((PLOT.left() + PLOT.right()) / 2, PLOT.bottom() + 36),
        "duty: share of the period at high",
        SMALL.middle());
  }

  private void design(Canvas canvas, OperatingRange range) {
    double left = x(range.duties().least());
    double right = x(range.duties().most());
    double top = y(range.frequencies().mostHertz());
    double bottom = y(range.frequencies().leastHertz());
    Stroke halo = Stroke.of(Tone.SURFACE, 5);
    Stroke line = Stroke.of(Tone.INK, 2);
    canvas.group(
        "This design: " + range.words(),
        inner -> {
          if (right - left < 4 && bottom - top < 4) {
            Point at = new Point((left + right) / 2, (top + bottom) / 2);
            inner.circle(at, 7, Look.filled(Fill.solid(Tone.SURFACE)));
            inner.circle(at, 5.5, Look.outlined(line));
            inner.circle(at, 2, Look.filled(Fill.solid(Tone.INK)));
          } else {
            Box box = new Box(new Point(left, top), new Point(right, bottom));
            inner.box(box, 0, Look.outlined(halo));
            inner.box(box, 0, Look.outlined(line));
            for (Point corner : List.of(new Point(left, top), new Point(right, top))) {
              inner.circle(corner, 4, new Look(Fill.solid(Tone.INK), Stroke.of(Tone.SURFACE, 1.5)));
            }
          }
        });
  }

  private void legend(Canvas canvas) {
    double y = PLOT.top() + 4;
    y = key(canvas, y, GUARANTEED, "guaranteed for every part");
    y = key(canvas, y, OPEN, "not guaranteed: a pulse or a pause may be lost");
    y = key(canvas, y, OUTSIDE, "outside the sheet: above " + hertz(limits.sheetHertz()));
    if (design != null) {
      Point at = new Point(LEGEND_LEFT + 11, y + 7);
      canvas.circle(at, 5.5, Look.outlined(Stroke.of(Tone.INK, 2)));
      canvas.circle(at, 2, Look.filled(Fill.solid(Tone.INK)));
      y = words(canvas, y, "this design: " + design.words());
    }
    y += 12;
    String atHalf =
        String.format(Locale.ROOT, "50 %% duty: up to %s", hertz(limits.guaranteedHertz(0.5)));
    double best = limits.bestDuty();
    String atBest =
        Words.fill("%s duty: up to %s", percent(best), hertz(limits.guaranteedHertz(best)));
    for (String line : List.of("Guaranteed at", atHalf, atBest)) {
      canvas.text(new Point(LEGEND_LEFT, y + 12), line, line.endsWith("at") ? SMALL : TEXT);
      y += 17;
    }
  }

  private static double key(Canvas canvas, double y, Fill fill, String words) {
    canvas.box(
        Box.at(new Point(LEGEND_LEFT, y), 22, 14), 0, new Look(fill, Stroke.of(Tone.MUTED, 0.8)));
    return words(canvas, y, words);
  }

  private static double words(Canvas canvas, double y, String words) {
    double next = y;
    for (String line : TEXT.lines(words, LEGEND_ROOM - 30)) {
      canvas.text(new Point(LEGEND_LEFT + 30, next + 12), line, TEXT);
      next += 15;
    }
    return next + 8;
  }

  private static String hertz(double hertz) {
    // A bound that is printed must not promise more than holds; the guard takes up binary dust.
    BigDecimal bound = new BigDecimal(hertz * (1 + 1e-12));
    return Quantity.ofSi(bound, Dimension.FREQUENCY, 3, RoundingMode.FLOOR).toString();
  }

  private static String percent(double share) {
    return Quantity.ofSi(Math.round(share * 1000) / 1000.0, Dimension.RATIO, 3).toString();
  }
}
