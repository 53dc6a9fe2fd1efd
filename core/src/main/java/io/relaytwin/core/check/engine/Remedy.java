package io.relaytwin.core.check.engine;

/**
 * Ways to mend a circuit that a rule may name; {@link Repairer} finds the smallest step of each.
 */
public enum Remedy {
  /** A larger conductor to the input. */
  INPUT_CONDUCTOR,
  /** A larger conductor to the load. */
  OUTPUT_CONDUCTOR,
  /** A driver that sinks or sources enough. */
  DRIVER,
  /** A lower frequency. */
  FREQUENCY,
  /** A resistor across the load. */
  BLEEDER,
  /** A resistor in the path of a capacitor. */
  SERIES_RESISTOR,
  /** A larger resistor in front of the input of another module. */
  LARGER_INPUT_RESISTOR,
  /** A smaller one. */
  SMALLER_INPUT_RESISTOR,
  /** A freewheel diode. */
  DIODE,
  /** A Zener diode, which lets a coil release faster than a plain one. */
  CLAMP,
  /** A lamp of less power. */
  LAMP_POWER,
  /** A supply that keeps a higher voltage. */
  LOAD_SUPPLY
}
