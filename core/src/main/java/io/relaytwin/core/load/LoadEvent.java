package io.relaytwin.core.load;

/**
 * A limit that some conforming part with some load within its tolerances may exceed.
 *
 * @param kind what is exceeded.
 * @param limit in amperes or volts.
 * @param worst the highest value that any part and load may show, in the same unit; infinite where
 *     nothing bounds it.
 * @param first when it may first be exceeded.
 */
public record LoadEvent(Kind kind, double limit, double worst, Moment first) {

  /** What is exceeded. */
  public enum Kind {
    /** The peak current. */
    PEAK_CURRENT("A"),
    /** The continuous current, by the current of a moment. */
    CONTINUOUS_CURRENT("A"),
    /** The continuous current, by the effective value (RMS) over the whole signal. */
    EFFECTIVE_CURRENT("A"),
    /** The voltage across the output while it is off. */
    SWITCH_VOLTAGE("V");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    /** The unit, as printed. */
    public String unit() {
      return unit;
    }
  }
}
