package io.relaytwin.core.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A coil with a snubber: bounds from its energy, which hold for every way of switching, and loads
 * at the corners of the tolerances that ring along to show what is reached.
 */
final class SnubberEvaluation implements Evaluation {

  private static final double ROUNDING = 1e-12;

  private final SnubberCircuit circuit;
  private final OutputStage stage;
  private final StressLimits limits;
  private final List<SnubberRun> runs = new ArrayList<>();
  private @Nullable SnubberPlayer player;

  SnubberEvaluation(SnubberCircuit circuit, OutputStage stage, StressLimits limits) {
    this.circuit = circuit;
    this.stage = stage;
    this.limits = limits;
    double volts = stage.onVolts().hi();
    for (double henries : ends(circuit.henries())) {
      for (double farads : ends(circuit.snubberFarads())) {
        for (double series : ends(circuit.snubberOhms())) {
          runs.add(new SnubberRun(volts, circuit.ohms().lo(), henries, series, farads));
        }
      }
    }
  }

  private static double[] ends(Span span) {
    return span.isExact() ? new double[] {span.hi()} : new double[] {span.lo(), span.hi()};
  }

  @Override
  public Player player(Times times) {
    SnubberPlayer made = new SnubberPlayer(runs, times);
    player = made;
    return made;
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
    double series = circuit.snubberOhms().hi();
    double amperes = circuit.mostAmperes(stage);
    double volts = circuit.mostVolts(stage);
    double on = stage.onVolts().hi();
    put(bounds, Measure.CURRENT_PEAK, 0, peak(), largest(run -> run.mostAmperes));
    put(
        bounds,
        Measure.VOLTAGE_PEAK,
        0,
        Math.max(on, volts + series * (amperes + stage.offSourceAmperes())),
        largest(run -> run.mostVolts));
    put(
        bounds,
        Measure.STORED_ENERGY,
        0,
        circuit.mostJoules(stage),
        largest(run -> run.mostJoules));
    if (times.everMayBeOff()) {
      double valley = volts + series * (amperes + stage.offSinkAmperes());
      double seen = -largest(run -> -run.leastVolts);
      bounds.put(
          Measure.VOLTAGE_VALLEY,
          new Bound(new Span(-valley * (1 + ROUNDING), on), new Span(seen, Math.max(seen, 0))));
    }
    if (player != null) {
      new SnubberTotals(circuit, stage, times, player.turnOns()).put(bounds);
    }
    return bounds;
  }

  /** The most current that the output gives. */
  private double peak() {
    return circuit.mostAmperes(stage)
        + (stage.onVolts().hi() + circuit.mostVolts(stage)) / circuit.snubberOhms().lo();
  }

  private double largest(ToDoubleFunction<SnubberRun> value) {
    return runs.stream().mapToDouble(value).max().orElseThrow();
  }

  private static void put(
      Map<Measure, Bound> bounds, Measure measure, double lo, double hi, double seen) {
    bounds.put(
        measure, new Bound(new Span(lo, hi * (1 + ROUNDING)), new Span(Math.min(lo, seen), seen)));
  }

  @Override
  public Moment peakAt(Times times) {
    return times.firstMayBeOn();
  }

  @Override
  public @Nullable Moment firstAbove(StressLimits.Current limit, Times times) {
    return times.everMayBeOn() && peak() > limits.beyond(limit) ? times.firstMayBeOn() : null;
  }
}
