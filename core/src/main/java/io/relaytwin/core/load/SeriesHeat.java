package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;

/**
 * Bounds the integral of the square of the current through the series resistor of a capacitor.
 *
 * <p>The voltage of an output that is on stays within {@code h}, half the largest drop, of its
 * middle {@code M}, and may change at any time. With {@code y = M - v}, {@code u} for how far the
 * output is from its middle and {@code d} for what is drawn across the capacitor:
 *
 * <pre>
 *   R i = y + u,   R C y' = -y - u + R d
 *   (R i)^2 &lt;= h^2 + y^2 + 2 u y = h^2 - R C (y^2)' - y^2 + 2 R d y
 * </pre>
 *
 * <p>So each turn-on from {@code y0} costs at most {@code R C y0^2}, less the integral of {@code
 * y^2} along the fastest way down to where the load holds it, and a floor for the whole time. An
 * output that charges at its highest voltage and then jumps between both ends reaches this.
 */
final class SeriesHeat {

  private static final double ROUNDING = 1e-9;

  private final OutputStage stage;
  private final Span ohms;
  private final double farads;
  private final double middle;
  private final double swing;

  /** What a turn-on costs, over C / R: the factors of the square and of the distance itself. */
  private final double bySquare;

  private final double byDistance;
  private final double byTurnOn;

  private final double drawn;
  private final double conductance;

  /**
   * The bound of capacitors.
   *
   * @param circuit with a series resistance above 0.
   * @param farads the capacitance.
   */
  SeriesHeat(CapacitorCircuit circuit, OutputStage stage, Span farads) {
    this.stage = stage;
    this.farads = farads.hi();
    ohms = circuit.seriesOhms();
    swing = 0.5 * stage.maxDropVolts();
    double top = stage.supplyVolts().hi();
    middle = top - swing;
    double most = mostAmperes(circuit.parallel().most(), top);
    double slope = most / top;
    double least = circuit.parallel().least().at(top) / top;
    boolean bends =
        !isWithin(circuit.parallel().most(), slope, top, true)
            || !isWithin(circuit.parallel().least(), least, top, false)
            || 2 * ohms.hi() * (slope - least) > 1;
    double draws = bends ? 0 : least;
    conductance = bends ? 0 : slope;
    drawn = bends ? most : slope * middle;
    double rest = ohms.hi() * drawn / (1 + 2 * ohms.hi() * conductance);
    double lowest = Math.max(0, stage.supplyVolts().lo() - swing - rest);
    double beyond =
        Math.max(0, swing + rest - ohms.lo() * draws * lowest) / (1 + ohms.lo() * draws);
    double slowest = (1 + 2 * ohms.lo() * conductance) / (1 + ohms.lo() * draws);
    double fastest = (1 + 2 * ohms.hi() * conductance) / (1 + ohms.hi() * draws);
    bySquare = 1 - 0.5 * slowest;
    byDistance = fastest * (rest + beyond);
    byTurnOn = Math.max(0, swing * (swing - bySquare * swing - byDistance));
  }

  /** The most that a curve takes up to a voltage. */
  static double mostAmperes(Curve curve, double volts) {
    double most = curve.at(volts);
    for (double knot : curve.knots()) {
      if (knot >= 0 && knot < volts) {
        most = Math.max(most, Math.max(curve.at(knot), curve.at(Math.nextUp(knot))));
      }
    }
    return most;
  }

  /** Whether a curve stays below, or above, a line through 0 V. */
  private static boolean isWithin(Curve curve, double slope, double volts, boolean below) {
    for (double knot : curve.knots()) {
      for (double at : new double[] {knot, Math.nextUp(knot)}) {
        if (at >= 0 && at <= volts) {
          double away = curve.at(at) - slope * at;
          double rounding = 1e-12 * slope * volts;
          if (below ? away > rounding : away < -rounding) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** The square of the current over time, in A² s. */
  double mostSquare(Trajectory lower, Times times) {
    double turnOns = farads / ohms.lo() * turnOns(lower);
    double floor =
        swing * swing / (ohms.lo() * ohms.lo()) + drawn * drawn / (1 + 2 * ohms.lo() * conductance);
    return (turnOns + floor * times.mayBeOn() + off(lower, times)) * (1 + ROUNDING);
  }

  /** The heat in the resistor, in joules. */
  double mostHeat(Trajectory lower, Times times) {
    double floor =
        swing * swing / ohms.lo() + ohms.hi() * drawn * drawn / (1 + 2 * ohms.hi() * conductance);
    return (farads * turnOns(lower) + floor * times.mayBeOn() + ohms.hi() * off(lower, times))
        * (1 + ROUNDING);
  }

  /** What all turn-ons cost, in V²: each begins at most as far below as the lowest voltage is. */
  private double turnOns(Trajectory lower) {
    Sums sums = lower.sums();
    double top = middle + lower.stateError();
    double distances = sums.turnOns * top - sums.atOn;
    double squares = sums.turnOns * top * top - 2 * top * sums.atOn + sums.atOnSquare;
    double rounding = 1e-12 * sums.turnOns * top * top;
    return bySquare * (Math.max(0, squares) + rounding)
        + byDistance * (Math.max(0, distances) + rounding)
        + byTurnOn * sums.turnOns;
  }

  /** An output that is off leaks all the time, and sinks what the capacitor holds. */
  private double off(Trajectory lower, Times times) {
    double leak = stage.offSourceAmperes();
    double sink = stage.offSinkAmperes();
    double seconds = times.mayBeOff();
    double held = farads * stage.supplyVolts().hi() * (lower.sums().turnOns + 1);
    double sunk = times.everMayBeOff() ? held + leak * seconds : 0;
    return leak * leak * seconds + sink * Math.min(sink * seconds, sunk);
  }

  /** The square of the current of one load at a steady voltage, in A² s. */
  static double seenSquare(Trajectory load, double volts, double ohms, Times times, byte[] on) {
    double seconds = 0;
    for (byte level : on) {
      seconds += times.seconds(level);
    }
    Sums sums = load.sums();
    double square = volts * volts * seconds - 2 * volts * sums.onIntegral + sums.onSquare;
    return Math.max(0, square) / (ohms * ohms);
  }

  /** The levels in which a load of the upper side is on. */
  static byte[] onAsLongAsAny() {
    return new byte[] {Levels.HIGH, Levels.UNDEFINED};
  }

  /** The levels in which a load of the lower side is on. */
  static byte[] onWhenAllAre() {
    return new byte[] {Levels.HIGH};
  }
}
