package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;

/**
 * Counts the pulses that a receiver surely sees from parts whose delays lie in given ranges.
 *
 * <p>A stretch of HIGH that lasts {@code w} keeps the output on for at least {@code w - maxTurnOn +
 * minDropOut}; the receiver surely sees it when this is greater than 0 and not less than it needs.
 * The same holds for LOW. Between a level surely seen and the opposite one surely seen the receiver
 * must have changed, so it has counted at least the alternations. With delays free at each edge and
 * no minima the count is reached: while the receiver last saw a low, rises late and falls early
 * hide all that can be hidden, and the other way round after a high.
 */
final class SeenCounter {

  private final long leastHigh;
  private final long leastLow;

  /** The level last surely seen, UNDEFINED for none. */
  private byte seen;

  private long count;

  /** A closed range of delays in picoseconds. */
  record Delays(long minPicos, long maxPicos) {}

  /** A counter for delays that may change from edge to edge. */
  static SeenCounter varying(RelayTiming timing, ReceiverWidths receiver) {
    return new SeenCounter(
        new Delays(0, timing.turnOnPicos()), new Delays(0, timing.dropOutPicos()), receiver);
  }

  SeenCounter(Delays turnOn, Delays dropOut, ReceiverWidths receiver) {
    // the axioms alone make the output follow a stretch longer than the maximum
    leastHigh =
        Math.max(
            turnOn.maxPicos() + 1,
            receiver.minHighPicos() + turnOn.maxPicos() - dropOut.minPicos());
    leastLow =
        Math.max(
            dropOut.maxPicos() + 1,
            receiver.minLowPicos() + dropOut.maxPicos() - turnOn.minPicos());
  }

  void begin(byte level) {
    seen = level;
    count = 0;
  }

  /** A stretch of HIGH or LOW of the input has come to its end. */
  void stretch(byte level, long lengthPicos) {
    if (level == Levels.HIGH) {
      if (lengthPicos >= leastHigh) {
        count += seen == Levels.LOW ? 1 : 0;
        seen = Levels.HIGH;
      }
    } else if (lengthPicos >= leastLow) {
      seen = Levels.LOW;
    }
  }

  long count() {
    return count;
  }
}
