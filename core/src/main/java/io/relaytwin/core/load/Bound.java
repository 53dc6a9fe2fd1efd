package io.relaytwin.core.load;

import org.jspecify.annotations.Nullable;

/**
 * A guaranteed bound beside what has been seen.
 *
 * @param outer no part and no load within its tolerances leaves this, rounding included.
 * @param witness what conforming parts with conforming loads were computed to do, hence within
 *     {@code outer} up to rounding; {@code null} when none was computed.
 */
public record Bound(Span outer, @Nullable Span witness) {

  /** A bound that is reached at both ends, but for the rounding. */
  static Bound reached(double lo, double hi, double rounding) {
    return new Bound(new Span(lo, hi).widened(rounding), new Span(lo, hi));
  }

  /**
   * How far the upper end lies above what was seen, as a share of it; infinite without a witness
   * other than 0.
   */
  public double upperGap() {
    return witness == null
        ? Double.POSITIVE_INFINITY
        : share(outer.hi() - witness.hi(), witness.hi());
  }

  /** How far the lower end lies below what was seen, as a share of it. */
  public double lowerGap() {
    return witness == null
        ? Double.POSITIVE_INFINITY
        : share(witness.lo() - outer.lo(), witness.lo());
  }

  private static double share(double gap, double of) {
    return gap <= 0 ? 0 : of == 0 ? Double.POSITIVE_INFINITY : gap / Math.abs(of);
  }

  /** The bound of two sets of loads together. */
  Bound or(Bound other) {
    return new Bound(
        hull(outer, other.outer),
        witness == null || other.witness == null ? null : hull(witness, other.witness));
  }

  private static Span hull(Span a, Span b) {
    return new Span(Math.min(a.lo(), b.lo()), Math.max(a.hi(), b.hi()));
  }
}
