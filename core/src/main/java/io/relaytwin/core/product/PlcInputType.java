package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;

/**
 * A type of 24 V direct-current input by IEC 61131-2, current sinking: the twelve corners of its
 * working ranges.
 *
 * <p>The input is off up to {@link #lowVoltageMax}, and also up to {@link
 * #lowVoltageMaxBelowTransition} as long as its current stays below {@link #transitionCurrentMin}.
 * It is on from {@link #highVoltageMin} and {@link #highCurrentMin} on.
 *
 * @param type 1, 2 or 3.
 * @param lowVoltageMin lowest voltage of the low range.
 * @param lowVoltageMax highest voltage that is low whatever the current.
 * @param lowVoltageMaxBelowTransition highest voltage that is low at less than the least transition
 *     current.
 * @param lowCurrentMax highest current of the low range.
 * @param transitionVoltageMin lowest voltage of the transition.
 * @param transitionVoltageMax highest voltage of the transition.
 * @param transitionCurrentMin least current of the transition.
 * @param transitionCurrentMax highest current of the transition.
 * @param highVoltageMin lowest voltage of the high range.
 * @param highVoltageMax highest voltage of the high range.
 * @param highCurrentMin least current of the high range.
 * @param highCurrentMax highest current of the high range.
 * @param source where the corners come from.
 */
public record PlcInputType(
    int type,
    Quantity lowVoltageMin,
    Quantity lowVoltageMax,
    Quantity lowVoltageMaxBelowTransition,
    Quantity lowCurrentMax,
    Quantity transitionVoltageMin,
    Quantity transitionVoltageMax,
    Quantity transitionCurrentMin,
    Quantity transitionCurrentMax,
    Quantity highVoltageMin,
    Quantity highVoltageMax,
    Quantity highCurrentMin,
    Quantity highCurrentMax,
    Citation source) {

  /** Checks that each range is in order. */
  public PlcInputType {
    ordered(lowVoltageMin, lowVoltageMax);
    ordered(lowVoltageMax, lowVoltageMaxBelowTransition);
    ordered(transitionVoltageMin, transitionVoltageMax);
    ordered(transitionCurrentMin, transitionCurrentMax);
    ordered(highVoltageMin, highVoltageMax);
    ordered(highCurrentMin, highCurrentMax);
  }

  private static void ordered(Quantity lower, Quantity upper) {
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException(Words.fill("%s is above %s.", lower, upper));
    }
  }
}
