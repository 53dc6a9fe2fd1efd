package io.relaytwin.core.design;

import java.math.BigDecimal;
import java.util.Set;

/**
 * How strictly the design is judged.
 *
 * @param margin the share of a limit that the user wants left, such as 0.1; below it a check that
 *     holds is MARGINAL.
 * @param currentFactor by how much a source must exceed the nominal input current, at least 1.
 * @param readings the named readings in force.
 * @param offState how an output that is off is read.
 */
public record Policy(
    BigDecimal margin, BigDecimal currentFactor, Set<Reading> readings, OffReading offState) {

  /** No margin asked, a quarter more current, one transition per edge, either output. */
  public static final Policy DEFAULT =
      new Policy(
          BigDecimal.ZERO,
          new BigDecimal("1.25"),
          Set.of(Reading.ONE_TRANSITION_PER_EDGE),
          OffReading.EITHER);

  /** Copies the set and drops trailing zeros, so that equal policies are equal. */
  public Policy {
    margin = margin.stripTrailingZeros();
    currentFactor = currentFactor.stripTrailingZeros();
    readings = Set.copyOf(readings);
  }

  /** Sharper statements than the sheet makes; each is printed where it was used. */
  public enum Reading {
    /** A settled change of the input makes exactly one change of the output. */
    ONE_TRANSITION_PER_EDGE("one-transition-per-edge"),
    /** The delays of one part are unknown but do not change. */
    CONSTANT_DELAYS("constant-delays"),
    /** The sheet's limits count only up to its switching frequency. */
    STRICT_FREQUENCY("strict-frequency");

    private final String key;

    Reading(String key) {
      this.key = key;
    }

    /** The name in design files and reports. */
    public String key() {
      return key;
    }
  }
}
