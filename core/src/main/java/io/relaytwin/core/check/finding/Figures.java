package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Amount;
import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a finding.
 *
 * @param worst the worst value, rounded outward; {@code null} when the rule has no number.
 * @param relation how value and limit must stand to each other.
 * @param limit the limit; {@code null} when there is none.
 * @param margin what is left; {@code null} when there is no limit, or nothing to compare it with.
 */
public record Figures(
    @Nullable Amount worst, Relation relation, @Nullable Quantity limit, @Nullable Margin margin) {

  /** No number. */
  public static final Figures NONE = new Figures(null, Relation.NONE, null, null);

  /** The worst value; {@code null} when the rule has no number. */
  public @Nullable Quantity value() {
    return worst == null ? null : worst.quantity();
  }

  /** How a value must stand to its limit. */
  public enum Relation {
    /** The value must not exceed the limit. */
    AT_MOST("<="),
    /** The value must reach the limit. */
    AT_LEAST(">="),
    /** There is nothing to compare. */
    NONE("");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /** The sign, such as {@code <=}. */
    public String symbol() {
      return symbol;
    }
  }
}
