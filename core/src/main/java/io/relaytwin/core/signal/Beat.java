package io.relaytwin.core.signal;

import java.math.BigInteger;

/**
 * A time that advances by an equal step, held as an exact fraction of picoseconds: the k-th time is
 * {@code first + k * step} without drift, rounded only when it is read.
 */
final class Beat {

  private static final BigInteger MAX_DENOMINATOR = BigInteger.ONE.shiftLeft(61);

  private final long denominator;
  private final long stepWhole;
  private final long stepRest;
  private long whole;
  private long rest;

  /**
   * Sets the clock.
   *
   * @throws SignalException when numbers of so many digits do not fit.
   */
  Beat(Fraction first, Fraction step) {
    BigInteger common =
        first
            .denominator()
            .divide(first.denominator().gcd(step.denominator()))
            .multiply(step.denominator());
    if (common.compareTo(MAX_DENOMINATOR) > 0) {
      throw new SignalException(
          "The signal cannot be timed exactly: its times have too many digits.");
    }
    denominator = common.longValueExact();
    BigInteger[] at = split(first, common);
    BigInteger[] by = split(step, common);
    whole = fit(at[0]);
    rest = at[1].longValueExact();
    stepWhole = fit(by[0]);
    stepRest = by[1].longValueExact();
  }

  private static BigInteger[] split(Fraction value, BigInteger denominator) {
    BigInteger numerator = value.numerator().multiply(denominator.divide(value.denominator()));
    BigInteger rest = numerator.mod(denominator);
    return new BigInteger[] {numerator.subtract(rest).divide(denominator), rest};
  }

  private static long fit(BigInteger picos) {
    if (picos.bitLength() > 62) {
      throw new SignalException("The signal lasts longer than 53 days, which times cannot hold.");
    }
    return picos.longValueExact();
  }

  void advance() {
    whole = Math.addExact(whole, stepWhole);
    rest += stepRest;
    if (rest >= denominator) {
      rest -= denominator;
      whole++;
    }
  }

  long floor() {
    return whole;
  }

  long ceil() {
    return rest == 0 ? whole : whole + 1;
  }

  /** The nearest whole picosecond, a half rounded up. */
  long nearest() {
    return rest >= denominator - rest ? whole + 1 : whole;
  }
}
