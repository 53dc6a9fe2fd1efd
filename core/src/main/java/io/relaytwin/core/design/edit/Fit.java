package io.relaytwin.core.design.edit;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.QuantitySyntaxException;
import io.relaytwin.core.quantity.Unit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether values fit their forms, and what to say when they do not. */
final class Fit {

  private Fit() {}

  /** What to say of a value of another kind than is expected. */
  static EditException misfit(Form<?> form, Value value, Path at) {
    return new EditException(at, value + " cannot stand here", form.expectation());
  }

  /** The quantity that a value is or spells. */
  static Quantity quantity(Form<Quantity> form, Dimension dimension, Value value, Path at) {
    @Nullable Quantity quantity;
    try {
      quantity =
          switch (value) {
            case Value.Amount amount -> amount.quantity();
            case Value.Span span when span.range().isSingle() -> span.range().min();
            case Value.Text text -> Quantity.parse(text.text(), dimension);
            case Value.Count count when dimension == Dimension.RATIO ->
                Quantity.of(Long.toString(count.number()), "1");
            default -> null;
          };
    } catch (QuantitySyntaxException e) {
      throw misfit(form, value, at);
    }
    if (quantity == null || quantity.dimension() != dimension) {
      throw misfit(form, value, at);
    }
    return quantity;
  }

  /** The quantity, when its size is allowed. */
  static Quantity within(Limit limit, Quantity quantity, Value value, Path at) {
    if (!limit.holds(quantity)) {
      throw new EditException(at, value + " is out of range", limit.words() + " is allowed");
    }
    return quantity;
  }

  /** What is expected where a quantity belongs, a clause. */
  static String expected(Dimension dimension, Limit limit) {
    String units =
        Unit.of(dimension).stream()
            .map(Unit::symbol)
            .filter(symbol -> !symbol.equals("1"))
            .collect(Collectors.joining(", "));
    String words = limit.words();
    return dimension.labelWithArticle()
        + " is expected"
        + (units.isEmpty() ? "" : ", in " + units)
        + (words.isEmpty() ? "" : ", " + words);
  }
}
