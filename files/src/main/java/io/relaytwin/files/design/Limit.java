package io.relaytwin.files.design;

import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What sizes a quantity may have, beyond its unit.
 *
 * @param min the smallest; {@code null} when there is none.
 * @param max the largest; {@code null} when there is none.
 * @param minExcluded whether the smallest is itself too small.
 */
record Limit(@Nullable Quantity min, @Nullable Quantity max, boolean minExcluded) {

  /** Any size. */
  static final Limit NONE = new Limit(null, null, false);

  static Limit between(Quantity min, Quantity max) {
    return new Limit(min, max, false);
  }

  static Limit atLeast(Quantity min) {
    return new Limit(min, null, false);
  }

  static Limit above(Quantity min) {
    return new Limit(min, null, true);
  }

  boolean holds(Quantity value) {
    if (min != null) {
      int order = value.compareTo(min);
      if (order < 0 || (minExcluded && order == 0)) {
        return false;
      }
    }
    return max == null || value.compareTo(max) <= 0;
  }

  /** The limit in words, such as {@code at least 0 m}; empty when there is none. */
  String words() {
    if (min != null && max != null) {
      return min + " to " + max;
    }
    if (min != null) {
      return (minExcluded ? "more than " : "at least ") + min;
    }
    return max == null ? "" : "at most " + max;
  }
}
