package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The capacitors whose capacitance lies in a span. The bounds take the capacitance that is worst
 * while the voltage rises and while it falls; beside them run those at both ends, which exist.
 */
final class CapacitorEvaluation implements Evaluation {
  private final CapacitorCircuit circuit;
  private final OutputStage stage;
  private final Span farads;
  private final List<Trajectory> upper;
  private final List<Trajectory> lower;
  private @Nullable SureOns sureOns;

  CapacitorEvaluation(
      CapacitorCircuit circuit, OutputStage stage, StressLimits limits, Span farads) {
    this.circuit = circuit;
    this.stage = stage;
    this.farads = farads;
    boolean flat = farads.isExact();
    Span least = Span.of(farads.lo());
    Span most = Span.of(farads.hi());
    upper = flat ? List.of(upper(farads)) : List.of(upper(farads), upper(least), upper(most));
    double largest = circuit.seriesOhms().hi();
    Trajectory bound = lower(farads, circuit.seriesOhms().lo());
    lower =
        flat && circuit.seriesOhms().isExact()
            ? List.of(bound)
            : List.of(bound, lower(least, largest), lower(most, largest));
    double volts = stage.onVolts().hi();
    double ohms = circuit.seriesOhms().lo();
    if (ohms > 0) {
      bound.watchBelowAtOn(
          volts - limits.beyond(StressLimits.Current.CONTINUOUS) * ohms,
          volts - limits.beyond(StressLimits.Current.PEAK) * ohms);
    }
  }

  private Trajectory upper(Span capacitance) {
    return new Trajectory(
        circuit.upperOn(stage, capacitance), circuit.upperOff(stage, capacitance));
  }

  private Trajectory lower(Span capacitance, double ohmsWhileOff) {
    return new Trajectory(
        circuit.lowerOn(stage, capacitance), circuit.lowerOff(stage, capacitance, ohmsWhileOff));
  }

  @Override
  public Player player(Times times) {
    if (circuit.seriesOhms().lo() > 0) {
      sureOns = new LeastSeriesHeat(circuit, stage, farads).sureOns();
      times.note(sureOns);
    }
    return Evaluation.super.player(times);
  }

  @Override
  public List<Trajectory> upper() {
    return upper;
  }

  @Override
  public List<Trajectory> lower() {
    return lower;
  }

  @Override
  public Map<Measure, Bound> bounds(Times times) {
    Map<Measure, Bound> bounds = new EnumMap<>(Measure.class);
    put(bounds, Measure.VOLTAGE_PEAK, Trajectory::most, Trajectory::stateError);
    put(bounds, Measure.VOLTAGE_VALLEY, Trajectory::least, Trajectory::stateError);
    put(bounds, Measure.VOLT_SECONDS, each -> each.sums().integral(), Trajectory::integralError);
    put(bounds, Measure.VOLTAGE_SQUARE, each -> each.sums().square(), Trajectory::squareError);
    put(
        bounds,
        Measure.STORED_ENERGY,
        0.5 * farads.lo() * square(bounds, Measure.VOLTAGE_PEAK, false),
        0.5 * farads.hi() * square(bounds, Measure.VOLTAGE_PEAK, true));
    current(bounds);
    charge(bounds, times);
    heat(bounds, times);
    return bounds;
  }

  private static double square(Map<Measure, Bound> bounds, Measure measure, boolean upperEnd) {
    Bound bound = bounds.get(measure);
    if (bound == null) {
      throw new IllegalStateException("no " + measure);
    }
    double value = upperEnd ? bound.outer().hi() : Math.max(0, bound.outer().lo());
    return value * value;
  }

  /** The charging current jumps up at a turn-on, and falls from then on. */
  private void current(Map<Measure, Bound> bounds) {
    double ohms = circuit.seriesOhms().lo();
    if (ohms == 0) {
      return; // nothing that is stated limits it
    }
    Trajectory low = lower.getFirst();
    double leak = stage.offSourceAmperes();
    double volts = stage.onVolts().hi();
    double outer = leak;
    double seen = 0;
    if (low.leastAtOn() < Double.POSITIVE_INFINITY) {
      outer = Math.max(leak, (volts - Math.max(0, low.leastAtOn() - low.stateError())) / ohms);
      for (Trajectory each : witnesses(lower)) {
        seen = Math.max(seen, (volts - each.leastAtOn()) / ohms);
      }
    }
    bounds.put(
        Measure.CURRENT_PEAK,
        new Bound(
            new Span(-stage.offSinkAmperes(), outer + 8 * Math.ulp(outer)), new Span(0, seen)));
  }

  /** Each turn-on fills the capacitor at most from its lowest to its highest voltage. */
  private void charge(Map<Measure, Bound> bounds, Times times) {
    Trajectory low = lower.getFirst();
    Sums sums = low.sums();
    double volts = stage.onVolts().hi();
    double filled =
        farads.hi() * Math.max(0, sums.turnOns * (volts + low.stateError()) - sums.atOn);
    double drawn =
        circuit.parallel().most().at(volts) * times.mayBeOn()
            + stage.offSourceAmperes() * times.seconds(Levels.LOW);
    bounds.put(Measure.CHARGE, new Bound(new Span(0, (filled + drawn) * (1 + 1e-9)), null));
  }

  /** The heat of the series resistor, beside what it is for the loads that ran along. */
  private void heat(Map<Measure, Bound> bounds, Times times) {
    Span ohms = circuit.seriesOhms();
    if (ohms.lo() == 0) {
      return;
    }
    SeriesHeat heat = new SeriesHeat(circuit, stage, farads);
    LeastSeriesHeat least = new LeastSeriesHeat(circuit, stage, farads);
    Trajectory high = upper.getFirst();
    SureOns ons = sureOns == null ? least.sureOns() : sureOns;
    Span on = stage.onVolts();
    Span much = seen(witnesses(upper), on.hi(), ohms.lo(), times, SeriesHeat.onAsLongAsAny());
    Span little = seen(witnesses(lower), on.lo(), ohms.hi(), times, SeriesHeat.onWhenAllAre());
    Trajectory low = lower.getFirst();
    bounds.put(
        Measure.CURRENT_SQUARE,
        new Bound(
            new Span(least.square(high, times, ons), heat.mostSquare(low, times)),
            new Span(Math.min(much.lo(), little.lo()), Math.max(much.hi(), little.hi()))));
    bounds.put(
        Measure.HEAT,
        new Bound(
            new Span(least.heat(high, times, ons), heat.mostHeat(low, times)),
            new Span(
                Math.min(ohms.lo() * much.lo(), ohms.hi() * little.lo()),
                Math.max(ohms.lo() * much.hi(), ohms.hi() * little.hi()))));
  }

  private static Span seen(
      List<Trajectory> loads, double volts, double ohms, Times times, byte[] on) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Trajectory each : loads) {
      double square = SeriesHeat.seenSquare(each, volts, ohms, times, on);
      least = Math.min(least, square);
      most = Math.max(most, square);
    }
    return new Span(least, most);
  }

  private static List<Trajectory> witnesses(List<Trajectory> all) {
    return all.size() == 1 ? all : all.subList(1, all.size());
  }

  private void put(
      Map<Measure, Bound> bounds,
      Measure measure,
      ToDoubleFunction<Trajectory> value,
      ToDoubleFunction<Trajectory> error) {
    Trajectory low = lower.getFirst();
    Trajectory high = upper.getFirst();
    double seenLo = witnesses(lower).stream().mapToDouble(value).min().getAsDouble();
    double seenHi = witnesses(upper).stream().mapToDouble(value).max().getAsDouble();
    bounds.put(
        measure,
        new Bound(
            new Span(
                Math.nextDown(value.applyAsDouble(low) - error.applyAsDouble(low)),
                Math.nextUp(value.applyAsDouble(high) + error.applyAsDouble(high))),
            new Span(Math.min(seenLo, seenHi), Math.max(seenLo, seenHi))));
  }

  private static void put(Map<Measure, Bound> bounds, Measure measure, double lo, double hi) {
    bounds.put(measure, new Bound(new Span(lo - 4 * Math.ulp(lo), hi + 4 * Math.ulp(hi)), null));
  }

  @Override
  public @Nullable Moment firstAbove(StressLimits.Current limit, Times times) {
    if (circuit.seriesOhms().lo() == 0) {
      return times.everMayBeOn() ? times.firstMayBeOn() : null; // nothing limits the inrush
    }
    return lower.getFirst().firstBelowAtOn(limit.place);
  }
}
