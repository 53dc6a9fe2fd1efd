package io.relaytwin.export.report;

import io.relaytwin.core.load.Span;
import io.relaytwin.core.quantity.Words;
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
 * Bands of figures over a stretch of time, one panel below the other over one axis.
 *
 * @param fromPicos start of the stretch.
 * @param toPicos its end, at least so many picoseconds later as there are columns.
 * @param panels what is drawn, from above.
 */
record BandPanels(long fromPicos, long toPicos, List<Panel> panels) implements Picture {

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
  record Sample(long picos, Span span) {}

  /** A panel: what it is called, its unit, how many of the unit are one of the base unit. */
  record Panel(String name, String unit, double scale, List<Sample> samples) {

    /** A panel of a current, in the unit that fits it. */
    static Panel ofAmperes(String name, List<Sample> samples) {
      boolean large = samples.stream().anyMatch(sample -> sample.span().hi() >= 1);
      return new Panel(name, large ? "A" : "mA", large ? 1 : 1000, samples);
    }
  }

  /** What is bounded over a stretch of time. */
  interface Bounds {
    Optional<Span> over(long fromPicos, long toPicos);
  }

  /** Whether a stretch is long enough to be drawn. */
  static boolean fits(long fromPicos, long toPicos) {
    return toPicos - fromPicos >= COLUMNS;
  }

  /** What the panels show, in words that go on after a colon. */
  String words() {
    StringBuilder text = new StringBuilder();
    for (Panel panel : panels) {
      double lo =
          panel.samples().stream().mapToDouble(sample -> sample.span().lo()).min().orElse(0);
      double hi =
          panel.samples().stream().mapToDouble(sample -> sample.span().hi()).max().orElse(0);
      text.append(
          Words.fill(
              " %s from %s to %s %s;",
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

  /**
   * Samples over the whole stretch; none when it is bounded in part only, which would mislead.
   *
   * @param bends the times within the stretch at which something begins to change.
   */
  static List<Sample> samples(long fromPicos, long toPicos, long[] bends, Bounds bounds) {
    List<Sample> samples = new ArrayList<>();
    if (bends.length > MOST_BENDS) {
      for (int column = 0; column < COLUMNS; column++) {
        Optional<Span> hull =
            bounds.over(edge(fromPicos, toPicos, column), edge(fromPicos, toPicos, column + 1));
        if (hull.isEmpty()) {
          return List.of();
        }
        samples.add(new Sample(edge(fromPicos, toPicos, column), hull.get()));
        samples.add(new Sample(edge(fromPicos, toPicos, column + 1), hull.get()));
      }
      return samples;
    }
    long[] times =
        LongStream.concat(
                LongStream.concat(Arrays.stream(bends), Arrays.stream(bends).map(time -> time - 1)),
                IntStream.rangeClosed(0, COLUMNS).mapToLong(i -> edge(fromPicos, toPicos, i)))
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

  private static long edge(long fromPicos, long toPicos, int column) {
    double span = toPicos - fromPicos;
    return column == COLUMNS ? toPicos : fromPicos + Math.round(span * column / COLUMNS);
  }

  @Override
  public void drawOn(Canvas canvas) {
    double top = TOP;
    for (Panel panel : panels) {
      double y = top;
      canvas.group(panel.name(), inner -> draw(inner, panel, y));
      top += PANEL + GAP;
    }
    axis(canvas, top - GAP + 8);
  }

  /** Writes below the axis what it counts, where nothing above it does. */
  void axisTitle(Canvas canvas) {
    double y = TOP + panels.size() * (PANEL + GAP) - GAP + 8;
    String title = TimeAxis.of(fromPicos, toPicos).title();
    canvas.text(new Point(LEFT + PLOT, y + 25), title, SMALL.end());
  }

  private void axis(Canvas canvas, double y) {
    TimeAxis axis = TimeAxis.of(fromPicos, toPicos);
    for (TimeAxis.Tick tick : axis.ticks()) {
      canvas.text(new Point(x(tick.picos()), y + 9), tick.label(), SMALL.middle());
    }
  }

  private double x(long picos) {
    double share = (picos - fromPicos) / (double) (toPicos - fromPicos);
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
    for (TimeAxis.Tick tick : TimeAxis.of(fromPicos, toPicos).ticks()) {
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
