package io.relaytwin.core.part;

import java.util.OptionalLong;

/**
 * What became of the pulses of a signal, for every conforming part and receiver.
 *
 * <p>A pulse is counted by its rise. A visit of the input to the undefined zone from one level and
 * back counts as one pulse or gap that may have been meant.
 *
 * @param reading what the counts rest on.
 * @param receiver what the receiver needs.
 * @param sentSurely pulses that the input surely has.
 * @param sentPossibly the same with every visit to the undefined zone taken for a pulse or a gap.
 * @param surelySeen the receiver counts at least so many.
 * @param possiblySeen the receiver counts at most so many; empty when the reading sets no bound.
 * @param pulses high levels; the receiver may miss some.
 * @param gaps low levels between two pulses; the receiver may miss some and then sees the pulses as
 *     one.
 * @param cutAtEnd whether the record ends in a pulse too short to be surely seen so far; it is sent
 *     but neither seen nor missed.
 */
public record PulseAccount(
    CountReading reading,
    ReceiverWidths receiver,
    long sentSurely,
    long sentPossibly,
    long surelySeen,
    OptionalLong possiblySeen,
    WidthLosses pulses,
    WidthLosses gaps,
    boolean cutAtEnd) {

  /** Whether every pulse and every gap reaches the receiver, with every part. */
  public boolean isComplete() {
    return pulses.count() == 0 && gaps.count() == 0 && sentSurely == sentPossibly;
  }
}
