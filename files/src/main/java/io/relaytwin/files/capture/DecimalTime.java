package io.relaytwin.files.capture;

/**
 * A decimal number of seconds, or of parts of them, as whole picoseconds: exactly where it is a
 * whole number of them, else between two. No floating point is involved.
 */
final class DecimalTime {

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

  /**
   * Creates a reader of times.
   *
   * @param picoExponent the power of ten of one unit in picoseconds: 12 for seconds.
   */
  DecimalTime(int picoExponent) {
    this.picoExponent = picoExponent;
  }

  long floor() {
    return floor;
  }

  long ceil() {
    return inexact ? floor + 1 : floor;
  }

  long nearest() {
    return upperHalf ? floor + 1 : floor;
  }

  /**
   * Reads a number such as {@code -0.000012500} or {@code 1.25e-5}.
   *
   * @return whether it is one.
   * @throws ArithmeticException when it exceeds the range of times.
   */
  boolean parse(byte[] text, int from, int to) {
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
    boolean dropped = false;
    for (; at < to; at++) {
      int c = text[at];
      if (c == '.' && !point) {
        point = true;
      } else if (c >= '0' && c <= '9') {
        any = true;
        if (digits < Long.MAX_VALUE / 10 - 1) {
          digits = digits * 10 + (c - '0');
          scale += point ? 1 : 0;
        } else {
          // Digits beyond the eighteenth only tell whether the number is exact.
          dropped |= c != '0';
          scale -= point ? 0 : 1;
        }
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
    round(negative, digits, picoExponent + exponent - scale, dropped);
    return true;
  }

  private void round(boolean negative, long digits, int shift, boolean dropped) {
    long whole;
    boolean rest = dropped;
    boolean half = false;
    if (shift >= 0) {
      if (digits != 0 && (shift >= POWERS.length || dropped)) {
        throw new ArithmeticException("out of range");
      }
      whole = digits == 0 ? 0 : Math.multiplyExact(digits, POWERS[shift]);
    } else if (-shift >= POWERS.length) {
      whole = 0;
      rest |= digits != 0;
    } else {
      long divisor = POWERS[-shift];
      whole = digits / divisor;
      long remainder = digits % divisor;
      rest |= remainder != 0;
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
