package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.SignalPlace;
import io.relaytwin.core.check.text.Sentences;
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
import io.relaytwin.export.report.Runs.Run;
import java.util.List;

/** The input and the band of the output over the same time, as a logic analyser shows them. */
record SignalPicture(SignalPlace place) implements Picture {

  private static final double LEFT = 76;
  private static final double PLOT = 872;
  private static final double TRACE = 40;
  private static final double INPUT_TOP = 8;
  private static final double BAND_TOP = INPUT_TOP + TRACE + 26;
  private static final double AXIS = BAND_TOP + TRACE + 12;

  /** Two drawing units a column: finer than print shows. */
  private static final int COLUMNS = (int) (PLOT / 2);

  /** Below this width a change would not be seen. */
  private static final double LEAST_WIDTH = 1.2;

  private static final Lettering NAME = Lettering.of(12.5).strong();
  private static final Lettering SMALL = Lettering.of(11).in(Tone.MUTED);
  private static final Stroke TRACE_LINE = Stroke.of(Tone.ACCENT, 1.8);
  private static final Stroke GRID = Stroke.of(Tone.FAINT, 0.8);
  private static final Fill UNDEFINED = new Fill(Tone.WARN, Hatch.DIAGONAL);
  private static final Fill MANY = new Fill(Tone.ACCENT, Hatch.UPRIGHT);

  /** The picture in sentences. */
  String description(Sentences sentences) {
    return Words.fill(
        "%s Upper trace: the input. Lower trace: the output of every conforming part at once.",
        sentences.of(place.kind().explanation()));
  }

  @Override
  public void drawOn(Canvas canvas) {
    TimeAxis axis = TimeAxis.of(place.fromPicos(), place.toPicos());
    axis(canvas, axis);
    Runs input = Runs.of(place.input(), place.fromPicos(), place.toPicos(), COLUMNS);
    Runs band = Runs.of(place.band(), place.fromPicos(), place.toPicos(), COLUMNS);
    label(canvas, INPUT_TOP, "Input", "high", "low");
    canvas.group("Input", inner -> trace(inner, input, INPUT_TOP, Kind.INPUT));
    label(canvas, BAND_TOP, "Output", "on", "off");
    canvas.group("Output", inner -> trace(inner, band, BAND_TOP, Kind.BAND));
  }

  private enum Kind {
    INPUT,
    BAND
  }

  private static void label(Canvas canvas, double top, String name, String high, String low) {
    canvas.text(new Point(0, top + TRACE / 2 + 4), name, NAME);
    canvas.text(new Point(LEFT - 8, top + 9), high, SMALL.end());
    canvas.text(new Point(LEFT - 8, top + TRACE), low, SMALL.end());
  }

  private void axis(Canvas canvas, TimeAxis axis) {
    for (TimeAxis.Tick tick : axis.ticks()) {
      double x = x(tick.picos());
      canvas.line(new Point(x, INPUT_TOP - 4), new Point(x, AXIS + 4), GRID);
      canvas.text(new Point(x, AXIS + 17), tick.label(), SMALL.middle());
    }
    canvas.line(new Point(LEFT, AXIS), new Point(LEFT + PLOT, AXIS), Stroke.of(Tone.MUTED, 1));
    canvas.text(new Point(LEFT + PLOT, AXIS + 33), axis.title(), SMALL.end());
    legend(canvas, AXIS + 33);
  }

  private static void legend(Canvas canvas, double y) {
    double x = LEFT;
    x = key(canvas, new Point(x, y), new Fill(Tone.ACCENT, Hatch.SOLID), "surely on");
    x = key(canvas, new Point(x, y), UNDEFINED, "input undefined, output uncertain");
    key(canvas, new Point(x, y), MANY, "many changes");
  }

  private static double key(Canvas canvas, Point at, Fill fill, String words) {
    canvas.box(Box.at(at.moved(0, -9), 18, 10), 0, new Look(fill, Stroke.of(Tone.MUTED, 0.7)));
    canvas.text(at.moved(24, 0), words, SMALL);
    return at.x() + 24 + SMALL.widthOf(words) + 20;
  }

  private double x(long picos) {
    double share = (picos - place.fromPicos()) / (double) (place.toPicos() - place.fromPicos());
    return LEFT + PLOT * share;
  }

  private void trace(Canvas canvas, Runs runs, double top, Kind kind) {
    for (Run run : runs.runs()) {
      run(canvas, run, top, kind);
    }
    // Rims last, so that they stay unbroken beside filled runs.
    Run before = null;
    for (Run run : runs.runs()) {
      if (before != null && kind == Kind.INPUT && isLevel(before) && isLevel(run)) {
        double x = x(run.fromPicos());
        canvas.line(new Point(x, top), new Point(x, top + TRACE), TRACE_LINE);
      }
      before = run;
    }
    if (runs.exact()) {
      durations(canvas, runs.runs(), top, kind);
    }
  }

  private static boolean isLevel(Run run) {
    return !run.undefined() && run.low() != run.high();
  }

  private void run(Canvas canvas, Run run, double top, Kind kind) {
    double from = x(run.fromPicos());
    double to = Math.max(x(run.toPicos()), from);
    Box box = Box.at(new Point(from, top), to - from, TRACE);
    if (isLevel(run)) {
      if (run.high()) {
        Hatch hatch = kind == Kind.BAND ? Hatch.SOLID : Hatch.TINT;
        canvas.box(box, 0, Look.filled(new Fill(Tone.ACCENT, hatch)));
      }
      double y = run.high() ? top : top + TRACE;
      canvas.line(new Point(from, y), new Point(to, y), TRACE_LINE);
      return;
    }
    if (box.width() < LEAST_WIDTH) {
      double left = Math.min(from, LEFT + PLOT - LEAST_WIDTH);
      canvas.box(
          Box.at(new Point(left, top), LEAST_WIDTH, TRACE),
          0,
          Look.filled(Fill.solid(run.low() && run.high() ? Tone.ACCENT : Tone.WARN)));
      return;
    }
    // Where it goes up and down within a column, that every edge is undefined says nothing more.
    boolean many = run.low() && run.high();
    Fill fill = many ? MANY : UNDEFINED;
    canvas.box(box, 0, new Look(fill, Stroke.of(many ? Tone.ACCENT : Tone.WARN, 1)));
  }

  /** Writes how long each run lasts where there is room for it; cut-off runs stay without. */
  private void durations(Canvas canvas, List<Run> runs, double top, Kind kind) {
    Lettering lettering = Lettering.of(11).middle();
    for (Run run : runs.subList(Math.min(1, runs.size()), Math.max(1, runs.size() - 1))) {
      String text = TimeAxis.duration(run.durationPicos());
      double width = lettering.widthOf(text) + 8;
      double from = x(run.fromPicos());
      double to = x(run.toPicos());
      if (width > to - from) {
        continue;
      }
      Point middle = new Point((from + to) / 2, top + TRACE / 2 + 4);
      if (run.undefined() || run.low()) {
        canvas.box(
            Box.at(middle.moved(-width / 2, -11), width, 15),
            2,
            Look.filled(Fill.solid(Tone.SURFACE)));
      }
      boolean onSolid = kind == Kind.BAND && run.high() && !run.undefined();
      canvas.text(middle, text, onSolid ? lettering.in(Tone.SURFACE) : lettering);
    }
  }
}
