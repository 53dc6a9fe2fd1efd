package io.relaytwin.core.design.edit;

import io.relaytwin.core.product.WireGauge;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.QuantitySyntaxException;
import io.relaytwin.core.quantity.Range;
import java.util.List;
import java.util.function.Function;

/**
 * What a thing of the model looks like as plain data: {@code read(write(thing), path)} equals
 * {@code thing}.
 *
 * @param <T> the type in the model.
 */
public sealed interface Form<T> permits Form.Scalar, ListOf, Fields, OneOf {

  /** What is expected, a clause such as {@code a voltage is expected, in µV, mV, V, kV}. */
  String expectation();

  /** The thing as plain data, what is at its default left out. */
  Value write(T thing);

  /**
   * The thing out of plain data; quantities and ranges may be texts, too.
   *
   * @param value what is given.
   * @param at where it belongs, for messages.
   * @throws EditException when it does not fit.
   */
  T read(Value value, Path at);

  /** The form of one value that has no places in it. */
  sealed interface Scalar<T> extends Form<T>
      permits Text, Words, Flag, Whole, Amount, Span, Conductor {}

  /** Any text on one line; a plain number is taken as it is written. */
  record Text() implements Scalar<String> {

    /** The longest text, in characters. */
    public static final int MAX_LENGTH = 200;

    @Override
    public String expectation() {
      return "a text of 1 to " + MAX_LENGTH + " characters is expected";
    }

    @Override
    public Value write(String thing) {
      return new Value.Text(thing);
    }

    @Override
    public String read(Value value, Path at) {
      String text =
          switch (value) {
            case Value.Text word -> word.text();
            case Value.Count count -> Long.toString(count.number());
            default -> throw Fit.misfit(this, value, at);
          };
      if (text.isBlank()
          || text.codePointCount(0, text.length()) > MAX_LENGTH
          || text.codePoints().anyMatch(Character::isISOControl)) {
        throw Fit.misfit(this, value, at);
      }
      return text;
    }
  }

  /**
   * One of some words.
   *
   * @param <E> what they stand for.
   * @param values that are possible.
   * @param word of each.
   */
  record Words<E>(List<E> values, Function<E, String> word) implements Scalar<E> {

    /** The words that are possible. */
    public List<String> words() {
      return values.stream().map(word).toList();
    }

    @Override
    public String expectation() {
      return "one of " + String.join(", ", words()) + " is expected";
    }

    @Override
    public Value write(E thing) {
      return new Value.Text(word.apply(thing));
    }

    @Override
    public E read(Value value, Path at) {
      if (value instanceof Value.Text text) {
        for (E each : values) {
          if (word.apply(each).equals(text.text())) {
            return each;
          }
        }
      }
      throw Fit.misfit(this, value, at);
    }
  }

  /** Yes or no. */
  record Flag() implements Scalar<Boolean> {
    /** Words for yes. */
    public static final List<String> TRUE_WORDS = List.of("on", "yes");

    /** Words for no. */
    public static final List<String> FALSE_WORDS = List.of("off", "no");

    @Override
    public String expectation() {
      return "true, false, on, off, yes or no is expected";
    }

    @Override
    public Value write(Boolean thing) {
      return new Value.Flag(thing);
    }

    @Override
    public Boolean read(Value value, Path at) {
      return switch (value) {
        case Value.Flag flag -> flag.isSet();
        case Value.Text text when TRUE_WORDS.contains(text.text()) -> true;
        case Value.Text text when FALSE_WORDS.contains(text.text()) -> false;
        default -> throw Fit.misfit(this, value, at);
      };
    }
  }

  /**
   * A whole number.
   *
   * @param min the smallest.
   * @param max the largest.
   */
  record Whole(int min, int max) implements Scalar<Integer> {
    @Override
    public String expectation() {
      return "a whole number from " + min + " to " + max + " is expected";
    }

    @Override
    public Value write(Integer thing) {
      return new Value.Count(thing);
    }

    @Override
    public Integer read(Value value, Path at) {
      if (value instanceof Value.Count count && count.number() >= min && count.number() <= max) {
        return (int) count.number();
      }
      throw Fit.misfit(this, value, at);
    }
  }

  /**
   * One quantity.
   *
   * @param dimension its kind.
   * @param limit what sizes it may have.
   */
  record Amount(Dimension dimension, Limit limit) implements Scalar<Quantity> {
    @Override
    public String expectation() {
      return Fit.expected(dimension, limit);
    }

    @Override
    public Value write(Quantity thing) {
      return new Value.Amount(thing);
    }

    @Override
    public Quantity read(Value value, Path at) {
      return Fit.within(limit, Fit.quantity(this, dimension, value, at), value, at);
    }
  }

  /**
   * A range of a quantity, or one quantity.
   *
   * @param dimension its kind.
   * @param limit what sizes either bound may have.
   * @param open which bound may be missing.
   */
  record Span(Dimension dimension, Limit limit, Open open) implements Scalar<Range> {

    /** Which bound of a range may be left out. */
    public enum Open {
      /** Neither. */
      NEITHER,
      /** The lower one: {@code <= 0.4 V}. */
      BELOW,
      /** The upper one: {@code >= 4.2 V}. */
      ABOVE
    }

    @Override
    public String expectation() {
      return Fit.expected(dimension, limit);
    }

    @Override
    public Value write(Range thing) {
      return new Value.Span(thing);
    }

    @Override
    public Range read(Value value, Path at) {
      Range range = range(value, at);
      Quantity min = range.min();
      Quantity max = range.max();
      if (range.dimension() != dimension
          || (min == null && open != Open.BELOW)
          || (max == null && open != Open.ABOVE)) {
        throw Fit.misfit(this, value, at);
      }
      if (min != null) {
        Fit.within(limit, min, value, at);
      }
      if (max != null) {
        Fit.within(limit, max, value, at);
      }
      return range;
    }

    private Range range(Value value, Path at) {
      try {
        return switch (value) {
          case Value.Span span -> span.range();
          case Value.Amount amount -> Range.exactly(amount.quantity());
          case Value.Text text -> Range.parse(text.text(), dimension);
          case Value.Count count when dimension == Dimension.RATIO ->
              Range.exactly(Quantity.of(Long.toString(count.number()), "1"));
          default -> throw Fit.misfit(this, value, at);
        };
      } catch (QuantitySyntaxException e) {
        throw Fit.misfit(this, value, at);
      }
    }
  }

  /** The cross-section of a conductor: square millimetres, in files an AWG number as well. */
  record Conductor() implements Scalar<Quantity> {

    /** Any that is there. */
    public static final Limit LIMIT = Limit.above(Quantity.of("0", "mm²"));

    @Override
    public String expectation() {
      return "a cross-section is expected, in mm², or AWG "
          + WireGauge.THICKEST
          + " to AWG "
          + WireGauge.THINNEST;
    }

    @Override
    public Value write(Quantity thing) {
      return new Value.Amount(thing);
    }

    @Override
    public Quantity read(Value value, Path at) {
      return Fit.within(LIMIT, Fit.quantity(this, Dimension.CROSS_SECTION, value, at), value, at);
    }
  }
}
