package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Quantity;

/**
 * The delays that a data sheet leaves to its parts.
 *
 * <p>A maximum says: the input HIGH throughout {@code [t - maxTurnOn, t]} makes the output ON at
 * {@code t}, and the input LOW throughout {@code [t - maxDropOut, t]} makes it OFF. A minimum other
 * than 0 says that the output keeps its state at least that long after a clean edge; see {@link
 * EnvelopeStage} for what counts as clean.
 *
 * @param turnOn from the input becoming HIGH to the output being ON.
 * @param dropOut from the input becoming LOW to the output being OFF.
 */
public record RelayTiming(DelayRange turnOn, DelayRange dropOut) {

  /** The timing of a sheet that states maxima only. */
  public static RelayTiming ofMaxima(Quantity maxTurnOn, Quantity maxDropOut) {
    return new RelayTiming(DelayRange.atMost(maxTurnOn), DelayRange.atMost(maxDropOut));
  }

  /** As {@link #ofMaxima(Quantity, Quantity)}, in picoseconds. */
  public static RelayTiming ofMaxima(long maxTurnOnPicos, long maxDropOutPicos) {
    return new RelayTiming(DelayRange.atMost(maxTurnOnPicos), DelayRange.atMost(maxDropOutPicos));
  }

  /**
   * How long a level must have lasted for every part to have forgotten what was before: the longer
   * of the two maxima, in picoseconds.
   */
  public long settlingPicos() {
    return Math.max(turnOn.maxPicos(), dropOut.maxPicos());
  }

  /** Whether neither delay has a minimum, as in the sheet of 859-753. */
  public boolean hasNoMinima() {
    return turnOn.minPicos() == 0 && dropOut.minPicos() == 0;
  }
}
