package io.relaytwin.core.quantity;

/**
 * The kind of a physical quantity, with the base unit in which bare numbers of that kind are kept.
 *
 * <p>Lengths are metres, cross-sections square metres, temperatures degrees Celsius (the only
 * temperatures of the field are surrounding air temperatures; differences are kelvin and never
 * parsed).
 */
public enum Dimension {
  /** Electric voltage, base unit volt. */
  VOLTAGE("voltage", "V"),
  /** Electric current, base unit ampere. */
  CURRENT("current", "A"),
  /** Electric resistance, base unit ohm. */
  RESISTANCE("resistance", "Ω"),
  /** Capacitance, base unit farad. */
  CAPACITANCE("capacitance", "F"),
  /** Inductance, base unit henry. */
  INDUCTANCE("inductance", "H"),
  /** Power, base unit watt. */
  POWER("power", "W"),
  /** Energy, base unit joule. */
  ENERGY("energy", "J"),
  /** Electric charge, base unit coulomb. */
  CHARGE("charge", "C"),
  /** Time, base unit second; exact time is {@link Picoseconds}. */
  TIME("time", "s"),
  /** Frequency, base unit hertz. */
  FREQUENCY("frequency", "Hz"),
  /** Length, base unit metre. */
  LENGTH("length", "m"),
  /** Cross-section of a conductor, base unit square metre. */
  CROSS_SECTION("cross-section", "m²"),
  /** Surrounding air temperature, base unit degree Celsius. */
  TEMPERATURE("temperature", "°C"),
  /** Mass, base unit gram. */
  MASS("mass", "g"),
  /** Capacitance per length, base unit farad per metre. */
  CAPACITANCE_PER_LENGTH("capacitance per length", "F/m"),
  /** Resistance per length, base unit ohm per metre. */
  RESISTANCE_PER_LENGTH("resistance per length", "Ω/m"),
  /** Voltage change per time, base unit volt per second. */
  SLEW_RATE("slew rate", "V/s"),
  /** Share of a whole, base unit 1; written as per cent. */
  RATIO("ratio", "1"),
  /** Plane angle, base unit degree. */
  ANGLE("angle", "°"),
  /** A plain count of things. */
  COUNT("count", "pcs");

  private final String label;
  private final String baseSymbol;

  Dimension(String label, String baseSymbol) {
    this.label = label;
    this.baseSymbol = baseSymbol;
  }

  /** The word for messages, such as {@code current}. */
  public String label() {
    return label;
  }

  /** The word with its article, such as {@code an energy}. */
  public String labelWithArticle() {
    return ("aeio".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
  }

  /** The symbol of the base unit, such as {@code A}. */
  public String baseSymbol() {
    return baseSymbol;
  }
}
