package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The lamps whose cold share and time constant lie in a box, at supplies in a span. The current is
 * largest in the coldest filament: the bound from above takes a filament that is heated only while
 * the output is surely on, at the least voltage, and counts its current at the highest voltage
 * whenever the output may be on; the bound from below the other way round. No lamp does both, so
 * the balance of heat narrows what they add up ({@link LampPieces}), and lamps at the corners of
 * the box run beside them.
 */
final class LampEvaluation implements Evaluation {

  /** Of the closed forms and Newton's rule; a filament forgets its errors. */
  private static final double ROUNDING = 1e-9;

  /** Time constants after which a filament has settled. */
  private static final double SETTLED = 60;

  /** A step of an inrush is this part of the time gone by. */
  private static final double STEPS = 100;

  /** The first step of an inrush, as a share of the time constant. */
  private static final double FIRST_STEP = 1e-5;

  private final LampCircuit lamp;
  private final OutputStage stage;
  private final Span coldShare;
  private final Span seconds;

  private final LampRun coldest;
  private final LampRun hottest;
  private final List<LampRun> longestOn = new ArrayList<>();
  private final List<LampRun> latestOn = new ArrayList<>();
  private final List<LampRun> shortestOn = new ArrayList<>();
  private @Nullable LampPlayer player;

  LampEvaluation(
      LampCircuit lamp, OutputStage stage, StressLimits limits, Span coldShare, Span seconds) {
    this.lamp = lamp;
    this.stage = stage;
    this.coldShare = coldShare;
    this.seconds = seconds;
    double least = square(stage.onVolts().lo());
    double most = square(stage.onVolts().hi());
    double lead = lamp.leadOhms().hi() / lamp.hotOhms().lo();
    coldest = coldest(lamp, least, coldShare, seconds);
    double warmth = coldShare.hi() + leakageWarmth(most);
    hottest =
        new LampRun(
            new LampRun.Nature(
                (1 - coldShare.lo()) * most, warmth, warmth, seconds.lo(), seconds.hi(), 0, lead),
            true,
            false);
    coldest.watch =
        new Watch(
            limits.beyond(StressLimits.Current.CONTINUOUS) / unit(),
            limits.beyond(StressLimits.Current.PEAK) / unit());
    for (double share : ends(coldShare)) {
      for (double tau : ends(seconds)) {
        longestOn.add(witness(share, tau, most, true));
        latestOn.add(witness(share, tau, most, false));
        shortestOn.add(witness(share, tau, least, false));
      }
    }
  }

  /** The filament that stays coldest, with its current counted at the highest voltage. */
  private static LampRun coldest(LampCircuit lamp, double least, Span coldShare, Span seconds) {
    return new LampRun(
        new LampRun.Nature(
            (1 - coldShare.hi()) * least,
            coldShare.lo(),
            coldShare.lo(),
            seconds.hi(),
            seconds.lo(),
            lamp.leadOhms().hi() / lamp.hotOhms().lo(),
            0),
        false,
        true);
  }

  /** See {@link LampCircuit#inrushSeconds}; stepped, since the line takes from the power. */
  static double inrushSeconds(LampCircuit lamp, OutputStage stage, double amperes) {
    double rated = lamp.ratedVolts();
    double share = stage.onVolts().lo() / rated;
    Span coldShare = new Span(1 / lamp.coldRatio().hi(), 1 / lamp.coldRatio().lo());
    LampRun run = coldest(lamp, share * share, coldShare, lamp.seconds());
    double enough = stage.onVolts().hi() / lamp.hotOhms().lo() / amperes * (1 + ROUNDING);
    double slowest = lamp.seconds().hi();
    Moment any = new Moment(0, 0, 0);
    run.begin(Levels.LOW);
    double at = 0;
    while (run.resistance() < enough) {
      if (at > SETTLED * slowest) {
        return Double.POSITIVE_INFINITY;
      }
      double step = Math.max(at / STEPS, slowest * FIRST_STEP);
      run.stretch(Levels.HIGH, step, any, any);
      at += step;
    }
    return at * (1 + ROUNDING);
  }

  private double square(double volts) {
    double share = volts / lamp.ratedVolts();
    return share * share;
  }

  /** How much the leakage can lift the resistance of a filament, as a share of the hot one. */
  private double leakageWarmth(double most) {
    double volts = stage.offSourceAmperes() * lamp.hotOhms().hi();
    double highest = Filament.settled(Math.max(1, most), 1);
    return square(volts) * highest;
  }

  private LampRun witness(double share, double tau, double power, boolean whileUncertain) {
    return new LampRun(
        new LampRun.Nature((1 - share) * power, share, share, tau, tau, 0, 0),
        whileUncertain,
        whileUncertain);
  }

  private static double[] ends(Span span) {
    return span.isSingle() ? new double[] {span.lo()} : new double[] {span.lo(), span.hi()};
  }

  /** The most current of a filament of the hot resistance. */
  private double unit() {
    return stage.onVolts().hi() / lamp.hotOhms().lo();
  }

  /** The filament that is never warmer than any other. */
  LampRun coldest() {
    return coldest;
  }

  /** The filament that is never colder than any other. */
  LampRun hottest() {
    return hottest;
  }

  /** The voltage to which the leakage lifts an output that is off, in volts. */
  double offVolts() {
    return stage.offSourceAmperes()
        * lamp.hotOhms().hi()
        * Filament.settled(square(stage.onVolts().hi()), 1);
  }

  @Override
  public Player player(Times times) {
    List<LampRun> runs = new ArrayList<>(List.of(coldest, hottest));
    runs.addAll(longestOn);
    runs.addAll(latestOn);
    runs.addAll(shortestOn);
    LampPlayer made = new LampPlayer(runs, seconds.hi(), this::balance, times);
    player = made;
    return made;
  }

  private LampPieces balance() {
    double rated = lamp.ratedVolts();
    double leaked = stage.offSourceAmperes() * lamp.hotOhms().hi() / rated;
    return new LampPieces(
        coldest,
        hottest,
        coldShare,
        seconds,
        new Span(stage.onVolts().lo() / rated, stage.onVolts().hi() / rated),
        lamp.leadOhms().hi() / lamp.hotOhms().lo(),
        leaked * leaked);
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
    Span on = stage.onVolts();
    double leak = stage.offSourceAmperes();
    double off = times.seconds(Levels.LOW);
    double surely = times.seconds(Levels.HIGH);
    double most = unit();
    double least = on.lo() / lamp.hotOhms().hi();
    double offVolts = offVolts();
    Map<Measure, Bound> bounds = new EnumMap<>(Measure.class);
    put(bounds, Measure.CURRENT_PEAK, least, most, leak, run -> run.peak);
    double latest = largest(latestOn, run -> run.peak) * most;
    bounds.computeIfPresent(
        Measure.CURRENT_PEAK,
        (measure, bound) -> bound.or(new Bound(bound.outer(), new Span(latest, latest))));
    put(bounds, Measure.CHARGE, least, most, leak * off, run -> run.inverse);
    put(
        bounds,
        Measure.CURRENT_SQUARE,
        least * least,
        most * most,
        leak * leak * off,
        run -> run.inverseSquare);
    put(
        bounds,
        Measure.HEAT,
        on.lo() * least,
        on.hi() * most,
        leak * offVolts * off,
        run -> run.heat);
    double charge = most * coldest.inverse * (1 + error());
    LampPieces pieces = player == null ? null : player.pieces();
    if (pieces != null) {
      charge = Math.min(charge, ratedAmperes(true) * pieces.mostCharge() * (1 + error()));
      narrow(bounds, pieces, charge + leak * off);
    }
    boolean everOn = times.everMayBeOn();
    double rounding = ROUNDING * on.hi();
    bounds.put(
        Measure.VOLTAGE_PEAK,
        Bound.reached(surely > 0 ? on.lo() : 0, everOn ? on.hi() : offVolts, rounding));
    bounds.put(
        Measure.VOLT_SECONDS,
        Bound.reached(
            on.lo() * surely,
            on.hi() * times.mayBeOn() + offVolts * off,
            rounding * times.seconds()));
    bounds.put(
        Measure.VOLTAGE_SQUARE,
        Bound.reached(
            on.lo() * on.lo() * surely,
            on.hi() * on.hi() * times.mayBeOn() + offVolts * offVolts * off,
            rounding * on.hi() * times.seconds()));
    bounds.put(Measure.MODULE_HEAT, new Bound(new Span(0, stage.maxDropVolts() * charge), null));
    return bounds;
  }

  /** The current at the rated voltage when hot. */
  private double ratedAmperes(boolean upper) {
    return lamp.ratedVolts() / (upper ? lamp.hotOhms().lo() : lamp.hotOhms().hi());
  }

  private void narrow(Map<Measure, Bound> bounds, LampPieces pieces, double mostCharge) {
    double most = ratedAmperes(true);
    double least = ratedAmperes(false);
    double volts = lamp.ratedVolts();
    double rounding = (1e-12 + 4 * error() - 4 * ROUNDING) * 2 * pieces.seconds();
    within(bounds, Measure.CHARGE, least * pieces.leastCharge(), mostCharge / (1 + error()));
    within(
        bounds,
        Measure.CURRENT_SQUARE,
        least * least * (pieces.leastSquare() - rounding),
        most * most * (pieces.mostSquare() + rounding));
    within(
        bounds,
        Measure.HEAT,
        volts * least * (pieces.leastHeat() - rounding),
        volts * most * (pieces.mostHeat() + rounding));
  }

  /** Both bounds hold, hence the narrower one. */
  private void within(Map<Measure, Bound> bounds, Measure measure, double lo, double hi) {
    bounds.computeIfPresent(
        measure,
        (same, bound) ->
            new Bound(
                new Span(
                    Math.max(bound.outer().lo(), lo * (1 - error())),
                    Math.min(bound.outer().hi(), hi * (1 + error()))),
                bound.witness()));
  }

  private double error() {
    return ROUNDING + (player == null ? 0 : 4 * player.error());
  }

  private void put(
      Map<Measure, Bound> bounds,
      Measure measure,
      double least,
      double most,
      double more,
      ToDoubleFunction<LampRun> value) {
    double low = least * value.applyAsDouble(hottest);
    double high = most * value.applyAsDouble(coldest);
    double outer = measure == Measure.CURRENT_PEAK ? Math.max(high, more) : high + more;
    double seenLow = least * smallest(shortestOn, value);
    double seenHigh = most * largest(longestOn, value);
    bounds.put(
        measure,
        new Bound(
            new Span(low * (1 - error()), outer * (1 + error())),
            new Span(Math.min(seenLow, seenHigh), Math.max(seenLow, seenHigh))));
  }

  private static double largest(List<LampRun> runs, ToDoubleFunction<LampRun> value) {
    return runs.stream().mapToDouble(value).max().orElse(0);
  }

  private static double smallest(List<LampRun> runs, ToDoubleFunction<LampRun> value) {
    return runs.stream().mapToDouble(value).min().orElse(0);
  }

  @Override
  public @Nullable Moment firstAbove(StressLimits.Current limit, Times times) {
    return coldest.watch.at(limit.place);
  }
}
