package io.relaytwin.core.load;

/**
 * Where a coil with a snubber may be.
 *
 * @param amperes of the coil.
 * @param volts of the capacitor.
 */
record SnubberState(Span amperes, Span volts) {

  /** Nothing that is played leaves it by rounding more than this, as a share of the largest. */
  private static final double ROUNDING = 1e-12;

  SnubberState or(SnubberState other) {
    return new SnubberState(hull(amperes, other.amperes), hull(volts, other.volts));
  }

  /** What lies in both, which do overlap but for rounding. */
  SnubberState and(SnubberState other) {
    return new SnubberState(meet(amperes, other.amperes), meet(volts, other.volts));
  }

  /** The sum of any two members; rounding is left to what is added. */
  SnubberState plus(SnubberState other) {
    return new SnubberState(amperes.plus(other.amperes), volts.plus(other.volts));
  }

  boolean contains(SnubberState other) {
    return contains(amperes, other.amperes) && contains(volts, other.volts);
  }

  /** Each bound moved outward. */
  SnubberState widened(double byAmperes, double byVolts) {
    return new SnubberState(amperes.widened(byAmperes), volts.widened(byVolts));
  }

  /** Either way up to these. */
  static SnubberState within(double amperes, double volts) {
    double most = amperes * (1 + ROUNDING);
    double highest = volts * (1 + ROUNDING);
    return new SnubberState(new Span(-most, most), new Span(-highest, highest));
  }

  /** Two bounds that rounding may have swapped. */
  static Span span(double lo, double hi) {
    return new Span(Math.min(lo, hi), Math.max(lo, hi));
  }

  static double magnitude(Span span) {
    return Math.max(Math.abs(span.lo()), Math.abs(span.hi()));
  }

  static Span hull(Span a, Span b) {
    return new Span(Math.min(a.lo(), b.lo()), Math.max(a.hi(), b.hi()));
  }

  /** What lies in both; where rounding keeps them apart, the first one. */
  static Span meet(Span a, Span b) {
    double lo = Math.max(a.lo(), b.lo());
    double hi = Math.min(a.hi(), b.hi());
    return lo <= hi ? new Span(lo, hi) : a;
  }

  private static boolean contains(Span outer, Span inner) {
    return outer.lo() <= inner.lo() && inner.hi() <= outer.hi();
  }
}
