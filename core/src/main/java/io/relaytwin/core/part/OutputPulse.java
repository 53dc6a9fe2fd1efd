package io.relaytwin.core.part;

/**
 * A pulse that every conforming part gives, with the intervals in which it rises and falls.
 *
 * @param earliestRisePicos no part rises before; picoseconds.
 * @param latestRisePicos every part is on from here; picoseconds.
 * @param earliestFallPicos every part is on until here, not before {@code latestRisePicos}.
 * @param latestFallPicos every part is off from here; picoseconds.
 */
public record OutputPulse(
    long earliestRisePicos, long latestRisePicos, long earliestFallPicos, long latestFallPicos) {

  /** Checks the order. */
  public OutputPulse {
    if (earliestRisePicos > latestRisePicos
        || latestRisePicos > earliestFallPicos
        || earliestFallPicos > latestFallPicos) {
      throw new IllegalArgumentException(
          "The times %d, %d, %d, %d ps of a pulse are out of order."
              .formatted(earliestRisePicos, latestRisePicos, earliestFallPicos, latestFallPicos));
    }
  }
}
