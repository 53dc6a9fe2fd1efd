package io.relaytwin.core.check.rule;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Numbers that can be bought or set: the series E24 of IEC 60063, and numbers of two digits. */
final class PreferredValues {
  private static final int[] E24 = {
    10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91
  };

  private PreferredValues() {}

  /** Resistances of the series E24 from 1 Ω to 9.1 MΩ, ascending. */
  static List<Quantity> resistances() {
    List<Quantity> all = new ArrayList<>();
    for (int power = -1; power <= 5; power++) {
      for (int value : E24) {
        all.add(quantity(BigDecimal.valueOf(value).scaleByPowerOfTen(power), Dimension.RESISTANCE));
      }
    }
    return all;
  }

  /**
   * Numbers of two digits, ascending.
   *
   * @param fromPower the power of ten of the first digit of the least.
   * @param below all are less, base units.
   */
  static List<Quantity> twoDigits(int fromPower, BigDecimal below, Dimension dimension) {
    List<Quantity> all = new ArrayList<>();
    for (int power = fromPower - 1; ; power++) {
      for (int value = 10; value < 100; value++) {
        BigDecimal number = BigDecimal.valueOf(value).scaleByPowerOfTen(power);
        if (number.compareTo(below) >= 0) {
          return all;
        }
        all.add(quantity(number, dimension));
      }
    }
  }

  private static Quantity quantity(BigDecimal si, Dimension dimension) {
    return Quantity.ofSi(si, dimension, 2, RoundingMode.HALF_EVEN);
  }
}
