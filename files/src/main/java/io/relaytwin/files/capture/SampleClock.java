package io.relaytwin.files.capture;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The exact times of samples: sample {@code k} was taken at {@code k * 1e12 / rate} picoseconds, a
 * fraction that is rounded only when it is read.
 */
final class SampleClock {

  private static final BigInteger PICOS = BigInteger.TEN.pow(12);

  /** Rates above one sample a picosecond, or below one in ten days, are faults of the file. */
  private static final BigDecimal MAX_RATE = new BigDecimal("1e12");

  private static final BigDecimal MIN_RATE = new BigDecimal("1e-6");
  private static final BigDecimal MIN_INTERVAL = new BigDecimal("1e-12");
  private static final BigDecimal MAX_INTERVAL = new BigDecimal("1e6");

  /** A little less than a long holds. */
  private static final double MAX_PICOS = 9.2e18;

  private final long whole;
  private final long rest;
  private final long denominator;
  private final double periodPicos;
  private final long origin;

  private SampleClock(BigInteger numerator, BigInteger denominator, long origin) {
    this.origin = origin;
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    this.whole = parts[0].longValueExact();
    this.rest = parts[1].longValueExact();
    this.denominator = denominator.longValueExact();
    this.periodPicos = numerator.doubleValue() / denominator.doubleValue();
  }

  /**
   * The clock of a rate.
   *
   * @throws ArithmeticException with a message fit for a user when the rate is out of range.
   */
  static SampleClock of(BigDecimal hertz) {
    if (hertz.signum() <= 0) {
      throw new ArithmeticException("the sample rate must be more than 0 Hz.");
    }
    if (hertz.compareTo(MAX_RATE) > 0 || hertz.compareTo(MIN_RATE) < 0) {
      throw new ArithmeticException("the sample rate must lie between 1e-6 Hz and 1e12 Hz.");
    }
    if (hertz.stripTrailingZeros().precision() > 18) {
      throw new ArithmeticException("the sample rate has more than 18 digits.");
    }
    BigDecimal rate = hertz.stripTrailingZeros();
    BigInteger numerator = PICOS;
    BigInteger denominator = rate.unscaledValue();
    if (rate.scale() > 0) {
      numerator = numerator.multiply(BigInteger.TEN.pow(rate.scale()));
    } else {
      denominator = denominator.multiply(BigInteger.TEN.pow(-rate.scale()));
    }
    BigInteger common = numerator.gcd(denominator);
    return new SampleClock(numerator.divide(common), denominator.divide(common), 0);
  }

  /**
   * The clock of a sample interval.
   *
   * @param seconds from one sample to the next.
   * @throws ArithmeticException as above.
   */
  static SampleClock every(BigDecimal seconds) {
    if (seconds.signum() <= 0) {
      throw new ArithmeticException("the sample interval must be more than 0 s.");
    }
    BigDecimal interval = seconds.stripTrailingZeros();
    if (interval.precision() > 18) {
      throw new ArithmeticException("the sample interval has more than 18 digits.");
    }
    if (interval.compareTo(MIN_INTERVAL) < 0 || interval.compareTo(MAX_INTERVAL) > 0) {
      throw new ArithmeticException("the sample interval must lie between 1e-12 s and 1e6 s.");
    }
    BigDecimal picos = interval.movePointRight(12);
    BigInteger denominator = BigInteger.TEN.pow(Math.max(picos.scale(), 0));
    BigInteger numerator = picos.multiply(new BigDecimal(denominator)).toBigIntegerExact();
    BigInteger common = numerator.gcd(denominator);
    return new SampleClock(numerator.divide(common), denominator.divide(common), 0);
  }

  /** The same clock whose sample 0 is taken at a time, in picoseconds. */
  SampleClock from(long originPicos) {
    return new SampleClock(this, originPicos);
  }

  private SampleClock(SampleClock clock, long origin) {
    this.whole = clock.whole;
    this.rest = clock.rest;
    this.denominator = clock.denominator;
    this.periodPicos = clock.periodPicos;
    this.origin = origin;
  }

  /** The last whole picosecond not after sample {@code k}. */
  long floor(long k) {
    return Math.addExact(origin, Math.addExact(Math.multiplyExact(whole, k), quotient(k, 0)));
  }

  /** The first whole picosecond not before sample {@code k}. */
  long ceil(long k) {
    return Math.addExact(
        origin, Math.addExact(Math.multiplyExact(whole, k), quotient(k, denominator - 1)));
  }

  /** The whole picosecond nearest to sample {@code k}, a half rounded up. */
  long nearest(long k) {
    return Math.addExact(
        origin, Math.addExact(Math.multiplyExact(whole, k), quotient(k, denominator / 2)));
  }

  private long quotient(long k, long plus) {
    if (rest == 0) {
      return 0;
    }
    long product = rest * k;
    if (Math.multiplyHigh(rest, k) == (product >> 63) && product <= Long.MAX_VALUE - plus) {
      return Math.floorDiv(product + plus, denominator);
    }
    BigInteger[] parts =
        BigInteger.valueOf(rest)
            .multiply(BigInteger.valueOf(k))
            .add(BigInteger.valueOf(plus))
            .divideAndRemainder(BigInteger.valueOf(denominator));
    return parts[1].signum() < 0 ? parts[0].longValueExact() - 1 : parts[0].longValueExact();
  }

  /** One period rounded up, in picoseconds. */
  long periodCeil() {
    return rest == 0 ? whole : whole + 1;
  }

  /** The sample whose time is nearest to a time, in picoseconds. */
  long sampleAt(long picos) {
    long k = (long) Math.floor((picos - origin) / periodPicos);
    // The quotient of doubles may be off by one; the exact times decide.
    long best = k;
    for (long candidate = k - 1; candidate <= k + 2; candidate++) {
      if (candidate * periodPicos > MAX_PICOS) {
        break;
      }
      if (Math.abs(nearest(candidate) - picos) < Math.abs(nearest(best) - picos)) {
        best = candidate;
      }
    }
    return best;
  }
}
