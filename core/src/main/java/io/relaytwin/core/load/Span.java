package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;

/**
 * A closed interval of doubles in SI base units; a bound may be infinite. Operations round outward.
 *
 * @param lo the lower bound, at most {@code hi}; not NaN.
 * @param hi the upper bound; not NaN.
 */
public record Span(double lo, double hi) {

  /** Rejects NaN and reversed bounds. */
  public Span {
    if (!(lo <= hi)) {
      throw new IllegalArgumentException(Words.fill("The span %s .. %s is reversed.", lo, hi));
    }
  }

  /** The single number. */
  public static Span of(double value) {
    return new Span(value, value);
  }

  /** The smallest span of doubles that holds the quantity. */
  public static Span of(Quantity quantity) {
    return of(Interval.of(quantity));
  }

  /**
   * The smallest span of doubles that holds the range.
   *
   * @param range with both bounds.
   */
  public static Span of(Range range) {
    return of(range.si());
  }

  private static Span of(Interval interval) {
    double lo = interval.lo().doubleValue();
    double hi = interval.hi().doubleValue();
    return new Span(
        new BigDecimal(lo).compareTo(interval.lo()) <= 0 ? lo : Math.nextDown(lo),
        new BigDecimal(hi).compareTo(interval.hi()) >= 0 ? hi : Math.nextUp(hi));
  }

  /** Whether both bounds are the same. */
  public boolean isSingle() {
    return lo == hi;
  }

  /** Whether no more than the rounding of a decimal keeps the bounds apart. */
  boolean isExact() {
    return hi - lo <= 4 * Math.ulp(hi);
  }

  /** The upper bound less the lower one. */
  public double width() {
    return hi - lo;
  }

  /** Whether the number lies in the span, bounds included. */
  public boolean contains(double value) {
    return lo <= value && value <= hi;
  }

  /** The sum of any two members. */
  public Span plus(Span other) {
    return new Span(
        other.lo == 0 ? lo : Math.nextDown(lo + other.lo),
        other.hi == 0 ? hi : Math.nextUp(hi + other.hi));
  }

  /** The difference of any two members. */
  public Span minus(Span other) {
    return isSingle() && other.isSingle() && lo - other.hi == 0
        ? of(0)
        : new Span(
            other.hi == 0 ? lo : Math.nextDown(lo - other.hi),
            other.lo == 0 ? hi : Math.nextUp(hi - other.lo));
  }

  /** Both bounds raised to the floor where they lie below it. */
  public Span atLeast(double floor) {
    return new Span(Math.max(lo, floor), Math.max(hi, floor));
  }

  /** Each bound moved outward. */
  Span widened(double by) {
    return by == 0 ? this : new Span(Math.nextDown(lo - by), Math.nextUp(hi + by));
  }

  /** The lower and the upper half, which share the middle. */
  Span[] halves() {
    double middle = lo + (hi - lo) / 2;
    return new Span[] {new Span(lo, middle), new Span(middle, hi)};
  }
}
