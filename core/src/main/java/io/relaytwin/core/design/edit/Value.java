package io.relaytwin.core.design.edit;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain data: what stands at a place of a design. As a text it is YAML on one line. */
public sealed interface Value {

  /**
   * A text, or one of a few words.
   *
   * @param text any.
   */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return YamlText.of(this);
    }
  }

  /**
   * A quantity.
   *
   * @param quantity any.
   */
  record Amount(Quantity quantity) implements Value {
    @Override
    public String toString() {
      return YamlText.of(this);
    }
  }

  /**
   * A range of a quantity.
   *
   * @param range any.
   */
  record Span(Range range) implements Value {
    @Override
    public String toString() {
      return YamlText.of(this);
    }
  }

  /**
   * A whole number.
   *
   * @param number any.
   */
  record Count(long number) implements Value {
    @Override
    public String toString() {
      return YamlText.of(this);
    }
  }

  /**
   * Yes or no.
   *
   * @param isSet whether yes.
   */
  record Flag(boolean isSet) implements Value {
    @Override
    public String toString() {
      return YamlText.of(this);
    }
  }

  /**
   * A list.
   *
   * @param items in their order.
   */
  record Items(List<Value> items) implements Value {

    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String toString() {
      return YamlText.of(this);
    }
  }

  /**
   * Keys with values.
   *
   * @param entries in the order in which they are written.
   */
  record Entries(Map<String, Value> entries) implements Value {

    /** Copies the map. */
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key; {@code null} when it is not there. */
    public @Nullable Value get(String key) {
      return entries.get(key);
    }

    @Override
    public String toString() {
      return YamlText.of(this);
    }
  }

  /** A text; where a quantity or a range belongs it is read as one. */
  static Value of(String text) {
    return new Text(text);
  }

  /** A quantity. */
  static Value of(Quantity quantity) {
    return new Amount(quantity);
  }

  /** A range. */
  static Value of(Range range) {
    return new Span(range);
  }

  /** A whole number. */
  static Value of(long number) {
    return new Count(number);
  }

  /** Yes or no. */
  static Value of(boolean isSet) {
    return new Flag(isSet);
  }

  /** A list. */
  static Value list(Value... items) {
    return new Items(Arrays.asList(items));
  }

  /** One key with its value. */
  static Value entry(String key, Value value) {
    return new Entries(Map.of(key, value));
  }
}
