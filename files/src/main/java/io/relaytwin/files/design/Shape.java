package io.relaytwin.files.design;

import io.relaytwin.core.product.WireGauge;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Unit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value of a design file looks like. */
sealed interface Shape {

  /** What is expected, a clause such as {@code a voltage is expected, in µV, mV, V, kV}. */
  String expectation();

  /** Any text on one line; a plain number is taken as it is written. */
  record Text() implements Shape {

    /** The longest text, in characters. */
    static final int MAX_LENGTH = 200;

    @Override
    public String expectation() {
      return "a text of 1 to %d characters is expected".formatted(MAX_LENGTH);
    }
  }

  /**
   * One of some words.
   *
   * @param words that are possible.
   */
  record Words(List<String> words) implements Shape {
    @Override
    public String expectation() {
      return "one of %s is expected".formatted(String.join(", ", words));
    }
  }

  /** Yes or no. */
  record Flag() implements Shape {
    static final List<String> TRUE_WORDS = List.of("on", "yes");
    static final List<String> FALSE_WORDS = List.of("off", "no");

    @Override
    public String expectation() {
      return "true, false, on, off, yes or no is expected";
    }
  }

  /**
   * A whole number.
   *
   * @param min the smallest.
   * @param max the largest.
   */
  record Whole(long min, long max) implements Shape {
    @Override
    public String expectation() {
      return "a whole number from %d to %d is expected".formatted(min, max);
    }
  }

  /**
   * One quantity.
   *
   * @param dimension its kind.
   * @param limit what sizes it may have.
   */
  record Amount(Dimension dimension, Limit limit) implements Shape {
    @Override
    public String expectation() {
      return expected(dimension, limit);
    }
  }

  /**
   * A range of a quantity, or one quantity.
   *
   * @param dimension its kind.
   * @param limit what sizes either bound may have.
   * @param open which bound may be missing.
   */
  record Span(Dimension dimension, Limit limit, Open open) implements Shape {

    /** Which bound of a range may be left out. */
    enum Open {
      /** Neither. */
      NEITHER,
      /** The lower one: {@code <= 0.4 V}. */
      BELOW,
      /** The upper one: {@code >= 4.2 V}. */
      ABOVE
    }

    @Override
    public String expectation() {
      return expected(dimension, limit);
    }
  }

  /** The cross-section of a conductor: square millimetres or an AWG number. */
  record Conductor() implements Shape {
    @Override
    public String expectation() {
      return "a cross-section is expected, in mm², or AWG %d to AWG %d"
          .formatted(WireGauge.THICKEST, WireGauge.THINNEST);
    }
  }

  /**
   * A list.
   *
   * @param element what each item looks like.
   * @param min the least number of items.
   */
  record Listing(Shape element, int min) implements Shape {
    @Override
    public String expectation() {
      return min == 0 ? "a list is expected" : "a list of at least %d is expected".formatted(min);
    }
  }

  /**
   * Keys with values; no others are allowed.
   *
   * @param name what it is called in the schema and the reference.
   * @param meaning one sentence for the reference.
   * @param keys in the order in which they are written.
   */
  record Mapping(String name, String meaning, List<Key> keys) implements Shape {
    @Override
    public String expectation() {
      return "keys with values are expected: "
          + keys.stream().map(Key::name).collect(Collectors.joining(", "));
    }

    @Nullable Key key(String wanted) {
      for (Key key : keys) {
        if (key.name().equals(wanted)) {
          return key;
        }
      }
      return null;
    }
  }

  /**
   * One of several mappings, told apart by the first key of each, or a scalar.
   *
   * @param name what it is called in the schema and the reference.
   * @param meaning one sentence for the reference.
   * @param scalar what may stand instead of a mapping; {@code null} when nothing may.
   * @param variants the mappings; the first key of each is required and stands in no other.
   */
  record Choice(String name, String meaning, @Nullable Shape scalar, List<Mapping> variants)
      implements Shape {
    @Override
    public String expectation() {
      String mappings = "keys with values are expected, one of them out of " + tellingKeys();
      return scalar == null ? mappings : scalar.expectation() + ", or " + mappings;
    }

    String tellingKeys() {
      return variants.stream()
          .map(variant -> variant.keys().getFirst().name())
          .collect(Collectors.joining(", "));
    }
  }

  private static String expected(Dimension dimension, Limit limit) {
    String units = units(dimension);
    String words = limit.words();
    return "%s is expected%s%s"
        .formatted(
            dimension.labelWithArticle(),
            units.isEmpty() ? "" : ", in " + units,
            words.isEmpty() ? "" : ", " + words);
  }

  private static String units(Dimension dimension) {
    return Unit.of(dimension).stream()
        .map(Unit::symbol)
        .filter(symbol -> !symbol.equals("1"))
        .collect(Collectors.joining(", "));
  }
}
