package io.relaytwin.core.signal;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;

/**
 * How the edges of a generated signal run: straight ramps between two voltages. The nominal time of
 * an edge is the middle of its ramp. While the voltage lies between the thresholds the level is
 * UNDEFINED, rounded outward to whole picoseconds; a settled voltage between them stays UNDEFINED.
 *
 * @param riseTime the duration of the whole ramp from {@code low} to {@code high}, not negative.
 * @param fallTime the duration of the whole ramp from {@code high} to {@code low}, not negative.
 * @param low the settled voltage of a 0.
 * @param high the settled voltage of a 1, above {@code low}.
 * @param thresholds what the receiver surely takes for LOW and HIGH.
 */
public record Slew(
    Quantity riseTime, Quantity fallTime, Quantity low, Quantity high, Thresholds thresholds) {

  private static final Quantity AT_ONCE = Quantity.of("0", "s");

  /** Edges of no duration between 0 V and 5 V: every level is LOW or HIGH. */
  public static final Slew NONE =
      new Slew(
          AT_ONCE, AT_ONCE, Quantity.of("0", "V"), Quantity.of("5", "V"), Thresholds.CONTROL_INPUT);

  /** Checks kinds and order. */
  public Slew {
    if (riseTime.dimension() != Dimension.TIME || fallTime.dimension() != Dimension.TIME) {
      throw new IllegalArgumentException(
          Words.fill("Edge durations must be times: %s, %s.", riseTime, fallTime));
    }
    if (riseTime.magnitude().signum() < 0 || fallTime.magnitude().signum() < 0) {
      throw new IllegalArgumentException(
          Words.fill("Edge durations must not be negative: %s, %s.", riseTime, fallTime));
    }
    if (low.dimension() != Dimension.VOLTAGE || low.compareTo(high) >= 0) {
      throw new IllegalArgumentException(
          Words.fill("The voltage of a 0, %s, must lie below that of a 1, %s.", low, high));
    }
  }

  /** Equal rises and falls between 0 V and a voltage, at the control input of 859-753. */
  public static Slew of(Quantity edgeTime, Quantity high) {
    return new Slew(edgeTime, edgeTime, Quantity.of("0", "V"), high, Thresholds.CONTROL_INPUT);
  }

  byte lowLevel() {
    return thresholds.levelOf(low);
  }

  byte highLevel() {
    return thresholds.levelOf(high);
  }

  /** The last instant of a rise that is surely low, from the middle of the ramp, in picoseconds. */
  Fraction riseStart() {
    return ramp(riseTime, thresholds.maxLow());
  }

  /** The first instant of a rise that is surely high, from the middle of the ramp. */
  Fraction riseEnd() {
    return ramp(riseTime, thresholds.minHigh());
  }

  /** The last instant of a fall that is surely high, from the middle of the ramp. */
  Fraction fallStart() {
    return Fraction.ZERO.minus(ramp(fallTime, thresholds.minHigh()));
  }

  /** The first instant of a fall that is surely low, from the middle of the ramp. */
  Fraction fallEnd() {
    return Fraction.ZERO.minus(ramp(fallTime, thresholds.maxLow()));
  }

  private Fraction ramp(Quantity duration, Quantity threshold) {
    Fraction share = volts(threshold).minus(volts(low)).over(volts(high).minus(volts(low)));
    Fraction one = Fraction.of(1);
    if (share.compareTo(Fraction.ZERO) < 0) {
      share = Fraction.ZERO;
    } else if (share.compareTo(one) > 0) {
      share = one;
    }
    return Generators.picos(duration).times(share.minus(one.over(Fraction.of(2))));
  }

  private static Fraction volts(Quantity voltage) {
    return Fraction.of(voltage.exactSi());
  }
}
