package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;

/**
 * Bounds from below the integral of the square of the current through the series resistor of a
 * capacitor, whatever an output that is on does between its lowest voltage {@code U} and its
 * highest. With {@code y} for how far the capacitor lies below {@code U}, 0 where it does not:
 *
 * <pre>
 *   R i &gt;= y,  i &gt;= C v'     so  R i^2 &gt;= -C (y^2)' / 2 while on
 *   R C y' &lt;= -y + R d          while on, d what is drawn across the capacitor
 * </pre>
 *
 * <p>A turn-on from {@code y} that is kept for {@code T} hence costs {@code C / 2} times {@code h =
 * y^2 - (E (y - R d) + R d)^2} with {@code E = exp(-T / R C)}; what falls while a part is off in
 * between only adds. In {@code y}, {@code h} is bent upward, so that all turn-ons cost at least as
 * much as if each began at their mean; in {@code T} it is bent downward, so that it lies above its
 * chords. After that the current through the resistor is on average what is drawn, and its square
 * at least the square of its mean.
 */
final class LeastSeriesHeat {

  private static final double ROUNDING = 1e-9;

  /** Time constants after which a stretch goes on at its steady current. */
  private static final double SETTLED = 6;

  private final OutputStage stage;
  private final Span ohms;
  private final Span farads;
  private final double low;
  private final double rest;
  private final double slowest;
  private final double leastVolts;
  private final double leastDrawn;

  /**
   * The bound of capacitors.
   *
   * @param circuit with a series resistance above 0.
   * @param farads the capacitance.
   */
  LeastSeriesHeat(CapacitorCircuit circuit, OutputStage stage, Span farads) {
    this.stage = stage;
    this.farads = farads;
    ohms = circuit.seriesOhms();
    low = stage.onVolts().lo();
    rest = ohms.hi() * SeriesHeat.mostAmperes(circuit.parallel().most(), low);
    slowest = ohms.hi() * farads.hi();
    leastVolts = Math.max(0, low - low * StrictMath.exp(-SETTLED) - rest);
    leastDrawn = leastAmperes(circuit.parallel().least(), leastVolts, stage.onVolts().hi());
  }

  private static double leastAmperes(Curve curve, double from, double to) {
    double least = Math.min(curve.at(from), curve.at(to));
    for (double knot : curve.knots()) {
      if (knot >= from && knot < to) {
        least = Math.min(least, Math.min(curve.at(knot), curve.at(Math.nextUp(knot))));
      }
    }
    return Math.max(0, least);
  }

  /** What has to be noted while the band is played. */
  SureOns sureOns() {
    return new SureOns(SETTLED * slowest);
  }

  /** The square of the current over time, in A² s. */
  double square(Trajectory upper, Times times, SureOns ons) {
    return (charging(upper, times, ons) / ohms.hi() + drawing(ons)) * (1 - ROUNDING);
  }

  /** The heat in the resistor, in joules. */
  double heat(Trajectory upper, Times times, SureOns ons) {
    return (charging(upper, times, ons) + ohms.lo() * drawing(ons)) * (1 - ROUNDING);
  }

  /** The heat of all turn-ons, each from at most as high as the highest voltage is. */
  private double charging(Trajectory upper, Times times, SureOns ons) {
    double turnOns = upper.sums().turnOns;
    if (turnOns == 0 || ons.count() == 0) {
      return 0;
    }
    double mean = low - upper.sums().atOn / turnOns - upper.stateError();
    double most = low - upper.leastAtOn() + upper.stateError();
    double shortest = StrictMath.exp(-Math.min(SETTLED, ons.shortestSeconds() / slowest));
    double settled = StrictMath.exp(-SETTLED);
    double byShortest =
        turnOns * cost(mean, shortest) - (turnOns - ons.count()) * cost(most, shortest);
    double byChords =
        turnOns * cost(mean, settled) - (turnOns - ons.shares()) * cost(most, settled);
    double leaked = low * stage.offSourceAmperes() * times.seconds(Levels.UNDEFINED);
    double rounding = 1e-12 * turnOns * low * low;
    return Math.max(0, 0.5 * farads.lo() * (Math.max(byShortest, byChords) - rounding) - leaked);
  }

  private double cost(double away, double left) {
    if (away <= rest) {
      return 0;
    }
    double end = left * (away - rest) + rest;
    return away * away - end * end;
  }

  /** The square of the current of what is drawn once the capacitor is full, in A² s. */
  private double drawing(SureOns ons) {
    double seconds = ons.beyondSeconds();
    double swing = farads.hi() * (stage.onVolts().hi() - leastVolts);
    double charge = leastDrawn * seconds - ons.longOnes() * swing;
    return charge > 0 ? charge * charge / seconds : 0;
  }
}
