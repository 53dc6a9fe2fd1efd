package io.relaytwin.core.quantity;

import org.jspecify.annotations.Nullable;

/**
 * A closed range of one kind of quantity, with either bound possibly open to infinity: {@code 4.75
 * .. 5.25 V}, {@code <= 0.5 µs}, {@code >= 4 V}; a single value is the range from itself to itself.
 *
 * <p>{@code parse(r.toString())} equals {@code r}.
 *
 * @param min the lower bound, which belongs to the range; {@code null} when there is none.
 * @param max the upper bound, which belongs to the range; {@code null} when there is none.
 */
public record Range(@Nullable Quantity min, @Nullable Quantity max) {

  /**
   * Checks that there is a bound, and that two bounds are of one kind and in order; a bare lower
   * bound takes the unit of the upper one, with which it would be read.
   */
  public Range {
    if (min == null && max == null) {
      throw new IllegalArgumentException("A range needs at least one bound.");
    }
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException(Words.fill("The range %s .. %s is reversed.", min, max));
    }
    if (min != null && max != null && min.unit().equals(Unit.base(Dimension.RATIO))) {
      min = min.unit().equals(max.unit()) ? min : min.in(max.unit()); // 0.1 .. 50 % reads as 0.1 %
    }
  }

  /**
   * Reads {@code 5 V}, {@code 4.75 .. 5.25 V}, {@code 5 V ± 5 %}, {@code <= 0.5 us}, {@code >= 4
   * V}.
   *
   * @throws QuantitySyntaxException when the text is none of these.
   */
  public static Range parse(String text) {
    return QuantityParser.range(text);
  }

  /**
   * As {@link #parse(String)}, and the unit must be one of the dimension.
   *
   * @throws QuantitySyntaxException also when the unit belongs to another dimension.
   */
  public static Range parse(String text, Dimension expected) {
    Range range = QuantityParser.range(text);
    QuantityParser.expect(range.some().unit(), expected, text);
    return range;
  }

  /** The range of one value. */
  public static Range exactly(Quantity value) {
    return new Range(value, value);
  }

  /** The range up to a bound. */
  public static Range atMost(Quantity max) {
    return new Range(null, max);
  }

  /** The range from a bound on. */
  public static Range atLeast(Quantity min) {
    return new Range(min, null);
  }

  private Quantity some() {
    Quantity bound = min != null ? min : max;
    if (bound == null) {
      throw new IllegalStateException("a range has at least one bound");
    }
    return bound;
  }

  /** The kind of quantity. */
  public Dimension dimension() {
    return some().dimension();
  }

  /** Whether both bounds are the same size. */
  public boolean isSingle() {
    return min != null && max != null && min.compareTo(max) == 0;
  }

  /** Whether the value lies in the range, bounds included. */
  public boolean contains(Quantity value) {
    return (min == null || min.compareTo(value) <= 0) && (max == null || value.compareTo(max) <= 0);
  }

  /** Whether the whole other range lies in this one. */
  public boolean contains(Range other) {
    return (min == null || (other.min != null && min.compareTo(other.min) <= 0))
        && (max == null || (other.max != null && other.max.compareTo(max) <= 0));
  }

  /**
   * The range in base units, exactly.
   *
   * @throws IllegalStateException when a bound is missing.
   */
  public Interval si() {
    if (min == null || max == null) {
      throw new IllegalStateException(Words.fill("The range %s has no second bound.", this));
    }
    return new Interval(min.exactSi(), max.exactSi());
  }

  @Override
  public String toString() {
    if (min == null) {
      return "<= " + max;
    }
    if (max == null) {
      return ">= " + min;
    }
    // Not by equals, whose making at run time costs every start of the program milliseconds.
    boolean sameUnit = min.unit().symbol().equals(max.unit().symbol());
    if (sameUnit
        && min.magnitude().compareTo(max.magnitude()) == 0
        && min.magnitude().scale() == max.magnitude().scale()) {
      return min.toString();
    }
    return sameUnit ? min.magnitude().toPlainString() + " .. " + max : min + " .. " + max;
  }
}
