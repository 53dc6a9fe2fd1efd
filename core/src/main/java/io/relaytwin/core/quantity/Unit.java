package io.relaytwin.core.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the closed list that relaytwin reads and writes, such as {@code mA} or {@code mm²}.
 *
 * @param dimension the kind of quantity it measures.
 * @param symbol the symbol as it is printed.
 * @param factor the exact size in base units of the dimension, greater than zero.
 */
public record Unit(Dimension dimension, String symbol, BigDecimal factor) {

  private static final Map<String, Unit> BY_SYMBOL = new HashMap<>();
  private static final Map<Dimension, List<Unit>> BY_DIMENSION = new HashMap<>();

  static {
    prefixed(Dimension.VOLTAGE, "V", "µ", "m", "", "k");
    prefixed(Dimension.CURRENT, "A", "p", "n", "µ", "m", "");
    prefixed(Dimension.RESISTANCE, "Ω", "m", "", "k", "M", "G");
    prefixed(Dimension.CAPACITANCE, "F", "p", "n", "µ", "m", "");
    prefixed(Dimension.INDUCTANCE, "H", "n", "µ", "m", "");
    prefixed(Dimension.POWER, "W", "n", "µ", "m", "", "k");
    prefixed(Dimension.ENERGY, "J", "n", "µ", "m", "", "k", "M");
    prefixed(Dimension.CHARGE, "C", "p", "n", "µ", "m", "");
    prefixed(Dimension.TIME, "s", "p", "n", "µ", "m", "");
    add(Dimension.TIME, "min", "60");
    add(Dimension.TIME, "h", "3600");
    prefixed(Dimension.FREQUENCY, "Hz", "m", "", "k", "M", "G");
    prefixed(Dimension.LENGTH, "m", "µ", "m", "c", "", "k");
    add(Dimension.CROSS_SECTION, "mm²", "0.000001");
    add(Dimension.CROSS_SECTION, "m²", "1");
    add(Dimension.TEMPERATURE, "°C", "1");
    prefixed(Dimension.MASS, "g", "m", "", "k");
    prefixed(Dimension.CAPACITANCE_PER_LENGTH, "F/m", "p", "n", "µ", "");
    add(Dimension.CAPACITANCE_PER_LENGTH, "nF/km", "1E-12");
    prefixed(Dimension.RESISTANCE_PER_LENGTH, "Ω/m", "m", "");
    add(Dimension.RESISTANCE_PER_LENGTH, "Ω/km", "0.001");
    add(Dimension.SLEW_RATE, "V/s", "1");
    add(Dimension.SLEW_RATE, "V/ms", "1000");
    add(Dimension.SLEW_RATE, "V/µs", "1000000");
    add(Dimension.SLEW_RATE, "V/ns", "1000000000");
    add(Dimension.RATIO, "%", "0.01");
    add(Dimension.RATIO, "1", "1");
    add(Dimension.ANGLE, "°", "1");
    add(Dimension.COUNT, "pcs", "1");
    alias("ohm", "Ω");
    alias("Ohm", "Ω");
    alias("\u2126", "Ω"); // the Unicode ohm sign, as distinct from capital omega
    alias("mohm", "mΩ");
    alias("kohm", "kΩ");
    alias("Mohm", "MΩ");
    alias("ohm/m", "Ω/m");
    alias("mohm/m", "mΩ/m");
    alias("ohm/km", "Ω/km");
    alias("mm2", "mm²");
    alias("mm^2", "mm²");
    alias("degC", "°C");
    alias("deg", "°");
  }

  private static void prefixed(Dimension dimension, String base, String... prefixes) {
    for (String prefix : prefixes) {
      String factor =
          switch (prefix) {
            case "p" -> "1E-12";
            case "n" -> "1E-9";
            case "µ" -> "1E-6";
            case "m" -> "1E-3";
            case "c" -> "1E-2";
            case "" -> "1";
            case "k" -> "1E+3";
            case "M" -> "1E+6";
            case "G" -> "1E+9";
            default -> throw new IllegalArgumentException("unknown prefix " + prefix);
          };
      add(dimension, prefix + base, factor);
    }
  }

  private static void add(Dimension dimension, String symbol, String factor) {
    Unit unit = new Unit(dimension, symbol, new BigDecimal(factor));
    if (BY_SYMBOL.put(symbol, unit) != null) {
      throw new IllegalStateException(Words.fill("The unit symbol %s stands twice.", symbol));
    }
    BY_DIMENSION.computeIfAbsent(dimension, d -> new ArrayList<>()).add(unit);
    if (symbol.indexOf('µ') >= 0) {
      BY_SYMBOL.put(symbol.replace('µ', 'u'), unit);
      BY_SYMBOL.put(symbol.replace('µ', '\u03bc'), unit); // Greek mu, as many keyboards give it
    }
  }

  private static void alias(String symbol, String of) {
    BY_SYMBOL.put(symbol, known(of));
  }

  private static Unit known(String symbol) {
    Unit unit = BY_SYMBOL.get(symbol);
    if (unit == null) {
      throw new IllegalArgumentException(Words.fill("The unit %s is not known.", symbol));
    }
    return unit;
  }

  /**
   * The unit with the given symbol; {@code u} and Greek mu stand for {@code µ}, {@code ohm} for
   * {@code Ω}, {@code mm2} for {@code mm²}.
   *
   * @param symbol the symbol, case matters.
   */
  public static Optional<Unit> find(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  /**
   * As {@link #find}, for symbols written in the program.
   *
   * @param symbol a symbol of the list.
   * @throws IllegalArgumentException when the symbol is not of the list.
   */
  public static Unit of(String symbol) {
    return known(symbol);
  }

  /** All spellings that {@link #find} knows for the units of a dimension, in alphabetical order. */
  public static List<String> spellings(Dimension dimension) {
    return BY_SYMBOL.entrySet().stream()
        .filter(entry -> entry.getValue().dimension() == dimension)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** All units of a dimension, smallest first. */
  public static List<Unit> of(Dimension dimension) {
    return BY_DIMENSION.getOrDefault(dimension, List.of()).stream()
        .sorted(Comparator.comparing(Unit::factor))
        .toList();
  }

  /** The unit whose factor is one. */
  public static Unit base(Dimension dimension) {
    return known(dimension.baseSymbol());
  }

  // Written out, because the JVM would spin the generated ones at each start, which takes it 8 ms.

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Unit unit
            && dimension == unit.dimension
            && symbol.equals(unit.symbol)
            && factor.equals(unit.factor));
  }

  @Override
  public int hashCode() {
    return symbol.hashCode();
  }

  @Override
  public String toString() {
    return symbol;
  }
}
