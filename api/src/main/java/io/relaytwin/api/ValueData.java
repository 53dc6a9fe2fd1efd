package io.relaytwin.api;

import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a sentence, of a type that it names. */
@Says("A value in a sentence, of the type that it names.")
@ToldBy("type")
public sealed interface ValueData {

  /** A number with its unit. */
  @Says("A number with its unit.")
  @Called("quantity")
  record OfQuantity(
      @Says("The number.") BigDecimal value,
      @Says("The symbol of its unit, as in design files.") String unit)
      implements ValueData {

    /** Keeps the number as JSON shows it. */
    public OfQuantity {
      value = Copies.plain(value);
    }
  }

  /** A range of a quantity. */
  @Says("A range of a quantity.")
  @Called("range")
  record OfRange(
      @Says("Its lower bound; null when it is open.") @Nullable BigDecimal min,
      @Says("Its upper bound; null when it is open.") @Nullable BigDecimal max,
      @Says("The symbol of their unit; null without a bound.") @Nullable String unit)
      implements ValueData {

    /** Keeps the numbers as JSON shows them. */
    public OfRange {
      min = Copies.plainOrNone(min);
      max = Copies.plainOrNone(max);
    }
  }

  /** So many things. */
  @Says("So many things.")
  @Called("count")
  record OfCount(@Says("How many, at least 0.") long value) implements ValueData {}

  /** A number without a unit. */
  @Says("A number without a unit.")
  @Called("number")
  record OfNumber(@Says("The number.") BigDecimal value) implements ValueData {

    /** Keeps the number as JSON shows it. */
    public OfNumber {
      value = Copies.plain(value);
    }
  }

  /** A name that no language changes. */
  @Says("A name that no language changes.")
  @Called("name")
  record OfName(@Says("The name.") String value) implements ValueData {}

  /** Several values. */
  @Says("Several values.")
  @Called("list")
  record OfList(@Says("The values in their order.") List<ValueData> items) implements ValueData {

    /** Copies the list. */
    public OfList {
      items = List.copyOf(items);
    }
  }

  /** A sentence or a part of one. */
  @Says("A sentence, or a part of one, within another.")
  @Called("message")
  record OfMessage(
      @Says("The key of its template; null when nothing is said.") @Nullable String key,
      @Says("The values in it by name.") Map<String, ValueData> values)
      implements ValueData {

    /** Copies the values. */
    public OfMessage {
      values = Copies.ordered(values);
    }
  }

  /** The same value. */
  static ValueData of(Arg value) {
    return switch (value) {
      case Message message -> sentence(message);
      case Arg.Clause clause -> sentence(clause.sentence());
      case Amount amount ->
          new OfQuantity(amount.quantity().magnitude(), amount.quantity().unit().symbol());
      case Arg.Span span -> range(span.range());
      case Arg.Count count -> new OfCount(count.number());
      case Arg.Decimal decimal -> new OfNumber(decimal.number());
      case Arg.Name name -> new OfName(name.text());
      case Arg.Several several ->
          new OfList(several.args().stream().map(each -> of(each)).toList());
    };
  }

  private static ValueData sentence(Message message) {
    MessageData data = MessageData.of(message);
    return new OfMessage(data.key(), data.values());
  }

  private static ValueData range(Range range) {
    Quantity some = range.max() != null ? range.max() : range.min();
    Unit unit = some == null ? null : some.unit();
    return new OfRange(
        in(unit, range.min()), in(unit, range.max()), unit == null ? null : unit.symbol());
  }

  private static @Nullable BigDecimal in(@Nullable Unit unit, @Nullable Quantity quantity) {
    return unit == null || quantity == null ? null : quantity.in(unit).magnitude();
  }
}
