package io.relaytwin.files.capture;

import java.math.BigDecimal;

/**
 * What a recorded number means in volts: {@code number * factor + offset}.
 *
 * @param factor not 0; a probe that divides by ten, or the unit of a column.
 * @param offset in volts.
 */
record Scaling(BigDecimal factor, BigDecimal offset) {

  /** The numbers are volts. */
  static final Scaling NONE = new Scaling(BigDecimal.ONE, BigDecimal.ZERO);

  Scaling {
    if (factor.signum() == 0) {
      throw new IllegalArgumentException("A voltage cannot be scaled by 0.");
    }
  }

  /** Numbers of a column whose unit is {@code 10^exponent} volts. */
  Scaling ofUnit(int exponent) {
    return exponent == 0 ? this : new Scaling(factor.scaleByPowerOfTen(exponent), offset);
  }

  BigDecimal volts(BigDecimal number) {
    return number.multiply(factor).add(offset);
  }
}
