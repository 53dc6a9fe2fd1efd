package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of a data sheet: how much, what it promises, under which condition, by which document.
 *
 * <p>A bound for every part is had from {@link #guaranteedMin()} and {@link #guaranteedMax()} only;
 * a typical or nominal value never turns into one.
 *
 * @param key the stable name within the product, such as {@code turn-on-time}.
 * @param label the name as a person reads it.
 * @param kind what the number promises.
 * @param value one value when nominal or typical, an open range when minimum or maximum, a closed
 *     one when range.
 * @param condition the condition as printed; {@code null} when none is printed.
 * @param missingConditions what one would need to know and is not printed.
 * @param source where it comes from.
 * @param note what can surprise about it; {@code null} when nothing does.
 * @param printed the value letter by letter as the document has it; {@code null} when nothing is
 *     peculiar.
 */
public record Figure(
    String key,
    String label,
    LimitKind kind,
    Range value,
    @Nullable String condition,
    List<String> missingConditions,
    Citation source,
    @Nullable String note,
    @Nullable String printed)
    implements Entry {

  /** Checks that the range has the shape that the kind of limit asks for. */
  public Figure {
    missingConditions = List.copyOf(missingConditions);
    if (key.isBlank() || label.isBlank()) {
      throw new IllegalArgumentException(Words.fill("A figure needs key and label: \"%s\".", key));
    }
    boolean fits =
        switch (kind) {
          case NOMINAL, TYPICAL -> value.isSingle();
          case MINIMUM -> value.min() != null && value.max() == null;
          case MAXIMUM -> value.min() == null && value.max() != null;
          case RANGE -> value.min() != null && value.max() != null;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          Words.fill("The figure %s cannot be a %s with the value %s.", key, kind.label(), value));
    }
  }

  /** The kind of quantity. */
  public Dimension dimension() {
    return value.dimension();
  }

  /** What no part lies below; empty for nominal and typical values and for maxima. */
  public Optional<Quantity> guaranteedMin() {
    return kind.isGuaranteed() ? Optional.ofNullable(value.min()) : Optional.empty();
  }

  /** What no part lies above; empty for nominal and typical values and for minima. */
  public Optional<Quantity> guaranteedMax() {
    return kind.isGuaranteed() ? Optional.ofNullable(value.max()) : Optional.empty();
  }

  /** The value of a nominal or typical figure; empty for limits. */
  public Optional<Quantity> single() {
    return kind.isGuaranteed() ? Optional.empty() : Optional.ofNullable(value.min());
  }

  @Override
  public String text() {
    Quantity max = value.max();
    Quantity min = value.min();
    return switch (kind) {
      case NOMINAL, TYPICAL, MINIMUM -> kind.prefix() + min;
      case MAXIMUM -> kind.prefix() + max;
      case RANGE -> value.toString();
    };
  }

  @Override
  public String toString() {
    return label + " " + text() + (condition == null ? "" : " (" + condition + ")");
  }
}
