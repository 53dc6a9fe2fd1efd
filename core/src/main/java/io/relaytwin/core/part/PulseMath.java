package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The closed forms that follow from the two maxima of a sheet, exact: sums are exact decimals,
 * quotients are intervals that hold the exact value.
 *
 * <p>Each edge is delayed by some 0 .. maxTurnOn or 0 .. maxDropOut of its own, and a settled
 * change of the input makes one change of the output. Stated minima are not used, since they do not
 * hold after short pulses: the bounds stay sound with them and are exact without.
 *
 * <p>A receiver with a minimum width of 0 needs its pulse to exist; for it a frequency is the limit
 * that is not itself reached.
 *
 * @param timing the delays of the sheet.
 */
public record PulseMath(RelayTiming timing) {

  private static final Interval ONE = Interval.of(1);
  private static final BigDecimal PICOS_PER_SECOND = new BigDecimal("1E12");

  /**
   * The widths that an output level can have.
   *
   * @param minPicos the least; 0 or less where the level may be missing altogether.
   * @param maxPicos the greatest.
   */
  public record Widths(long minPicos, long maxPicos) {

    /** Whether some part leaves the level out. */
    public boolean mayVanish() {
      return minPicos <= 0;
    }
  }

  /** The output pulse for an input pulse: {@code [w - maxTurnOn, w + maxDropOut]}. */
  public Widths outputHigh(long inputHighPicos) {
    return new Widths(
        Math.subtractExact(inputHighPicos, maxOn()), Math.addExact(inputHighPicos, maxOff()));
  }

  /** The output gap for an input gap: {@code [g - maxDropOut, g + maxTurnOn]}. */
  public Widths outputLow(long inputLowPicos) {
    return new Widths(
        Math.subtractExact(inputLowPicos, maxOff()), Math.addExact(inputLowPicos, maxOn()));
  }

  /** The shortest input pulse that a receiver surely sees: {@code maxTurnOn + w}; picoseconds. */
  public long leastInputHighPicos(ReceiverWidths receiver) {
    return Math.addExact(maxOn(), receiver.minHighPicos());
  }

  /** The shortest input gap that a receiver surely sees: {@code maxDropOut + g}; picoseconds. */
  public long leastInputLowPicos(ReceiverWidths receiver) {
    return Math.addExact(maxOff(), receiver.minLowPicos());
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
          "The duty %s must be greater than 0 and less than 1.".formatted(duty));
    }
    Interval share = Interval.of(duty);
    Interval byHigh = share.over(seconds(leastInputHighPicos(receiver)));
    Interval byLow = ONE.minus(share).over(seconds(leastInputLowPicos(receiver)));
    return new Interval(byHigh.lo().min(byLow.lo()), byHigh.hi().min(byLow.hi()));
  }

  /**
   * The duties between which a receiver surely sees every pulse and gap: {@code [(maxTurnOn + w) f,
   * 1 - (maxDropOut + g) f]}; empty when no duty does.
   *
   * @param hertz the frequency, greater than 0.
   */
  public Optional<Interval> usableDuty(ReceiverWidths receiver, BigDecimal hertz) {
    BigDecimal least = share(leastInputHighPicos(receiver), hertz);
    BigDecimal most = BigDecimal.ONE.subtract(share(leastInputLowPicos(receiver), hertz));
    return least.compareTo(most) <= 0 ? Optional.of(new Interval(least, most)) : Optional.empty();
  }

  /**
   * By how much the duty at the output may differ from that at the input: {@code [-maxTurnOn f,
   * maxDropOut f]}, as a share of the period.
   *
   * @param hertz the frequency, greater than 0.
   */
  public Interval dutyError(BigDecimal hertz) {
    return new Interval(share(maxOn(), hertz).negate(), share(maxOff(), hertz));
  }

  /**
   * The highest frequency at which the duty error stays within a bound either way: {@code error /
   * max(maxTurnOn, maxDropOut)} in hertz.
   *
   * @param error the largest deviation as a share of the period, greater than 0.
   */
  public Interval maxFrequencyForDutyError(BigDecimal error) {
    return Interval.of(error).over(seconds(timing.settlingPicos()));
  }

  /**
   * The highest frequency of one track of a quadrature signal through two modules: {@code (1 - e) /
   * (4 (maxDelay + separation))} in hertz, with the longer of the two maxima.
   *
   * @param phaseError deviation of an edge from its place as a share of a quarter period, from 0 to
   *     less than 1.
   * @param separationPicos the least time between edges of the two tracks that the counter needs,
   *     at least 0; picoseconds.
   */
  public Interval maxQuadratureFrequency(BigDecimal phaseError, long separationPicos) {
    if (phaseError.signum() < 0 || phaseError.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException(
          "The phase error %s must be at least 0 and less than 1.".formatted(phaseError));
    }
    long needed = Math.addExact(timing.settlingPicos(), separationPicos);
    return ONE.minus(Interval.of(phaseError)).over(seconds(needed).times(4));
  }

  /** The largest pulse width distortion, |drop-out - turn-on| of any one part; picoseconds. */
  public long pulseWidthDistortionPicos() {
    return timing.settlingPicos();
  }

  private Interval leastPeriod(ReceiverWidths receiver) {
    return seconds(leastInputHighPicos(receiver)).plus(seconds(leastInputLowPicos(receiver)));
  }

  private long maxOn() {
    return timing.turnOn().maxPicos();
  }

  private long maxOff() {
    return timing.dropOut().maxPicos();
  }

  private static BigDecimal share(long picos, BigDecimal hertz) {
    return BigDecimal.valueOf(picos).multiply(hertz).divide(PICOS_PER_SECOND);
  }

  private static Interval seconds(long picos) {
    return Interval.of(BigDecimal.valueOf(picos, 12));
  }
}
