package io.relaytwin.core.load;

/**
 * How a coil with a snubber comes to rest while the output is off, however the output sinks and
 * leaks: with {@code j} for the current out of it, {@code u} for its voltage and {@code k = i - j},
 *
 * <pre>
 *   V  = L i^2 / 2 + C v^2 / 2 - m sqrt(L C) i v,   0 &lt; m &lt; 1
 *   V' = u j - R i^2 - Rs k^2 - m w (C v^2 - C R i v - (C Rs v + L i) k)
 *   V' &lt;= u j - 2 a V
 * </pre>
 *
 * <p>Sinking takes energy, {@code u j <= 0}; a leakage gives at most itself times the voltage. The
 * rate {@code a} is the largest of those tried for which the difference is a sum of squares for all
 * values in the box.
 */
final class RingFading {

  private static final double ROUNDING = 1e-9;
  private static final int TRIES = 60;

  private final SnubberCircuit circuit;

  /** The share {@code m}. */
  private final double tilt;

  /** The rate {@code a} at which the root of V falls, per second. */
  private final double rate;

  /** The root of V at which the leakage holds it, in the root of joules. */
  private final double rest;

  RingFading(SnubberCircuit circuit, OutputStage stage) {
    this.circuit = circuit;
    double best = 0;
    double bestTilt = 0;
    for (int i = 1; i <= TRIES; i++) {
      double m = 0.95 * StrictMath.pow(0.85, TRIES - i);
      double found = rate(m);
      if (found > best) {
        best = found;
        bestTilt = m;
      }
    }
    tilt = bestTilt;
    rate = best * (1 - ROUNDING);
    double leak = stage.offSourceAmperes();
    double perRoot = voltsPerRoot();
    double half = 0.25 * leak * perRoot / rate;
    rest =
        leak == 0
            ? 0
            : rate == 0
                ? Double.POSITIVE_INFINITY
                : (half
                        + StrictMath.sqrt(
                            half * half + 0.5 * leak * leak * circuit.snubberOhms().hi() / rate))
                    * (1 + ROUNDING);
  }

  /** The largest rate that a tilt allows, found by halving. */
  private double rate(double m) {
    double lo = 0;
    double hi = 0.5 * circuit.ohms().lo() / circuit.henries().hi();
    if (!allows(m, lo)) {
      return 0;
    }
    for (int i = 0; i < 30; i++) {
      double middle = 0.5 * (lo + hi);
      if (allows(m, middle)) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return lo;
  }

  private boolean allows(double m, double a) {
    Span henries = circuit.henries();
    Span farads = circuit.snubberFarads();
    Span series = circuit.snubberOhms();
    double least = 1 / StrictMath.sqrt(henries.hi() * farads.hi());
    double most = 1 / StrictMath.sqrt(henries.lo() * farads.lo());
    double leastCoil = circuit.ohms().lo() / henries.hi();
    double mostCoil = circuit.ohms().hi() / henries.lo();
    // per second, of sqrt(L) i and sqrt(C) v, after k has been eliminated
    double ofCoil = leastCoil - 0.25 * m * m / (farads.lo() * series.lo()) - a;
    double ofCapacitor = m * least - 0.25 * m * m * series.hi() / henries.lo() - a;
    double cross =
        Math.max(
            Math.abs(2 * a * m - m * leastCoil - 0.5 * m * m * least),
            Math.abs(2 * a * m - m * mostCoil - 0.5 * m * m * most));
    return ofCoil > 0
        && ofCapacitor > 0
        && 4 * ofCoil * ofCapacitor * (1 - ROUNDING) >= cross * cross;
  }

  /** The most voltage at the output for a root of V of 1, less what the leakage lifts. */
  private double voltsPerRoot() {
    return perRoot()
        * (1 / StrictMath.sqrt(circuit.snubberFarads().lo())
            + circuit.snubberOhms().hi() / StrictMath.sqrt(circuit.henries().lo()));
  }

  private double perRoot() {
    return StrictMath.sqrt(2 / (1 - tilt * tilt)) * (1 + ROUNDING);
  }

  /** The root of V at the start of a stretch. */
  double root(SnubberState start) {
    double amperes = SnubberState.magnitude(start.amperes());
    double volts = SnubberState.magnitude(start.volts());
    double plain =
        0.5
            * (circuit.henries().hi() * amperes * amperes
                + circuit.snubberFarads().hi() * volts * volts);
    double least =
        Math.min(
            Math.min(
                start.amperes().lo() * start.volts().lo(),
                start.amperes().lo() * start.volts().hi()),
            Math.min(
                start.amperes().hi() * start.volts().lo(),
                start.amperes().hi() * start.volts().hi()));
    double scale =
        least < 0
            ? StrictMath.sqrt(circuit.henries().hi() * circuit.snubberFarads().hi())
            : StrictMath.sqrt(circuit.henries().lo() * circuit.snubberFarads().lo());
    return StrictMath.sqrt(Math.max(0, plain - tilt * scale * least)) * (1 + ROUNDING);
  }

  /** The root of V after a time. */
  double after(double root, double seconds) {
    return rest + Math.max(0, root - rest) * StrictMath.exp(-rate * seconds);
  }

  /** Where current and voltage may be at a root of V. */
  SnubberState state(double root) {
    double most = root * perRoot();
    return SnubberState.within(
        most / StrictMath.sqrt(circuit.henries().lo()),
        most / StrictMath.sqrt(circuit.snubberFarads().lo()));
  }

  /** The most energy at a root of V, in joules. */
  double joules(double root) {
    return root * root / (1 - tilt) * (1 + ROUNDING);
  }

  /** After a time for ever. */
  SnubberState atRest() {
    return state(rest);
  }

  /**
   * The most charge that the output may sink from now on, in coulombs. Its voltage is then above 0,
   * so that the current is at most what the resistor lets through.
   */
  double mostSunk(double root, double seconds) {
    if (rate == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double fallen = Math.max(0, root - rest) * -StrictMath.expm1(-rate * seconds) / rate;
    return voltsPerRoot() * (fallen + rest * seconds) / circuit.snubberOhms().lo();
  }
}
