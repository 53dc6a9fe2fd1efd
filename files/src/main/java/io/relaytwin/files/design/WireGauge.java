package io.relaytwin.files.design;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * American wire gauge numbers as cross-sections of solid round wire.
 *
 * <p>By definition the diameter of number n is 0.127 mm · 92^((36 - n)/39) (ASTM B 258). The area
 * is rounded down in its fourth digit: the thinner wire has the higher resistance.
 */
final class WireGauge {

  /** The thickest, 53.4 mm². */
  static final int MIN = 0;

  /** The thinnest, 0.005 mm². */
  static final int MAX = 40;

  private static final int DIGITS = 4;

  private WireGauge() {}

  /**
   * The cross-section.
   *
   * @param number from {@link #MIN} to {@link #MAX}.
   */
  static Quantity crossSection(int number) {
    if (number < MIN || number > MAX) {
      throw new IllegalArgumentException("AWG %d is outside %d to %d.".formatted(number, MIN, MAX));
    }
    double diameterMm = 0.127 * StrictMath.pow(92, (36.0 - number) / 39.0);
    double areaMm2 = Math.PI / 4 * diameterMm * diameterMm;
    BigDecimal rounded = new BigDecimal(areaMm2).round(new MathContext(DIGITS, RoundingMode.FLOOR));
    return new Quantity(rounded.stripTrailingZeros(), Unit.of("mm²"));
  }
}
