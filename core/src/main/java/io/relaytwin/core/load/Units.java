package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;

/** Quantities as spans of doubles, checked on the way in. */
final class Units {

  private Units() {}

  static Span span(Range range, Dimension dimension) {
    if (range.dimension() != dimension) {
      throw new IllegalArgumentException(Words.fill("%s is no %s.", range, dimension.label()));
    }
    return Span.of(range);
  }

  static Span span(Quantity quantity, Dimension dimension) {
    return span(Range.exactly(quantity), dimension);
  }

  /** A span whose lower bound is above 0. */
  static Span positive(Range range, Dimension dimension) {
    return positive(span(range, dimension), dimension.label());
  }

  static Span positive(Span span, String what) {
    if (!(span.lo() > 0 && span.hi() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          Words.fill("The %s of %s must be above 0 and finite.", what, span));
    }
    return span;
  }

  static Span notNegative(Span span, String what) {
    if (!(span.lo() >= 0 && span.hi() < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          Words.fill("The %s of %s must be at least 0 and finite.", what, span));
    }
    return span;
  }
}
