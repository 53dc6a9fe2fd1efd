package io.relaytwin.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A decimal number with a unit, exactly as written: {@code 6.25 V}, {@code 0.5 µs}.
 *
 * <p>{@code parse(q.toString())} equals {@code q}. Two quantities are equal when magnitude, scale
 * and unit are; {@link #compareTo} compares sizes ({@code 500 ns} and {@code 0.5 µs} compare as 0).
 *
 * @param magnitude the number in front of the unit.
 * @param unit the unit.
 */
public record Quantity(BigDecimal magnitude, Unit unit) implements Comparable<Quantity> {

  /** Writes out powers of ten, so that the magnitude is what {@link #toString} prints. */
  public Quantity {
    magnitude = magnitude.scale() < 0 ? magnitude.setScale(0) : magnitude;
  }

  /**
   * Reads {@code 5 V}, {@code 0.5us}, {@code -25 °C}, {@code 1e-3 A}.
   *
   * @throws QuantitySyntaxException when the text is no number with a known unit; the message says
   *     what is wrong in words fit for a user.
   */
  public static Quantity parse(String text) {
    return QuantityParser.quantity(text);
  }

  /**
   * As {@link #parse(String)}, and the unit must be one of the dimension.
   *
   * @throws QuantitySyntaxException also when the unit belongs to another dimension; the message
   *     names the units that are possible.
   */
  public static Quantity parse(String text, Dimension expected) {
    Quantity quantity = QuantityParser.quantity(text);
    QuantityParser.expect(quantity.unit(), expected, text);
    return quantity;
  }

  /** The quantity with an exact decimal magnitude, such as {@code of("16.5", "mA")}. */
  public static Quantity of(String magnitude, String unit) {
    return new Quantity(new BigDecimal(magnitude), Unit.of(unit));
  }

  /**
   * A computed number in base units, written in the unit that leaves one to three digits in front
   * of the point.
   *
   * @param si the number in base units of the dimension, finite.
   * @param dimension the kind of quantity.
   * @param significantDigits the digits kept, at least 1; half up.
   */
  public static Quantity ofSi(double si, Dimension dimension, int significantDigits) {
    if (!Double.isFinite(si)) {
      throw new IllegalArgumentException(Words.fill("The number %s is not finite.", si));
    }
    return ofSi(new BigDecimal(si), dimension, significantDigits, RoundingMode.HALF_UP);
  }

  /**
   * As {@link #ofSi(double, Dimension, int)}, from an exact decimal and with a rounding of the
   * caller's choice: bounds are printed rounded to the safe side. What an {@link Interval} added
   * beyond {@link Interval#SIZE} digits does not count.
   */
  public static Quantity ofSi(
      BigDecimal si, Dimension dimension, int significantDigits, RoundingMode rounding) {
    BigDecimal exact = si.round(Interval.SIZE).round(new MathContext(significantDigits, rounding));
    Unit unit = fitting(exact.abs(), dimension);
    BigDecimal magnitude = exact.divide(unit.factor(), MathContext.DECIMAL128).stripTrailingZeros();
    return new Quantity(magnitude.scale() < 0 ? magnitude.setScale(0) : magnitude, unit);
  }

  private static Unit fitting(BigDecimal si, Dimension dimension) {
    List<Unit> units = Unit.of(dimension).stream().filter(unit -> isEngineering(unit)).toList();
    Unit best = units.getFirst();
    if (si.signum() == 0) {
      return dimension == Dimension.RATIO ? Unit.of("%") : Unit.base(dimension);
    }
    for (Unit unit : units) {
      if (si.compareTo(unit.factor()) >= 0) {
        best = unit;
      }
    }
    return best;
  }

  private static boolean isEngineering(Unit unit) {
    return switch (unit.symbol()) {
      case "min", "h", "cm", "nF/km", "Ω/km", "1", "m²" -> false;
      default -> true;
    };
  }

  /** The kind of quantity. */
  public Dimension dimension() {
    return unit.dimension();
  }

  /** The exact size in base units. */
  public BigDecimal exactSi() {
    return magnitude.multiply(unit.factor());
  }

  /** The size in base units, to the nearest double. */
  public double si() {
    return exactSi().doubleValue();
  }

  /**
   * The time in whole picoseconds.
   *
   * @param rounding which way a fraction of a picosecond goes.
   * @throws IllegalStateException when this is not a time.
   * @throws ArithmeticException when the time exceeds the range of {@code long} (106 days).
   */
  public long picoseconds(RoundingMode rounding) {
    if (dimension() != Dimension.TIME) {
      throw new IllegalStateException(
          Words.fill("%s is a %s, not a time", this, dimension().label()));
    }
    return exactSi().movePointRight(12).setScale(0, rounding).longValueExact();
  }

  /** The same size written in another unit of the same dimension. */
  public Quantity in(Unit other) {
    if (other.dimension() != dimension()) {
      throw new IllegalArgumentException(
          Words.fill(
              "%s is a %s and cannot be written in %s", this, dimension().label(), other.symbol()));
    }
    BigDecimal converted = exactSi().divide(other.factor(), MathContext.DECIMAL128);
    BigDecimal stripped = converted.stripTrailingZeros();
    return new Quantity(stripped.scale() < 0 ? stripped.setScale(0) : stripped, other);
  }

  @Override
  public int compareTo(Quantity other) {
    if (other.dimension() != dimension()) {
      throw new IllegalArgumentException(
          Words.fill("%s and %s are of different kinds", this, other));
    }
    return exactSi().compareTo(other.exactSi());
  }

  @Override
  public String toString() {
    String number = magnitude.toPlainString();
    return switch (unit.symbol()) {
      case "1" -> number;
      case "°" -> number + "°";
      default -> number + " " + unit.symbol();
    };
  }
}
