package io.relaytwin.files.capture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * A decimal number of seconds, or of parts of them, as whole picoseconds: exactly where it is a
 * whole number of them, else between two. No floating point is involved.
 */
final class DecimalTime implements RowTime {

  /** Longer numbers are no times; keeps hostile input cheap. */
  private static final int MAX_LENGTH = 200;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final long HALF_OF_19_DIGITS = 5_000_000_000_000_000_000L;
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private final int picoExponent;
  private long floor;
  private boolean inexact;
  private boolean upperHalf;
  private int lastDigit;

  /**
   * Creates a reader of times.
   *
   * @param picoExponent the power of ten of one unit in picoseconds: 12 for seconds.
   */
  DecimalTime(int picoExponent) {
    this.picoExponent = picoExponent;
  }

  @Override
  public long floor() {
    return floor;
  }

  @Override
  public long ceil() {
    return inexact ? floor + 1 : floor;
  }

  @Override
  public long nearest() {
    return upperHalf ? floor + 1 : floor;
  }

  /**
   * Reads a number such as {@code -0.000012500} or {@code 1.25e-5}; a comma may stand for the
   * point.
   *
   * @return whether it is one.
   * @throws ArithmeticException when it exceeds the range of times.
   */
  @Override
  public boolean parse(byte[] text, int from, int to) {
    int at = from;
    boolean negative = false;
    if (at < to && (text[at] == '-' || text[at] == '+')) {
      negative = text[at] == '-';
      at++;
    }
    long digits = 0;
    int scale = 0;
    boolean point = false;
    boolean any = false;
    for (; at < to; at++) {
      int c = text[at];
      if ((c == '.' || c == ',') && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        any = true;
        if (digits >= Long.MAX_VALUE / 10 - 1) {
          return parseLong(text, from, to);
        }
        digits = digits * 10 + (c - '0');
        scale += point ? 1 : 0;
      } else {
        break;
      }
    }
    if (!any) {
      return false;
    }
    int exponent = 0;
    if (at < to) {
      if ((text[at] != 'e' && text[at] != 'E') || to - at > 6) {
        return false;
      }
      at++;
      boolean negativeExponent = false;
      if (at < to && (text[at] == '-' || text[at] == '+')) {
        negativeExponent = text[at] == '-';
        at++;
      }
      if (at == to) {
        return false;
      }
      for (; at < to; at++) {
        if (text[at] < '0' || text[at] > '9') {
          return false;
        }
        exponent = exponent * 10 + (text[at] - '0');
      }
      exponent = negativeExponent ? -exponent : exponent;
    }
    round(negative, digits, picoExponent + exponent - scale);
    return true;
  }

  /** More digits than a long holds, seldom and slowly. */
  private boolean parseLong(byte[] text, int from, int to) {
    if (to - from > MAX_LENGTH) {
      return false;
    }
    BigDecimal picos;
    try {
      picos =
          new BigDecimal(
                  new String(text, from, to - from, StandardCharsets.ISO_8859_1).replace(',', '.'))
              .movePointRight(picoExponent);
    } catch (NumberFormatException e) {
      return false;
    }
    if (picos.precision() - (long) picos.scale() > 20) {
      throw new ArithmeticException("out of range");
    }
    lastDigit = 0;
    BigDecimal whole = picos.setScale(0, RoundingMode.FLOOR);
    BigDecimal rest = picos.subtract(whole);
    floor = whole.longValueExact();
    inexact = rest.signum() != 0;
    upperHalf = rest.compareTo(HALF) >= 0;
    return true;
  }

  @Override
  public long blur() {
    return lastDigit <= 0 || lastDigit >= POWERS.length ? 0 : (POWERS[lastDigit] + 1) / 2;
  }

  private void round(boolean negative, long digits, int shift) {
    lastDigit = shift;
    long whole;
    boolean rest = false;
    boolean half = false;
    if (shift >= 0) {
      if (digits != 0 && shift >= POWERS.length) {
        throw new ArithmeticException("out of range");
      }
      whole = digits == 0 ? 0 : Math.multiplyExact(digits, POWERS[shift]);
    } else if (-shift >= POWERS.length) {
      whole = 0;
      rest = digits != 0;
      half = -shift == POWERS.length && digits >= HALF_OF_19_DIGITS;
    } else {
      long divisor = POWERS[-shift];
      whole = digits / divisor;
      long remainder = digits % divisor;
      rest = remainder != 0;
      half = remainder >= divisor - remainder;
    }
    inexact = rest;
    if (negative) {
      floor = rest ? -whole - 1 : -whole;
      upperHalf = rest && !half;
    } else {
      floor = whole;
      upperHalf = half;
    }
  }
}
