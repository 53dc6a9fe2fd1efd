package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The coils whose resistance and inductance lie in a box. The bounds take the inductance that is
 * worst in each state of the switch, which no single coil has unless the box is flat; beside them
 * run the coils at the corners of the box, which exist.
 */
final class CoilEvaluation implements Evaluation {
  private final CoilCircuit coil;
  private final OutputStage stage;
  private final Span ohms;
  private final Span henries;
  private final boolean flat;

  private final List<Trajectory> upper;
  private final List<Trajectory> lower;

  CoilEvaluation(
      CoilCircuit coil, OutputStage stage, StressLimits limits, Span ohms, Span henries) {
    this.coil = coil;
    this.stage = stage;
    this.ohms = ohms;
    this.henries = henries;
    flat = henries.isExact();
    Span on = stage.onVolts();
    Trajectory bound = upper(on.hi(), henries.lo(), henries.hi());
    upper =
        flat
            ? List.of(bound)
            : List.of(
                bound,
                upper(on.hi(), henries.lo(), henries.lo()),
                upper(on.hi(), henries.hi(), henries.hi()));
    lower =
        flat
            ? List.of(lower(on.lo(), henries.lo(), henries.lo()))
            : List.of(
                lower(on.lo(), henries.hi(), henries.lo()),
                lower(on.lo(), henries.lo(), henries.lo()),
                lower(on.lo(), henries.hi(), henries.hi()));
    bound.watchAbove(
        limits.beyond(StressLimits.Current.CONTINUOUS), limits.beyond(StressLimits.Current.PEAK));
  }

  private Trajectory upper(double volts, double rising, double falling) {
    return new Trajectory(
        coil.on(volts, ohms.lo(), rising), coil.slowestOff(stage, ohms.lo(), falling), false);
  }

  private Trajectory lower(double volts, double rising, double falling) {
    return new Trajectory(
        coil.on(volts, ohms.hi(), rising), coil.fastestOff(ohms.hi(), falling), false);
  }

  @Override
  public List<Trajectory> upper() {
    return upper;
  }

  @Override
  public List<Trajectory> lower() {
    return lower;
  }

  private List<Trajectory> upperWitnesses() {
    return flat ? upper : upper.subList(1, 3);
  }

  private List<Trajectory> lowerWitnesses() {
    return flat ? lower : lower.subList(1, 3);
  }

  @Override
  public Map<Measure, Bound> bounds(Times times) {
    Trajectory most = upper.getFirst();
    Trajectory least = lower.getFirst();
    Map<Measure, Bound> bounds = new EnumMap<>(Measure.class);
    put(
        bounds,
        Measure.CURRENT_PEAK,
        least.most() - least.stateError(),
        most.most() + most.stateError(),
        lowerWitnesses().stream().mapToDouble(Trajectory::most).min().getAsDouble(),
        upperWitnesses().stream().mapToDouble(Trajectory::most).max().getAsDouble());
    put(
        bounds,
        Measure.CURRENT_VALLEY,
        least.least() - least.stateError(),
        most.least() + most.stateError(),
        lowerWitnesses().stream().mapToDouble(Trajectory::least).min().getAsDouble(),
        upperWitnesses().stream().mapToDouble(Trajectory::least).max().getAsDouble());
    put(
        bounds,
        Measure.CHARGE,
        least.sums().integral() - least.integralError(),
        most.sums().integral() + most.integralError(),
        lowerWitnesses().stream().mapToDouble(w -> w.sums().integral()).min().getAsDouble(),
        upperWitnesses().stream().mapToDouble(w -> w.sums().integral()).max().getAsDouble());
    double leastSquare =
        lowerWitnesses().stream().mapToDouble(w -> w.sums().square()).min().getAsDouble();
    double mostSquare =
        upperWitnesses().stream().mapToDouble(w -> w.sums().square()).max().getAsDouble();
    double squareLo = Math.max(0, least.sums().square() - least.squareError());
    double squareHi = most.sums().square() + most.squareError();
    put(bounds, Measure.CURRENT_SQUARE, squareLo, squareHi, leastSquare, mostSquare);
    // the resistance heats and limits the current: the bound takes the worse of both
    put(
        bounds,
        Measure.HEAT,
        ohms.lo() * squareLo,
        ohms.hi() * squareHi,
        ohms.hi() * leastSquare,
        ohms.lo() * mostSquare);
    double peak = most.most() + most.stateError();
    double bottom = Math.max(0, least.most() - least.stateError());
    put(
        bounds,
        Measure.STORED_ENERGY,
        0.5 * henries.lo() * bottom * bottom,
        0.5 * henries.hi() * peak * peak,
        0.5 * energy(lowerWitnesses(), false),
        0.5 * energy(upperWitnesses(), true));
    put(
        bounds,
        Measure.MODULE_HEAT,
        0,
        stage.maxDropVolts() * (most.sums().onIntegral + most.integralError()),
        0,
        stage.maxDropVolts()
            * lowerWitnesses().stream().mapToDouble(w -> w.sums().onIntegral).max().getAsDouble());
    voltage(bounds, times);
    return bounds;
  }

  private double energy(List<Trajectory> witnesses, boolean largest) {
    double first = henries.lo() * square(witnesses.getFirst().most());
    double last = henries.hi() * square(witnesses.getLast().most());
    return largest ? Math.max(first, last) : Math.min(first, last);
  }

  private static double square(double value) {
    return value * value;
  }

  private void voltage(Map<Measure, Bound> bounds, Times times) {
    Span on = stage.onVolts();
    boolean everOn = times.everMayBeOn();
    double rest = upper.getFirst().offFlow.low[1] * ohms.hi();
    double top = everOn ? on.hi() : rest;
    double surely = times.seconds(Levels.HIGH) > 0 ? on.lo() : 0;
    bounds.put(
        Measure.VOLTAGE_PEAK,
        new Bound(
            new Span(Math.min(surely, top), Math.nextUp(top)),
            new Span(Math.min(surely, top), top)));
    if (!everOn || !times.everMayBeOff()) {
      Span quiet = new Span(everOn ? on.lo() : 0, Math.nextUp(top));
      bounds.put(Measure.VOLTAGE_VALLEY, new Bound(quiet, quiet));
    } else if (coil.suppressor() instanceof Suppressor.Clamp clamp) {
      bounds.put(
          Measure.VOLTAGE_VALLEY,
          new Bound(new Span(-clamp.volts().hi(), Math.nextUp(on.hi())), null));
    }
  }

  private static void put(
      Map<Measure, Bound> bounds,
      Measure measure,
      double lo,
      double hi,
      double seenLo,
      double seenHi) {
    bounds.put(
        measure,
        new Bound(
            new Span(Math.nextDown(lo - 4 * Math.ulp(lo)), Math.nextUp(hi + 4 * Math.ulp(hi))),
            new Span(Math.min(seenLo, seenHi), Math.max(seenLo, seenHi))));
  }

  @Override
  public @Nullable Moment firstAbove(StressLimits.Current limit, Times times) {
    return upper.getFirst().firstAbove(limit.place);
  }
}
