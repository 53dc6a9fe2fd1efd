package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;

/**
 * The closed forms that follow from the two maxima of a sheet, exact: sums are exact decimals,
 * quotients are intervals that hold the exact value.
 *
 * <p>Each edge is delayed by some 0 .. maxTurnOn or 0 .. maxDropOut of its own, and a settled
 * change of the input makes one change of the output.
 *
 * <p>A receiver with a minimum width of 0 needs its pulse to exist; for it a frequency is the limit
 * that is not itself reached.
 *
 * @param timing the delays of the sheet.
 */
public record PulseMath(RelayTiming timing) {

  private static final Interval ONE = Interval.of(1);

  /** The shortest input pulse that a receiver surely sees: {@code maxTurnOn + w}; picoseconds. */
  public long leastInputHighPicos(ReceiverWidths receiver) {
    return Math.addExact(timing.turnOnPicos(), receiver.minHighPicos());
  }

  /** The shortest input gap that a receiver surely sees: {@code maxDropOut + g}; picoseconds. */
  public long leastInputLowPicos(ReceiverWidths receiver) {
    return Math.addExact(timing.dropOutPicos(), receiver.minLowPicos());
  }

  /**
   * The highest frequency at which a receiver surely sees every pulse and gap, at the duty that
   * suits best: {@code 1 / (maxTurnOn + maxDropOut + w + g)} in hertz.
   */
  public Interval maxFrequency(ReceiverWidths receiver) {
    return ONE.over(leastPeriod(receiver));
  }

  /** The duty at which {@link #maxFrequency} holds, between 0 and 1. */
  public Interval bestDuty(ReceiverWidths receiver) {
    return seconds(leastInputHighPicos(receiver)).over(leastPeriod(receiver));
  }

  /**
   * The highest frequency at a given duty, in hertz: {@code min(D / (maxTurnOn + w), (1 - D) /
   * (maxDropOut + g))}.
   *
   * @param duty the share of the period that the input is high, greater than 0, less than 1.
   */
  public Interval maxFrequency(ReceiverWidths receiver, BigDecimal duty) {
    if (duty.signum() <= 0 || duty.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException(
          Words.fill("The duty %s must be greater than 0 and less than 1.", duty));
    }
    Interval share = Interval.of(duty);
    Interval byHigh = share.over(seconds(leastInputHighPicos(receiver)));
    Interval byLow = ONE.minus(share).over(seconds(leastInputLowPicos(receiver)));
    return new Interval(byHigh.lo().min(byLow.lo()), byHigh.hi().min(byLow.hi()));
  }

  private Interval leastPeriod(ReceiverWidths receiver) {
    return seconds(leastInputHighPicos(receiver)).plus(seconds(leastInputLowPicos(receiver)));
  }

  private static Interval seconds(long picos) {
    return Interval.of(BigDecimal.valueOf(picos, 12));
  }
}
