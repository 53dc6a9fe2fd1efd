package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalSink;

/**
 * What a receiver needs to see a signal surely: a PLC input, a counter, an input filter.
 *
 * <p>It may see shorter levels too; only a level that lasts is promised. An input filter is a
 * receiver whose widths are its delay.
 *
 * @param minHighPicos the shortest high that it surely sees, at least 0; picoseconds.
 * @param minLowPicos the shortest low that it surely sees, at least 0; picoseconds.
 */
public record ReceiverWidths(long minHighPicos, long minLowPicos) {

  /** A receiver that sees everything. */
  public static final ReceiverWidths NONE = new ReceiverWidths(0, 0);

  /** Checks the widths. */
  public ReceiverWidths {
    if (minHighPicos < 0
        || minLowPicos < 0
        || Math.max(minHighPicos, minLowPicos) > RelayTiming.LONGEST_PICOS) {
      throw new IllegalArgumentException(
          Words.fill(
              "The receiver's widths %d ps and %d ps must lie within 0 .. %d ps.",
              minHighPicos, minLowPicos, RelayTiming.LONGEST_PICOS));
    }
  }

  /**
   * The receiver as one more stage of a chain: fed with the band of the relay, it gives the band of
   * what the receiver has recognised.
   */
  public SignalSink stage(SignalSink downstream) {
    return EnvelopeStage.of(new RelayTiming(minHighPicos, minLowPicos), downstream);
  }
}
