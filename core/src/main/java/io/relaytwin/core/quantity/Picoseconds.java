package io.relaytwin.core.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Exact time as whole picoseconds in a {@code long}: a range of 106 days either way.
 *
 * <p>Hot loops keep bare {@code long} values with {@code Picos} in their names; this class turns
 * them into quantities and back.
 */
public final class Picoseconds {

  /** One nanosecond: 1,000 ps. */
  public static final long NANOSECOND = 1_000L;

  /** One microsecond: 1,000,000 ps. */
  public static final long MICROSECOND = 1_000_000L;

  /** One millisecond: 1e9 ps. */
  public static final long MILLISECOND = 1_000_000_000L;

  /** One second: 1e12 ps. */
  public static final long SECOND = 1_000_000_000_000L;

  private Picoseconds() {}

  /** The time written in the unit that suits its size, with all its digits. */
  public static Quantity toQuantity(long picos) {
    long size = Math.abs(picos);
    String unit;
    int shift;
    if (size >= SECOND) {
      unit = "s";
      shift = 12;
    } else if (size >= MILLISECOND) {
      unit = "ms";
      shift = 9;
    } else if (size >= MICROSECOND) {
      unit = "µs";
      shift = 6;
    } else if (size >= NANOSECOND) {
      unit = "ns";
      shift = 3;
    } else if (size == 0) {
      unit = "s";
      shift = 0;
    } else {
      unit = "ps";
      shift = 0;
    }
    BigDecimal magnitude = BigDecimal.valueOf(picos, shift).stripTrailingZeros();
    return new Quantity(magnitude.scale() < 0 ? magnitude.setScale(0) : magnitude, Unit.of(unit));
  }

  /** The time in seconds, to the nearest double. */
  public static double toSeconds(long picos) {
    return picos / 1e12;
  }

  /**
   * The whole picoseconds of a time in seconds.
   *
   * @param rounding which way a fraction goes.
   * @throws ArithmeticException when the time exceeds the range of {@code long}.
   */
  public static long ofSeconds(BigDecimal seconds, RoundingMode rounding) {
    return seconds.movePointRight(12).setScale(0, rounding).longValueExact();
  }
}
