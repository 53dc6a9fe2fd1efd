package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two relays side by side. Only like is measured against like: a typical value says nothing of
 * every part, so it is never set against a limit.
 *
 * @param left the first relay.
 * @param right the second relay.
 * @param rows what either states, in the order in which people compare.
 */
public record Comparison(RelayModule left, RelayModule right, List<Row> rows) {

  private static final MathContext RATIO_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  private static final List<String> KEYS =
      List.of(
          "nominal-input-voltage",
          "input-voltage",
          "input-low",
          "input-high",
          "input-current",
          "input-resistance",
          "nominal-output-voltage",
          "output-voltage",
          "blocking-voltage",
          "continuous-current",
          "peak-current",
          "minimum-load-current",
          "voltage-drop",
          "leakage-current",
          "reverse-current",
          "turn-on-time",
          "drop-out-time",
          "switching-frequency",
          "rated-voltage",
          "overvoltage-category",
          "pollution-degree",
          "dielectric-strength",
          "operating-temperature",
          "width",
          "weight");

  /** How two statements stand to each other. */
  public enum Outcome {
    /** Both bound, or both describe, the same: the ratio is meant seriously. */
    RATIO,
    /** Both say the same. */
    SAME,
    /** Both are ranges or words, and differ. */
    DIFFERENT,
    /** The one bounds every part and the other does not, or they bound different ends. */
    NOT_COMPARABLE,
    /** At least one does not state it. */
    NOT_STATED,
    /** The documents of a maker disagree. */
    CONTRADICTION
  }

  /**
   * One thing compared.
   *
   * @param key the key of the entries.
   * @param label its name.
   * @param left what the first states.
   * @param right what the second states.
   * @param outcome how they stand to each other.
   * @param remark the outcome in words.
   */
  public record Row(
      String key, String label, String left, String right, Outcome outcome, String remark) {}

  /** Copies the list. */
  public Comparison {
    rows = List.copyOf(rows);
  }

  /** Compares what the documents of two relays state. */
  public static Comparison of(RelayModule left, RelayModule right) {
    List<Row> rows = new ArrayList<>();
    rows.add(words("wiring", "Output", output(left), output(right)));
    for (String key : KEYS) {
      row(key, left.product(), right.product()).ifPresent(rows::add);
    }
    return new Comparison(left, right, rows);
  }

  private static String output(RelayModule module) {
    return switch (module.wiring()) {
      case THREE_WIRE_HIGH_SIDE -> "3-wire, high-side";
      case TWO_WIRE -> "2-wire, floating";
    };
  }

  private static Row words(String key, String label, String left, String right) {
    boolean same = left.equals(right);
    return new Row(
        key, label, left, right, same ? Outcome.SAME : Outcome.DIFFERENT, same ? "same" : "");
  }

  private static Optional<Row> row(String key, Product left, Product right) {
    String one = text(key, left);
    String other = text(key, right);
    if (one.isEmpty() && other.isEmpty()) {
      return Optional.empty();
    }
    String label = label(key, left).or(() -> label(key, right)).orElse(key);
    if (left.contradiction(key).isPresent() || right.contradiction(key).isPresent()) {
      return Optional.of(
          new Row(
              key,
              label,
              orNotStated(one),
              orNotStated(other),
              Outcome.CONTRADICTION,
              "not comparable: documents of one maker disagree"));
    }
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.of(
          new Row(key, label, orNotStated(one), orNotStated(other), Outcome.NOT_STATED, ""));
    }
    Optional<Figure> first = left.figure(key);
    Optional<Figure> second = right.figure(key);
    return Optional.of(
        first.isPresent() && second.isPresent()
            ? figures(label, first.get(), second.get())
            : words(key, label, one, other));
  }

  private static String orNotStated(String text) {
    return text.isEmpty() ? "not stated" : text;
  }

  private static Optional<String> label(String key, Product product) {
    return product
        .entry(key)
        .map(Entry::label)
        .or(() -> product.contradiction(key).map(Contradiction::label));
  }

  private static String text(String key, Product product) {
    Optional<Contradiction> contradiction = product.contradiction(key);
    if (contradiction.isPresent()) {
      List<String> texts = new ArrayList<>();
      for (Figure figure : contradiction.get().figures()) {
        texts.add(figure.text());
      }
      return String.join(" or ", texts);
    }
    return product.entry(key).map(Entry::text).orElse("");
  }

  private static Row figures(String label, Figure left, Figure right) {
    Outcome outcome = Outcome.NOT_COMPARABLE;
    String remark =
        Words.fill("not comparable: %s against %s", left.kind().label(), right.kind().label());
    LimitKind one = left.kind();
    LimitKind other = right.kind();
    if (one == other && one != LimitKind.RANGE) {
      remark = ratio(bound(left), bound(right));
      outcome = remark.equals("same") ? Outcome.SAME : Outcome.RATIO;
    } else if (one == other) {
      boolean same = left.value().contains(right.value()) && right.value().contains(left.value());
      outcome = same ? Outcome.SAME : Outcome.DIFFERENT;
      remark = same ? "same" : rangeRemark(left, right);
    } else if (one.isGuaranteed() && other.isGuaranteed()) {
      Optional<Quantity> leftMax = left.guaranteedMax();
      Optional<Quantity> rightMax = right.guaranteedMax();
      Optional<Quantity> leftMin = left.guaranteedMin();
      Optional<Quantity> rightMin = right.guaranteedMin();
      if (leftMax.isPresent() && rightMax.isPresent()) {
        outcome = Outcome.RATIO;
        remark = "upper ends: " + ratio(leftMax.get(), rightMax.get());
      } else if (leftMin.isPresent() && rightMin.isPresent()) {
        outcome = Outcome.RATIO;
        remark = "lower ends: " + ratio(leftMin.get(), rightMin.get());
      }
    }
    if (outcome == Outcome.RATIO && !Objects.equals(left.condition(), right.condition())) {
      remark += ", conditions differ";
    }
    return new Row(left.key(), label, left.text(), right.text(), outcome, remark);
  }

  private static String rangeRemark(Figure left, Figure right) {
    if (left.value().contains(right.value())) {
      return "the first is wider";
    }
    return right.value().contains(left.value()) ? "the second is wider" : "";
  }

  private static Quantity bound(Figure figure) {
    Quantity max = figure.value().max();
    Quantity min = figure.value().min();
    return max != null ? max : Objects.requireNonNull(min, "min");
  }

  /** The second as a multiple of the first, three digits, half up. */
  private static String ratio(Quantity left, Quantity right) {
    BigDecimal one = left.exactSi();
    BigDecimal other = right.exactSi();
    if (one.compareTo(other) == 0) {
      return "same";
    }
    if (one.signum() <= 0 || other.signum() <= 0) {
      return "differ";
    }
    boolean more = other.compareTo(one) > 0;
    BigDecimal ratio = more ? other.divide(one, RATIO_DIGITS) : one.divide(other, RATIO_DIGITS);
    return Words.fill(
        "%s times as %s", ratio.stripTrailingZeros().toPlainString(), more ? "much" : "little");
  }
}
