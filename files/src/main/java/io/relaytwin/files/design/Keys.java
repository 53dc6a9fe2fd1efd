package io.relaytwin.files.design;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;

/** The vocabulary in which the format is declared. */
final class Keys {

  private static final Quantity LONGEST_TIME = Quantity.of("9000000", "s");
  static final Limit DURATION = Limit.between(Quantity.of("1", "ps"), LONGEST_TIME);
  static final Limit MOMENT = Limit.between(Quantity.of("0", "s"), LONGEST_TIME);

  /** Of a part, which a signal must outlast by far. */
  static final Limit DELAY = Limit.between(Quantity.of("0", "s"), Quantity.of("1000000", "s"));

  static final Limit RATE = Limit.between(Quantity.of("0.000001", "Hz"), Quantity.of("1", "GHz"));
  static final Limit SHARE = Limit.between(Quantity.of("0", "%"), Quantity.of("100", "%"));
  static final Limit EARTHLY =
      Limit.between(Quantity.of("-273.15", "°C"), Quantity.of("1000", "°C"));

  private Keys() {}

  static Shape.Mapping mapping(String name, String meaning, Key... keys) {
    return new Shape.Mapping(name, meaning, List.of(keys));
  }

  static Key required(String name, Shape shape, String example, String meaning) {
    return new Key(name, shape, true, "", example, meaning);
  }

  static Key optional(String name, Shape shape, String fallback, String example, String meaning) {
    return new Key(name, shape, false, fallback, example, meaning);
  }

  static Shape amount(Dimension dimension, Limit limit) {
    return new Shape.Amount(dimension, limit);
  }

  static Shape span(Dimension dimension, Limit limit) {
    return new Shape.Span(dimension, limit, Shape.Span.Open.NEITHER);
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
}
