package io.relaytwin.export.report;

import io.relaytwin.core.check.SignalPlace;
import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.load.Span;
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
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The bands of voltage and current at the output over the time of a {@link SignalPicture}, to stand
 * under it: no part and no load within its tolerances leaves them.
 *
 * @param place the stretch.
 * @param course what reaches the load there.
 */
record LoadPicture(SignalPlace place, LoadCourse course) implements Picture {

  private static final double LEFT = 76;
  private static final double PLOT = 872;
  private static final double TOP = 8;
  private static final double PANEL = 84;
  private static final double GAP = 20;

  /** Two drawing units a column, as in the signal above. */
  private static final int COLUMNS = (int) (PLOT / 2);

  private static final int MOST_TICKS = 5;

  private static final Lettering NAME = Lettering.of(12.5).strong();
  private static final Lettering SMALL = Lettering.of(11).in(Tone.MUTED);
  private static final Stroke GRID = Stroke.of(Tone.FAINT, 0.8);
  private static final Stroke RIM = Stroke.of(Tone.ACCENT, 1.4);
  private static final Fill BAND = new Fill(Tone.ACCENT, Hatch.TINT);

  /** With more bends than this a column shows the hull of all that happens in it. */
  private static final int MOST_BENDS = 600;

  /** The bounds at a time; between two samples they go straight. */
  private record Sample(long picos, Span span) {}

  /** A panel: what it is called, its unit, how many of the unit are one of the base unit. */
  private record Panel(String name, String unit, double scale, List<Sample> samples) {}

  /** What is bounded over a stretch of time. */
  private interface Bounds {
    Optional<Span> over(long fromPicos, long toPicos);
  }

  /** The picture of a stretch; empty when nothing of its load is bounded. */
  static Optional<LoadPicture> of(SignalPlace place) {
    LoadCourse course = place.load();
    if (course == null || place.toPicos() - place.fromPicos() < COLUMNS) {
      return Optional.empty();
    }
    LoadPicture picture = new LoadPicture(place, course);
    return picture.panels().isEmpty() ? Optional.empty() : Optional.of(picture);
  }

  /** The picture in sentences. */
  String description() {
    StringBuilder text = new StringBuilder("Under the signal, for every part and load:");
    for (Panel panel : panels()) {
      double lo =
          panel.samples().stream().mapToDouble(sample -> sample.span().lo()).min().orElse(0);
      double hi =
          panel.samples().stream().mapToDouble(sample -> sample.span().hi()).max().orElse(0);
      text.append(
          " %s from %s to %s %s;"
              .formatted(
                  panel.name(),
                  rounded(lo * panel.scale(), RoundingMode.FLOOR),
                  rounded(hi * panel.scale(), RoundingMode.CEILING),
                  panel.unit()));
    }
    return text.toString();
  }

  private static String rounded(double value, RoundingMode rounding) {
    if (Math.abs(value) < 1e-9) {
      return "0";
    }
    // without the rounding that the bounds are widened by
    BigDecimal exact = new BigDecimal(value, new MathContext(9));
    int scale = Math.max(0, 3 - exact.precision() + exact.scale());
    return exact.setScale(Math.min(scale, 4), rounding).stripTrailingZeros().toPlainString();
  }

  private List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    List<Sample> volts = samples(course::volts);
    if (!volts.isEmpty()) {
      panels.add(new Panel("Voltage", "V", 1, volts));
    }
    List<Sample> amperes = samples(course::amperes);
    if (!amperes.isEmpty()) {
      double most = amperes.stream().mapToDouble(sample -> sample.span().hi()).max().orElse(0);
      boolean large = most >= 1;
      panels.add(new Panel("Current", large ? "A" : "mA", large ? 1 : 1000, amperes));
    }
    return panels;
  }

  /** Samples over the whole stretch; none when it is bounded in part only, which would mislead. */
  private List<Sample> samples(Bounds bounds) {
    List<Sample> samples = new ArrayList<>();
    long[] bends = course.bendsPicos(place.fromPicos() + 1, place.toPicos());
    if (bends.length > MOST_BENDS) {
      for (int column = 0; column < COLUMNS; column++) {
        Optional<Span> hull = bounds.over(edge(column), edge(column + 1));
        if (hull.isEmpty()) {
          return List.of();
        }
        samples.add(new Sample(edge(column), hull.get()));
        samples.add(new Sample(edge(column + 1), hull.get()));
      }
      return samples;
    }
    long[] times =
        LongStream.concat(
                LongStream.concat(Arrays.stream(bends), Arrays.stream(bends).map(time -> time - 1)),
                IntStream.rangeClosed(0, COLUMNS).mapToLong(this::edge))
            .sorted()
            .distinct()
            .toArray();
    for (long time : times) {
      Optional<Span> here = bounds.over(time, time);
      if (here.isEmpty()) {
        return List.of();
      }
      samples.add(new Sample(time, here.get()));
    }
    return samples;
  }

  private long edge(int column) {
    double span = place.toPicos() - place.fromPicos();
    return column == COLUMNS
        ? place.toPicos()
        : place.fromPicos() + Math.round(span * column / COLUMNS);
  }

  @Override
  public void drawOn(Canvas canvas) {
    double top = TOP;
    for (Panel panel : panels()) {
      double y = top;
      canvas.group(panel.name(), inner -> draw(inner, panel, y));
      top += PANEL + GAP;
    }
    axis(canvas, top - GAP + 8);
  }

  private void axis(Canvas canvas, double y) {
    TimeAxis axis = TimeAxis.of(place.fromPicos(), place.toPicos());
    for (TimeAxis.Tick tick : axis.ticks()) {
      canvas.text(new Point(x(tick.picos()), y + 9), tick.label(), SMALL.middle());
    }
  }

  private double x(long picos) {
    double share = (picos - place.fromPicos()) / (double) (place.toPicos() - place.fromPicos());
    return LEFT + PLOT * share;
  }

  private void draw(Canvas canvas, Panel panel, double top) {
    double least = 0;
    double most = 0;
    for (Sample sample : panel.samples()) {
      least = Math.min(least, sample.span().lo() * panel.scale());
      most = Math.max(most, sample.span().hi() * panel.scale());
    }
    if (most - least < 1e-9) {
      most = least + 1;
    }
    Scale scale = Scale.of(least, most, top);
    for (double tick = scale.first(); tick <= scale.high() + 1e-9; tick += scale.step()) {
      double y = scale.y(tick);
      canvas.line(new Point(LEFT, y), new Point(LEFT + PLOT, y), GRID);
      canvas.text(new Point(LEFT - 8, y + 4), label(tick, scale.step()), SMALL.end());
    }
    for (TimeAxis.Tick tick : TimeAxis.of(place.fromPicos(), place.toPicos()).ticks()) {
      double x = x(tick.picos());
      canvas.line(new Point(x, top), new Point(x, top + PANEL), GRID);
    }
    canvas.text(new Point(0, top + PANEL / 2), panel.name(), NAME);
    canvas.text(new Point(0, top + PANEL / 2 + 15), "in " + panel.unit(), SMALL);
    band(canvas, panel, scale);
    canvas.line(
        new Point(LEFT, scale.y(0)), new Point(LEFT + PLOT, scale.y(0)), Stroke.of(Tone.MUTED, 1));
  }

  private void band(Canvas canvas, Panel panel, Scale scale) {
    List<Point> upper = new ArrayList<>();
    List<Point> lower = new ArrayList<>();
    for (Sample sample : panel.samples()) {
      double x = x(sample.picos());
      add(upper, x, scale.y(sample.span().hi() * panel.scale()));
      add(lower, x, scale.y(sample.span().lo() * panel.scale()));
    }
    List<Point> around = new ArrayList<>(upper);
    around.addAll(lower.reversed());
    canvas.polygon(around, Look.filled(BAND));
    canvas.polyline(upper, RIM);
    canvas.polyline(lower, RIM);
  }

  /** Goes on level where it was level. */
  private static void add(List<Point> line, double x, double y) {
    int size = line.size();
    if (size >= 2
        && Math.abs(line.getLast().y() - y) < 0.005
        && Math.abs(line.get(size - 2).y() - y) < 0.005) {
      line.set(size - 1, new Point(x, line.getLast().y()));
    } else {
      line.add(new Point(x, y));
    }
  }

  private static String label(double tick, double step) {
    int decimals = step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
    return BigDecimal.valueOf(tick).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** From numbers to the height in a panel. */
  private record Scale(double low, double high, double step, double top) {

    static Scale of(double least, double most, double top) {
      double step = Math.pow(10, Math.floor(Math.log10((most - least) / MOST_TICKS)));
      for (double factor : new double[] {2, 5, 10}) {
        if ((most - least) / step > MOST_TICKS) {
          step = step * factor / (factor == 2 ? 1 : factor == 5 ? 2 : 5);
        }
      }
      double room = 0.04 * (most - least);
      return new Scale(least < 0 ? least - room : 0, most + room, step, top);
    }

    double first() {
      return Math.ceil(low / step) * step;
    }

    double y(double value) {
      return top + PANEL * (high - value) / (high - low);
    }
  }
}
