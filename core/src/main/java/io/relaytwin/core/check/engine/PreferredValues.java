package io.relaytwin.core.check.engine;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Numbers that can be bought or set: the series E24 of IEC 60063, and numbers of two digits. */
public final class PreferredValues {
  private static final int[] E24 = {
    10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91
  };
  private static final int PER_DECADE = 90;
  private static final List<Quantity> RESISTANCES = allResistances();

  private PreferredValues() {}

  /** Resistances of the series E24 from 1 Ω to 9.1 MΩ, ascending. */
  public static List<Quantity> resistances() {
    return RESISTANCES;
  }

  private static List<Quantity> allResistances() {
    List<Quantity> all = new ArrayList<>();
    for (int power = -1; power <= 5; power++) {
      for (int value : E24) {
        all.add(quantity(BigDecimal.valueOf(value).scaleByPowerOfTen(power), Dimension.RESISTANCE));
      }
    }
    return List.copyOf(all);
  }

  /**
   * Numbers of two digits, descending.
   *
   * @param fromPower the power of ten of the first digit of the least.
   * @param below all are less, base units.
   */
  static List<Quantity> twoDigits(int fromPower, BigDecimal below, Dimension dimension) {
    int count = 0;
    while (twoDigits(fromPower, count).compareTo(below) < 0) {
      count++;
    }
    int last = count - 1;
    return lazily(count, i -> quantity(twoDigits(fromPower, last - i), dimension));
  }

  private static BigDecimal twoDigits(int fromPower, int index) {
    return BigDecimal.valueOf(10 + index % PER_DECADE)
        .scaleByPowerOfTen(fromPower - 1 + index / PER_DECADE);
  }

  private static Quantity quantity(BigDecimal number, Dimension dimension) {
    return Quantity.ofSi(number, dimension, 2, RoundingMode.HALF_EVEN);
  }

  /** A list whose members are made when they are asked for: a search looks at few of them. */
  static <T> List<T> lazily(int size, IntFunction<T> member) {
    return new Lazy<>(size, member);
  }

  private static final class Lazy<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> member;

    Lazy(int size, IntFunction<T> member) {
      this.size = size;
      this.member = member;
    }

    @Override
    public T get(int index) {
      return member.apply(java.util.Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
      return size;
    }
  }
}
