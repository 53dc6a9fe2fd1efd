package io.relaytwin.core.load;

/** What is bounded over a whole signal. */
public enum Measure {
  /** The largest voltage across the load, in volts. */
  VOLTAGE_PEAK("V"),
  /** The smallest voltage across the load, in volts; below 0 where a coil drives it there. */
  VOLTAGE_VALLEY("V"),
  /** The integral of the voltage across the load, in volt seconds. */
  VOLT_SECONDS("V s"),
  /** The integral of the square of the voltage across the load, in V² s. */
  VOLTAGE_SQUARE("V² s"),
  /** The largest current of the load, in amperes; of a capacitor the charging current. */
  CURRENT_PEAK("A"),
  /** The smallest current of the load, in amperes. */
  CURRENT_VALLEY("A"),
  /** The integral of the current that the load takes, in coulombs. */
  CHARGE("C"),
  /** The integral of the square of the current of the load, in A² s. */
  CURRENT_SQUARE("A² s"),
  /** The heat in the resistance of the load, in joules. */
  HEAT("J"),
  /** The most energy that the load holds at a time, in joules. */
  STORED_ENERGY("J"),
  /**
   * The heat of the drop in the module while it is on, in joules; switching losses not included.
   */
  MODULE_HEAT("J");

  private final String unit;

  Measure(String unit) {
    this.unit = unit;
  }

  /** The unit, as printed. */
  public String unit() {
    return unit;
  }
}
