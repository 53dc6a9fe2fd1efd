package io.relaytwin.core.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A coil with a snubber: what encloses all of them ({@link SnubberBand}), never beyond what their
 * energy permits however the output switches, and loads at the corners of the tolerances that ring
 * along to show what is reached.
 */
final class SnubberEvaluation implements Evaluation {

  private static final double ROUNDING = 1e-12;

  private final SnubberCircuit circuit;
  private final OutputStage stage;
  private final List<SnubberRun> runs = new ArrayList<>();
  private final SnubberBand band;

  SnubberEvaluation(SnubberCircuit circuit, OutputStage stage, StressLimits limits) {
    this.circuit = circuit;
    this.stage = stage;
    band = new SnubberBand(new SnubberFlow(circuit, stage));
    band.watch =
        new Watch(
            limits.beyond(StressLimits.Current.CONTINUOUS),
            limits.beyond(StressLimits.Current.PEAK));
    Span on = stage.onVolts();
    for (double henries : ends(circuit.henries())) {
      for (double farads : ends(circuit.snubberFarads())) {
        for (double series : ends(circuit.snubberOhms())) {
          double least = circuit.ohms().lo();
          double most = circuit.ohms().hi();
          double drop = stage.maxDropVolts();
          double sink = stage.offSinkAmperes();
          runs.add(new SnubberRun(true, 0, 0, on.hi(), least, henries, series, farads));
          runs.add(new SnubberRun(false, 0, 0, on.lo(), most, henries, series, farads));
          if (drop > 0 || sink > 0) {
            runs.add(new SnubberRun(true, sink, drop, on.hi(), least, henries, series, farads));
            runs.add(new SnubberRun(false, sink, 0, on.lo(), most, henries, series, farads));
          }
        }
      }
    }
  }

  private static double[] ends(Span span) {
    return span.isExact() ? new double[] {span.hi()} : new double[] {span.lo(), span.hi()};
  }

  @Override
  public Player player(Times times) {
    return new SnubberPlayer(band, runs, times);
  }

  @Override
  public List<Trajectory> upper() {
    return List.of();
  }

  @Override
  public List<Trajectory> lower() {
    return List.of();
  }

  @Override
  public Map<Measure, Bound> bounds(Times times) {
    Map<Measure, Bound> bounds = new EnumMap<>(Measure.class);
    if (!times.everMayBeOn()) {
      return bounds;
    }
    double on = stage.onVolts().hi();
    double most = swings(stage.offSourceAmperes());
    put(bounds, Measure.CURRENT_PEAK, peak(), seen(run -> run.mostAmperes).hi());
    double top = Math.max(on, Math.min(most, band.mostVolts));
    put(bounds, Measure.VOLTAGE_PEAK, top, seen(run -> run.mostVolts).hi());
    double joules = Math.min(circuit.mostJoules(stage), band.mostJoules);
    put(bounds, Measure.STORED_ENERGY, joules, seen(run -> run.mostJoules).hi());
    if (times.everMayBeOff()) {
      double valley = Math.max(-swings(stage.offSinkAmperes()), band.leastVolts);
      double seen = seen(run -> run.leastVolts).lo();
      bounds.put(
          Measure.VOLTAGE_VALLEY,
          new Bound(new Span(valley * (1 + ROUNDING), on), new Span(seen, Math.max(seen, 0))));
    }
    band.put(
        bounds,
        new SnubberRun.Seen(
            seen(run -> run.charge), seen(run -> run.square), seen(run -> run.heat)));
    return bounds;
  }

  /** How far the voltage at the output may swing at any energy. */
  private double swings(double amperes) {
    return circuit.mostVolts(stage)
        + circuit.snubberOhms().hi() * (circuit.mostAmperes(stage) + amperes);
  }

  /** The most current that the output gives. */
  private double peak() {
    double anywhere =
        circuit.mostAmperes(stage)
            + (stage.onVolts().hi() + circuit.mostVolts(stage)) / circuit.snubberOhms().lo();
    return Math.min(anywhere, band.peakAmperes);
  }

  private Span seen(ToDoubleFunction<SnubberRun> value) {
    return new Span(
        runs.stream().mapToDouble(value).min().orElseThrow(),
        runs.stream().mapToDouble(value).max().orElseThrow());
  }

  private static void put(Map<Measure, Bound> bounds, Measure measure, double hi, double seen) {
    bounds.put(
        measure, new Bound(new Span(0, hi * (1 + ROUNDING)), new Span(Math.min(0, seen), seen)));
  }

  @Override
  public @Nullable Moment firstAbove(StressLimits.Current limit, Times times) {
    return band.watch.at(limit.place);
  }
}
