package io.relaytwin.core.message;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A typed value of a {@link Message}. */
public sealed interface Arg
    permits Message, Amount, Arg.Span, Arg.Count, Arg.Decimal, Arg.Name, Arg.Several, Arg.Clause {

  /**
   * A range as it was written.
   *
   * @param range of a quantity.
   */
  record Span(Range range) implements Arg {}

  /**
   * So many things; templates may choose their words by it.
   *
   * @param number at least 0.
   */
  record Count(long number) implements Arg {}

  /**
   * A number without a unit.
   *
   * @param number with the digits that are shown.
   */
  record Decimal(BigDecimal number) implements Arg {}

  /**
   * A name that no language changes: of a channel, a product, a file, a key of the design.
   *
   * @param text as it was given.
   */
  record Name(String text) implements Arg {}

  /**
   * Several values, told one after the other.
   *
   * @param args in their order.
   */
  record Several(List<Arg> args) implements Arg {

    /** Copies the list. */
    public Several {
      args = List.copyOf(args);
    }
  }

  /**
   * A sentence within another one: told without its stop.
   *
   * @param sentence with its stop.
   */
  record Clause(Message sentence) implements Arg {}

  /**
   * A bound from above: the number, printed with four digits, the last one rounded up.
   *
   * @param si in base units of the dimension.
   * @param dimension the kind of quantity.
   */
  static Amount up(BigDecimal si, Dimension dimension) {
    return Amount.rounded(si, dimension, RoundingMode.CEILING);
  }

  /** A bound from below, rounded down; as {@link #up}. */
  static Amount down(BigDecimal si, Dimension dimension) {
    return Amount.rounded(si, dimension, RoundingMode.FLOOR);
  }

  /**
   * The value as an argument.
   *
   * @param value an argument, a {@link Quantity}, a {@link Range}, a whole number, a {@link
   *     BigDecimal}, a text that is a name, or a list of these.
   * @throws IllegalArgumentException for any other value.
   */
  static Arg of(Object value) {
    return switch (value) {
      case Arg arg -> arg;
      case Quantity quantity -> Amount.exactly(quantity);
      case Range range -> new Span(range);
      case Integer number -> new Count(number);
      case Long number -> new Count(number);
      case BigDecimal number -> new Decimal(number);
      case String name -> new Name(name);
      case List<?> list -> new Several(list.stream().map(each -> Arg.of(each)).toList());
      default ->
          throw new IllegalArgumentException("A message holds no " + value.getClass().getName());
    };
  }
}
