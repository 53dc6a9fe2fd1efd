package io.relaytwin.core.design.edit;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.List;
import java.util.function.Function;

/** The words in which the keys of a design are declared. */
final class Vocabulary {

  private static final Quantity LONGEST_TIME = Quantity.of("9000000", "s");
  static final Limit DURATION = Limit.between(Quantity.of("1", "ps"), LONGEST_TIME);
  static final Limit MOMENT = Limit.between(Quantity.of("0", "s"), LONGEST_TIME);

  /** Of a part, which a signal must outlast by far. */
  static final Limit DELAY = Limit.between(Quantity.of("0", "s"), Quantity.of("1000000", "s"));

  static final Limit RATE = Limit.between(Quantity.of("0.000001", "Hz"), Quantity.of("1", "GHz"));
  static final Limit SHARE = Limit.between(Quantity.of("0", "%"), Quantity.of("100", "%"));
  static final Limit EARTHLY =
      Limit.between(Quantity.of("-273.15", "°C"), Quantity.of("1000", "°C"));

  static final Form.Scalar<String> TEXT = new Form.Text();
  static final Form.Scalar<Boolean> FLAG = new Form.Flag();
  static final Form.Scalar<Quantity> CONDUCTOR = new Form.Conductor();

  private Vocabulary() {}

  static Form<Quantity> amount(Dimension dimension, Limit limit) {
    return new Form.Amount(dimension, limit);
  }

  static Form<Range> span(Dimension dimension, Limit limit) {
    return new Form.Span(dimension, limit, Form.Span.Open.NEITHER);
  }

  static Form<Integer> whole(int min, int max) {
    return new Form.Whole(min, max);
  }

  static Form.Scalar<String> words(String... words) {
    return new Form.Words<>(List.of(words), Function.identity());
  }

  static <E> Form<E> words(E[] values, Function<E, String> word) {
    return new Form.Words<>(List.of(values), word);
  }

  static <T> Form<List<T>> list(Form<T> element, int min) {
    return new ListOf<>(element, min);
  }

  static Limit positive(Dimension dimension) {
    return Sizes.of(dimension).positive();
  }

  static Limit notNegative(Dimension dimension) {
    return Sizes.of(dimension).notNegative();
  }

  static Limit signed(Dimension dimension) {
    return Sizes.of(dimension).signed();
  }

  /** A kind whose keys stand under the key that tells it. */
  static <S> OneOf.Kind<S> kind(
      Class<S> type, String name, String meaning, String example, Fields<S> data) {
    return new OneOf.Kind<>(
        type,
        Fields.of(
            name,
            meaning,
            keys -> {
              Key<S, S> under =
                  keys.key(data.name(), data, each -> each).required(example, "Its data.");
              return made -> made.get(under);
            }));
  }

  /** A kind whose first key tells it. */
  static <S> OneOf.Kind<S> kind(
      Class<S> type, String name, String meaning, Fields.Declaration<S> declaration) {
    return new OneOf.Kind<>(type, Fields.of(name, meaning, declaration));
  }
}
