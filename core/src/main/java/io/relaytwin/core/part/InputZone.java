package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;

/**
 * The undefined zone of an input, in which each part has its thresholds somewhere.
 *
 * @param highestLow up to which every part reads LOW, such as 1 V.
 * @param lowestHigh from which every part reads HIGH, such as 4 V; above {@code highestLow}.
 */
public record InputZone(Quantity highestLow, Quantity lowestHigh) {

  /** Checks the order. */
  public InputZone {
    if (highestLow.compareTo(lowestHigh) >= 0) {
      throw new IllegalArgumentException(
          Words.fill(
              "The highest low %s must lie below the lowest high %s.", highestLow, lowestHigh));
    }
  }
}
