package io.relaytwin.core.load;

import java.util.Map;

/**
 * What coils with a snubber take over a whole signal, added up stretch by stretch as bounds. While
 * the output is on,
 *
 * <pre>
 *   charge    = integral of i + C (v1 - v0)
 *   winding   = integral of u i - L (i1^2 - i0^2) / 2
 *   resistor  as {@link SeriesHeat} and {@link LeastSeriesHeat} tell, with nothing drawn
 *   cross     = 2 C integral of i v',  at most that of both at their most, and by parts
 *               2 C (|i y| at both ends + integral |y i'|)
 * </pre>
 *
 * <p>with {@code y} for how far the capacitor is from the middle of the output's voltages. While it
 * is off, winding and resistor turn into heat what coil and capacitor lose, and what leaks in. All
 * in all they turn into heat what the output gives: its highest voltage times the charge, and its
 * swing times what flows back, which is at most what flows from the capacitor.
 */
final class SnubberTotals {

  private static final double ROUNDING = 1e-9;

  private final SnubberFlow flow;
  private final Span ohms;
  private final Span henries;
  private final Span series;
  private final Span farads;
  private final OutputStage stage;
  private final double swing;

  /** Least and most charge, square of the current, heat, energy given. */
  private double[] sums = new double[8];

  SnubberTotals(SnubberFlow flow) {
    this.flow = flow;
    stage = flow.stage;
    ohms = flow.circuit.ohms();
    henries = flow.circuit.henries();
    series = flow.circuit.snubberOhms();
    farads = flow.circuit.snubberFarads();
    swing = 0.5 * stage.maxDropVolts();
  }

  double[] sums() {
    return sums.clone();
  }

  /** Forgets what has been added since. */
  void reset(double[] to) {
    sums = to.clone();
  }

  /** Adds what has been added since so many times again. */
  void repeat(double[] since, double times) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += times * (sums[i] - since[i]);
    }
  }

  private void add(double leastCharge, double mostCharge, double leastSquare, double mostSquare) {
    sums[0] += leastCharge;
    sums[1] += mostCharge;
    sums[2] += leastSquare;
    sums[3] += mostSquare;
  }

  /** A stretch in which the output is on, or a part of it. */
  void on(SnubberState from, SnubberState to, double seconds) {
    Span pace = flow.coilPace();
    Span rest = flow.steady(flow.on);
    double low = from.amperes().lo();
    double high = from.amperes().hi();
    double rising = low < rest.lo() ? pace.lo() : pace.hi();
    double falling = high > rest.hi() ? pace.lo() : pace.hi();
    double least = integral(low, rest.lo(), rising, seconds);
    double filledMost = filled(flow.on.hi() - from.volts().lo(), seconds, true);
    double filledLeast = filled(flow.on.lo() - from.volts().hi(), seconds, false);
    double charge = least + filledLeast;
    double coil =
        square(high, rest.hi(), falling, seconds) + negative(low, rest.lo(), rising, seconds);
    double away = away(from.volts());
    double inSnubber = resistorHeat(away, seconds);
    double mostAmperes =
        Math.max(SnubberState.magnitude(from.amperes()), SnubberState.magnitude(to.amperes()));
    double settled =
        swing + Math.max(0, away - swing) * StrictMath.exp(-flow.capacitorPace().lo() * seconds);
    double slope = Math.max(slope(from.amperes()), slope(to.amperes()));
    double byParts =
        2
            * farads.hi()
            * (mostAmperes * (away + settled)
                + slope * (series.hi() * farads.hi() * away + swing * seconds));
    double square = inSnubber / series.lo();
    double cross =
        Math.min(
            Math.min(byParts, 2 * StrictMath.sqrt(coil * square)),
            2 * product(from, falling, seconds)
                + 2 * Math.max(0, -low) * backwards(from.volts(), seconds));
    add(
        charge,
        integral(high, rest.hi(), falling, seconds) + filledMost,
        charge > 0 ? charge * charge / seconds : 0,
        coil + square + cross);
    double most = integral(high, rest.hi(), falling, seconds) + filledMost;
    double back = drop() * (backwards(from.volts(), seconds) + Math.max(0, -low) * seconds);
    sums[6] += charge * (charge > 0 ? flow.on.lo() : flow.on.hi()) - back;
    sums[7] += most * (most > 0 ? flow.on.hi() : flow.on.lo()) + back;
    double given = flow.on.hi() * integral(Math.max(0, high), rest.hi(), falling, seconds);
    double winding =
        Math.min(ohms.hi() * coil, given + lost(henries, from.amperes(), to.amperes()));
    sums[5] += winding + inSnubber;
    double gained = -lost(henries, to.amperes(), from.amperes());
    double leastWinding = Math.max(0, least) * Math.max(0, least) * ohms.lo() / seconds;
    if (low >= 0) {
      leastWinding = Math.max(leastWinding, flow.on.lo() * least + gained);
    }
    double below = Math.max(0, flow.on.lo() - from.volts().hi());
    double left = StrictMath.exp(-flow.capacitorPace().lo() * seconds);
    sums[4] += leastWinding + 0.5 * farads.lo() * below * below * (1 - left * left);
  }

  /** The integral of the most current of the coil times that of the capacitor, both above 0. */
  private double product(SnubberState from, double rate, double seconds) {
    double rest = flow.steady(flow.on).hi();
    double coil = Math.max(0, from.amperes().hi()) - rest;
    double steady = drop() / series.lo();
    double inrush = Math.max(0, flow.on.hi() - drop() - from.volts().lo()) / series.lo();
    double fading = flow.capacitorPace().lo();
    return rest * steady * seconds
        - steady * coil * StrictMath.expm1(-rate * seconds) / rate
        - rest * inrush * StrictMath.expm1(-fading * seconds) / fading
        - coil * inrush * StrictMath.expm1(-(rate + fading) * seconds) / (rate + fading);
  }

  private double drop() {
    return 2 * swing;
  }

  /** The most charge that the capacitor gives back while on, besides what it takes. */
  private double backwards(Span volts, double seconds) {
    double first = Math.max(0, volts.hi() - flow.on.lo());
    return Math.min(farads.hi() * first, first * seconds / series.lo())
        + drop() * seconds / series.lo();
  }

  /** The most energy lost from one span of states to another, in joules; below 0 when gained. */
  private static double lost(Span size, Span from, Span to) {
    double first = SnubberState.magnitude(from);
    double last = to.contains(0) ? 0 : Math.min(Math.abs(to.lo()), Math.abs(to.hi()));
    double squares = first * first - last * last;
    return 0.5 * (squares > 0 ? size.hi() : size.lo()) * squares;
  }

  private double slope(Span amperes) {
    double up = flow.on.hi() - Math.min(ohms.lo() * amperes.lo(), ohms.hi() * amperes.lo());
    double down = Math.max(ohms.lo() * amperes.hi(), ohms.hi() * amperes.hi()) - flow.on.lo();
    return Math.max(Math.abs(up), Math.abs(down)) / henries.lo();
  }

  /** How far the capacitor may be from the middle of the output's voltages. */
  private double away(Span volts) {
    double below = stage.supplyVolts().hi() - swing - volts.lo();
    double above = volts.hi() - stage.supplyVolts().lo() + swing;
    return Math.max(0, Math.max(below, above));
  }

  /** The most heat of the snubber's resistor while on, in joules. */
  private double resistorHeat(double away, double seconds) {
    double byEnergy =
        swing * swing * seconds / series.lo() + farads.hi() * away * (0.5 * away + swing);
    return Math.min(byEnergy, (away + swing) * (away + swing) * seconds / series.lo());
  }

  private double filled(double away, double seconds, boolean most) {
    Span pace = flow.capacitorPace();
    double rate = away > 0 == most ? pace.hi() : pace.lo();
    double volts = -away * StrictMath.expm1(-rate * seconds);
    return volts * (volts > 0 == most ? farads.hi() : farads.lo());
  }

  private static double integral(double from, double to, double rate, double seconds) {
    return to * seconds - (from - to) * StrictMath.expm1(-rate * seconds) / rate;
  }

  private static double square(double from, double to, double rate, double seconds) {
    double away = from - to;
    return to * to * seconds
        - 2 * to * away * StrictMath.expm1(-rate * seconds) / rate
        - 0.5 * away * away * StrictMath.expm1(-2 * rate * seconds) / rate;
  }

  /** The integral of the square of a current for as long as it is below 0 on its way up. */
  private static double negative(double from, double to, double rate, double seconds) {
    if (from >= 0) {
      return 0;
    }
    double until = to > 0 ? StrictMath.log1p(-from / to) / rate : seconds;
    return square(from, to, rate, Math.min(until, seconds));
  }

  /** A stretch in which the output is off. */
  void off(SnubberState from, RingCourse course, double mostOut, double seconds) {
    double sunk = course.sunk();
    double leak = stage.offSourceAmperes();
    SnubberState to = course.end;
    add(-sunk, leak * seconds, 0, leak * leak * seconds + stage.offSinkAmperes() * sunk);
    double most =
        lost(henries, from.amperes(), to.amperes()) + lost(farads, from.volts(), to.volts());
    double least =
        -lost(henries, to.amperes(), from.amperes()) - lost(farads, to.volts(), from.volts());
    sums[5] += Math.max(0, most) + stage.supplyVolts().hi() * leak * seconds;
    sums[4] += Math.max(0, least - sunk * Math.max(0, mostOut));
  }

  /** A stretch in which the output may be on once, or not. */
  void either(SnubberState hull, double mostOut, double seconds) {
    double leak = stage.offSourceAmperes();
    double sink = stage.offSinkAmperes();
    double up = Math.max(0, flow.on.hi() - hull.volts().lo());
    double down = Math.max(0, hull.volts().hi() - flow.on.lo());
    double high = Math.max(0, hull.amperes().hi());
    double low = Math.max(0, -hull.amperes().lo());
    double away = away(hull.volts());
    double inSnubber = resistorHeat(away, seconds);
    double most = Math.max(high, low) + Math.max(sink, leak);
    double root = most * StrictMath.sqrt(seconds) + StrictMath.sqrt(inSnubber / series.lo());
    add(
        -low * seconds
            - Math.min(farads.hi() * down, seconds * down / series.lo())
            - sink * seconds,
        (high + leak) * seconds + Math.min(farads.hi() * up, seconds * up / series.lo()),
        0,
        root * root);
    double back = backwards(hull.volts(), seconds) + low * seconds;
    double given =
        (high + leak + drop() / series.lo()) * seconds
            + Math.min(farads.hi() * up, seconds * up / series.lo());
    sums[6] -= flow.on.hi() * back + sink * seconds * Math.max(flow.on.hi(), mostOut);
    sums[7] += Math.max(flow.on.hi(), stage.supplyVolts().hi()) * given;
    sums[5] += (ohms.hi() + series.hi()) * most * most * seconds + inSnubber;
  }

  /**
   * Puts the bounds beside what was seen.
   *
   * @param first the most energy held at the start, in joules.
   * @param last the same at the end.
   */
  void put(Map<Measure, Bound> bounds, double first, double last, SnubberRun.Seen seen) {
    put(bounds, Measure.CHARGE, sums[0], sums[1], seen.charge());
    put(bounds, Measure.CURRENT_SQUARE, sums[2], sums[3], seen.square());
    put(
        bounds,
        Measure.HEAT,
        Math.max(sums[4], sums[6] - last),
        Math.min(sums[5], sums[7] + first),
        seen.heat());
  }

  private static void put(
      Map<Measure, Bound> bounds, Measure measure, double lo, double hi, Span seen) {
    double rounding = ROUNDING * Math.max(Math.abs(lo), Math.abs(hi));
    bounds.put(measure, new Bound(new Span(lo == 0 ? 0 : lo - rounding, hi + rounding), seen));
  }
}
