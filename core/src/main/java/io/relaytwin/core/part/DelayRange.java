package io.relaytwin.core.part;

import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import java.math.RoundingMode;

/**
 * A closed range of delays.
 *
 * @param minPicos the shortest delay in picoseconds, at least 0; 0 where the sheet states no
 *     minimum.
 * @param maxPicos the longest delay in picoseconds, at least {@code minPicos}, at most {@link
 *     #LONGEST_PICOS}.
 */
public record DelayRange(long minPicos, long maxPicos) {

  /** The longest delay that can be modelled: 2^60 ps, about 13 days. */
  public static final long LONGEST_PICOS = 1L << 60;

  /** No delay at all. */
  public static final DelayRange NONE = new DelayRange(0, 0);

  /** Checks the order of the bounds. */
  public DelayRange {
    if (minPicos < 0 || maxPicos < minPicos || maxPicos > LONGEST_PICOS) {
      throw new IllegalArgumentException(
          "The delay range %d .. %d ps must be in order and within 0 .. %d ps."
              .formatted(minPicos, maxPicos, LONGEST_PICOS));
    }
  }

  /** The range from zero up to a stated maximum in picoseconds. */
  public static DelayRange atMost(long maxPicos) {
    return new DelayRange(0, maxPicos);
  }

  /** The range from zero up to a stated maximum; a fraction of a picosecond counts as a whole. */
  public static DelayRange atMost(Quantity max) {
    return atMost(max.picoseconds(RoundingMode.CEILING));
  }

  /** Whether the delay lies in the range, bounds included. */
  public boolean contains(long picos) {
    return minPicos <= picos && picos <= maxPicos;
  }

  @Override
  public String toString() {
    return minPicos == 0
        ? "<= " + Picoseconds.toQuantity(maxPicos)
        : Picoseconds.toQuantity(minPicos) + " .. " + Picoseconds.toQuantity(maxPicos);
  }
}
