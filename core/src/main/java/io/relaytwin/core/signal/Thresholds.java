package io.relaytwin.core.signal;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;

/**
 * The two voltages that turn a voltage into a level: at or below {@code maxLow} it is LOW, at or
 * above {@code minHigh} it is HIGH, between them UNDEFINED.
 *
 * @param maxLow the highest voltage that is surely low, in volts.
 * @param minHigh the lowest voltage that is surely high, in volts, above {@code maxLow}.
 */
public record Thresholds(Quantity maxLow, Quantity minHigh) {

  /** The control circuit of 859-753: 0 signal up to 1.0 V, 1 signal from 4.0 V. */
  public static final Thresholds CONTROL_INPUT =
      new Thresholds(Quantity.of("1", "V"), Quantity.of("4", "V"));

  /** Checks that both are voltages and in order. */
  public Thresholds {
    if (maxLow.dimension() != Dimension.VOLTAGE || minHigh.dimension() != Dimension.VOLTAGE) {
      throw new IllegalArgumentException(
          Words.fill("Thresholds must be voltages: %s, %s.", maxLow, minHigh));
    }
    if (maxLow.compareTo(minHigh) >= 0) {
      throw new IllegalArgumentException(
          Words.fill(
              "The low threshold %s must lie below the high threshold %s.", maxLow, minHigh));
    }
  }

  /** The level of a voltage that is known exactly. */
  public byte levelOf(Quantity voltage) {
    if (voltage.compareTo(maxLow) <= 0) {
      return Levels.LOW;
    }
    return voltage.compareTo(minHigh) >= 0 ? Levels.HIGH : Levels.UNDEFINED;
  }
}
