package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.math.RoundingMode;

/**
 * The greatest delays that a data sheet leaves to its parts: the input HIGH throughout {@code [t -
 * turnOn, t]} makes the output ON at {@code t}, and the input LOW throughout {@code [t - dropOut,
 * t]} makes it OFF. A part may be as much faster as it likes; minima of a sheet are not used, since
 * no delay has one after a short pulse.
 *
 * @param turnOnPicos from the input becoming HIGH to the output being ON, at most; from 0 to {@link
 *     #LONGEST_PICOS}.
 * @param dropOutPicos from the input becoming LOW to the output being OFF, likewise.
 */
public record RelayTiming(long turnOnPicos, long dropOutPicos) {

  /** The longest delay that can be modelled: 2^60 ps, about 13 days. */
  public static final long LONGEST_PICOS = 1L << 60;

  /** Checks the delays. */
  public RelayTiming {
    if (turnOnPicos < 0
        || dropOutPicos < 0
        || Math.max(turnOnPicos, dropOutPicos) > LONGEST_PICOS) {
      throw new IllegalArgumentException(
          Words.fill(
              "The delays %d ps and %d ps must lie within 0 .. %d ps.",
              turnOnPicos, dropOutPicos, LONGEST_PICOS));
    }
  }

  /**
   * The timing of a sheet; a fraction of a picosecond counts as a whole.
   *
   * @param maxTurnOn from 0 to 13 days.
   * @param maxDropOut likewise.
   */
  public static RelayTiming ofMaxima(Quantity maxTurnOn, Quantity maxDropOut) {
    return new RelayTiming(
        maxTurnOn.picoseconds(RoundingMode.CEILING), maxDropOut.picoseconds(RoundingMode.CEILING));
  }

  /**
   * How long a level must have lasted for every part to have forgotten what was before: the longer
   * of the two delays, in picoseconds.
   */
  public long settlingPicos() {
    return Math.max(turnOnPicos, dropOutPicos);
  }

  @Override
  public String toString() {
    return Words.fill(
        "turn-on <= %s, drop-out <= %s",
        Picoseconds.toQuantity(turnOnPicos), Picoseconds.toQuantity(dropOutPicos));
  }
}
