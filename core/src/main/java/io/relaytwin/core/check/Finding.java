package io.relaytwin.core.check;

import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found at one place.
 *
 * @param rule the id of the rule, such as {@code I1}.
 * @param slug its name in words, such as {@code input-high-level}.
 * @param verdict what it came to.
 * @param place where, such as {@code channel A} or {@code load supply}.
 * @param message one sentence that a person reads: what, value, limit.
 * @param value the worst value, rounded to the unsafe side of nothing: outward; {@code null} when
 *     the rule has no number.
 * @param relation how value and limit must stand to each other.
 * @param limit the limit; {@code null} when there is none.
 * @param margin what is left, as a share of the limit, negative when exceeded; {@code null} when
 *     there is no limit.
 * @param corner the corner that decided, such as {@code supply 21.6 V, drop 1.2 V, 45 °C}.
 * @param witness a conforming part that shows it, or two that differ; empty when not needed.
 * @param formula the formula, with the symbols of the reference.
 * @param sources where the figures come from.
 * @param assumptions what was assumed.
 * @param advice one line on what to do; empty when nothing is.
 * @param repair the smallest change that was found to make the rule pass; {@code null} when the
 *     rule holds or none was found.
 */
public record Finding(
    String rule,
    String slug,
    Verdict verdict,
    String place,
    String message,
    @Nullable Quantity value,
    Relation relation,
    @Nullable Quantity limit,
    @Nullable BigDecimal margin,
    String corner,
    String witness,
    String formula,
    List<String> sources,
    List<String> assumptions,
    String advice,
    @Nullable Repair repair) {

  /** The finding with a repair. */
  public Finding repairedBy(Repair found) {
    return new Finding(
        rule,
        slug,
        verdict,
        place,
        message,
        value,
        relation,
        limit,
        margin,
        corner,
        witness,
        formula,
        sources,
        assumptions,
        advice,
        found);
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

  /** Copies the lists, and rejects a value that cannot be compared with its limit. */
  public Finding {
    if (value != null && limit != null && value.dimension() != limit.dimension()) {
      throw new IllegalArgumentException(
          "The value (%s) and the limit (%s) of %s %s differ in kind."
              .formatted(value, limit, rule, slug));
    }
    sources = List.copyOf(sources);
    assumptions = List.copyOf(assumptions);
  }
}
