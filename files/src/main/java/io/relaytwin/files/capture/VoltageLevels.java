package io.relaytwin.files.capture;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Thresholds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** The levels of voltages written as decimal numbers, exactly as they are written. */
final class VoltageLevels {

  /** No level: the text is no finite decimal number. */
  static final byte NONE = -1;

  /** Longer numbers are none; keeps hostile input cheap. */
  private static final int MAX_LENGTH = 400;

  private static final int MAX_EXPONENT = 9999;

  /** Far more than the roundings of a quotient, a product and a sum. */
  private static final double GUARD = 0x1p-44;

  private static final double[] TENS = new double[23];

  static {
    double ten = 1;
    for (int i = 0; i < TENS.length; i++) {
      TENS[i] = ten;
      ten *= 10;
    }
  }

  private final Scaling scaling;
  private final BigDecimal exactLow;
  private final BigDecimal exactHigh;
  private final double factor;
  private final double offset;
  private final double maxLow;
  private final double minHigh;

  VoltageLevels(Thresholds thresholds, Scaling scaling) {
    this.scaling = scaling;
    exactLow = thresholds.maxLow().exactSi();
    exactHigh = thresholds.minHigh().exactSi();
    maxLow = exactLow.doubleValue();
    minHigh = exactHigh.doubleValue();
    factor = scaling.factor().doubleValue();
    offset = scaling.offset().doubleValue();
  }

  /**
   * The level of a number such as {@code -1.25e-03}; a comma may stand for the point.
   *
   * @return the level, or {@link #NONE}.
   */
  byte levelOf(byte[] text, int from, int to) {
    int at = from;
    boolean negative = false;
    if (at < to && (text[at] == '-' || text[at] == '+')) {
      negative = text[at] == '-';
      at++;
    }
    long digits = 0;
    int scale = 0;
    boolean point = false;
    int first = at;
    for (; at < to; at++) {
      int c = text[at];
      if (c >= '0' && c <= '9') {
        if (digits > 99_999_999_999_999_999L) {
          return exactly(text, from, to);
        }
        digits = digits * 10 + (c - '0');
        scale += point ? 1 : 0;
      } else if ((c == '.' || c == ',') && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (at - first == (point ? 1 : 0)) {
      return NONE;
    }
    int power = -scale;
    if (at < to) {
      int exponent = exponent(text, at, to);
      if (exponent == Integer.MIN_VALUE) {
        return NONE;
      }
      power += exponent;
    }
    if (power < -22 || power > 22) {
      return digits == 0 ? level(offset, text, from, to) : exactly(text, from, to);
    }
    double number = power < 0 ? digits / TENS[-power] : digits * TENS[power];
    return level((negative ? -number : number) * factor + offset, text, from, to);
  }

  private byte level(double volts, byte[] text, int from, int to) {
    double guard = (Math.abs(volts) + Math.abs(offset)) * GUARD;
    if (Math.abs(volts - maxLow) <= guard || Math.abs(volts - minHigh) <= guard) {
      return exactly(text, from, to);
    }
    return volts < maxLow ? Levels.LOW : volts > minHigh ? Levels.HIGH : Levels.UNDEFINED;
  }

  /** What stands behind the mantissa; the smallest integer when it is no exponent. */
  private static int exponent(byte[] text, int from, int to) {
    int at = from + 1;
    boolean negative = false;
    if (at < to && (text[at] == '-' || text[at] == '+')) {
      negative = text[at] == '-';
      at++;
    }
    if ((text[from] != 'e' && text[from] != 'E') || at == to) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; at < to; at++) {
      if (text[at] < '0' || text[at] > '9') {
        return Integer.MIN_VALUE;
      }
      exponent = exponent * 10 + (text[at] - '0');
      if (exponent > MAX_EXPONENT) {
        return Integer.MIN_VALUE;
      }
    }
    return negative ? -exponent : exponent;
  }

  /** The slow way, where a double cannot tell. */
  private byte exactly(byte[] text, int from, int to) {
    if (to - from > MAX_LENGTH) {
      return NONE;
    }
    BigDecimal number;
    try {
      String written = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
      number = new BigDecimal(written.replace(',', '.'));
    } catch (NumberFormatException e) {
      return NONE;
    }
    long size = (long) number.precision() - number.scale();
    if (number.signum() != 0 && size > 308) {
      return NONE; // no instrument writes it
    }
    if (size < -400) {
      number = BigDecimal.ZERO; // no threshold can tell it from this
    }
    BigDecimal volts = scaling.volts(number);
    return volts.compareTo(exactLow) <= 0
        ? Levels.LOW
        : volts.compareTo(exactHigh) >= 0 ? Levels.HIGH : Levels.UNDEFINED;
  }
}
