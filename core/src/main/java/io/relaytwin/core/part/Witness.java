package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Picoseconds;

/**
 * A conforming part that reaches a bound, so that anyone can replay it.
 *
 * @param claim what the part shows.
 * @param atPicos where in the input it shows it; picoseconds.
 * @param part the part, with constant delays; while the receiver last saw a low where {@code
 *     afterHigh} differs.
 * @param afterHigh the delays and thresholds it has while the receiver last saw a high; equal to
 *     {@code part} for a part that stays as it is.
 */
public record Witness(Claim claim, long atPicos, Part part, Part afterHigh) {

  /** What a witness shows. */
  public enum Claim {
    /** The output is on. */
    ON("is on"),
    /** The output is off. */
    OFF("is off"),
    /** The pulse is missing or as narrow as any part makes it. */
    PULSE_LOST("loses the pulse, or leaves the least of it"),
    /** The pulse is there, as wide as any part makes it. */
    PULSE_KEPT("keeps the pulse"),
    /** The gap is missing or as narrow as any part makes it. */
    GAP_LOST("closes the gap, or leaves the least of it"),
    /** The gap is there, as wide as any part makes it. */
    GAP_KEPT("keeps the gap"),
    /** The receiver counts no more than it surely does. */
    FEWEST_SEEN("lets the receiver count the fewest pulses"),
    /** The receiver counts as many as it possibly does. */
    MOST_SEEN("lets the receiver count the most pulses");

    private final String text;

    Claim(String text) {
      this.text = text;
    }

    /** The claim as the end of a sentence about a part. */
    public String text() {
      return text;
    }
  }

  /** Whether one set of delays and thresholds serves throughout. */
  public boolean isConstant() {
    return part.equals(afterHigh);
  }

  @Override
  public String toString() {
    String who =
        isConstant()
            ? "the part with " + part
            : "a part with %s while a low was seen last, %s while a high was"
                .formatted(part, afterHigh);
    return "At %s %s %s.".formatted(Picoseconds.toQuantity(atPicos), who, claim.text());
  }
}
