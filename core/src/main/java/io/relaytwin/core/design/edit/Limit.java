package io.relaytwin.core.design.edit;

import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What sizes a quantity may have, beyond its unit.
 *
 * @param min the smallest; {@code null} when there is none.
 * @param max the largest; {@code null} when there is none.
 * @param minExcluded whether the smallest is itself too small.
 */
public record Limit(@Nullable Quantity min, @Nullable Quantity max, boolean minExcluded) {

  /** Any size. */
  public static final Limit NONE = new Limit(null, null, false);

  /** From one size to another, both allowed. */
  public static Limit between(Quantity min, Quantity max) {
    return new Limit(min, max, false);
  }

  /** A size or more. */
  public static Limit atLeast(Quantity min) {
    return new Limit(min, null, false);
  }

  /** More than a size. */
  public static Limit above(Quantity min) {
    return new Limit(min, null, true);
  }

  /** Whether the value has such a size; it must be of the same kind. */
  public boolean holds(Quantity value) {
    if (min != null) {
      int order = value.compareTo(min);
      if (order < 0 || (minExcluded && order == 0)) {
        return false;
      }
    }
    return max == null || value.compareTo(max) <= 0;
  }

  /** The limit in words, such as {@code at least 0 m}; empty when there is none. */
  public String words() {
    if (min != null && max != null) {
      return min + " to " + max;
    }
    if (min != null) {
      return (minExcluded ? "more than " : "at least ") + min;
    }
    return max == null ? "" : "at most " + max;
  }
}
