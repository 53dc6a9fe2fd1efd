package io.relaytwin.files.design;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a design file after its values have been understood.
 *
 * @param variant the telling key of a {@link Shape.Choice}; empty for other mappings.
 * @param items what stands there, by key; keys with faults are missing.
 */
record Section(String variant, Map<String, Item> items) {

  /**
   * A value with its place.
   *
   * @param value String, Boolean, Long, Quantity, Range, List of items, or Section.
   * @param place where it stands.
   */
  record Item(Object value, Place place) {}

  @Nullable Item item(String key) {
    return items.get(key);
  }

  private <T> @Nullable T optional(String key, Class<T> type) {
    Item item = items.get(key);
    return item == null ? null : type.cast(item.value());
  }

  private <T> T required(String key, Class<T> type) {
    T value = optional(key, type);
    if (value == null) {
      throw new IllegalStateException("The key %s has been read without a value.".formatted(key));
    }
    return value;
  }

  @Nullable String text(String key) {
    return optional(key, String.class);
  }

  String requiredText(String key) {
    return required(key, String.class);
  }

  @Nullable Quantity quantity(String key) {
    return optional(key, Quantity.class);
  }

  Quantity requiredQuantity(String key) {
    return required(key, Quantity.class);
  }

  @Nullable Range range(String key) {
    return optional(key, Range.class);
  }

  Range requiredRange(String key) {
    return required(key, Range.class);
  }

  @Nullable Integer whole(String key) {
    Long value = optional(key, Long.class);
    return value == null ? null : Math.toIntExact(value);
  }

  long whole(String key, long fallback) {
    Long value = optional(key, Long.class);
    return value == null ? fallback : value;
  }

  boolean flag(String key, boolean fallback) {
    Boolean value = optional(key, Boolean.class);
    return value == null ? fallback : value;
  }

  @Nullable Section section(String key) {
    return optional(key, Section.class);
  }

  Section requiredSection(String key) {
    return required(key, Section.class);
  }

  /** The items of a list; none when the key is missing. */
  List<Item> list(String key) {
    List<?> list = optional(key, List.class);
    return list == null ? List.of() : list.stream().map(Item.class::cast).toList();
  }

  /** The texts of a list of texts; none when the key is missing. */
  List<String> texts(String key) {
    return list(key).stream().map(item -> String.class.cast(item.value())).toList();
  }

  /** The sections of a list of mappings; none when the key is missing. */
  List<Section> sections(String key) {
    return list(key).stream().map(item -> Section.class.cast(item.value())).toList();
  }

  /** The place of a key, where it is. */
  Optional<Place> place(String key) {
    return Optional.ofNullable(items.get(key)).map(Item::place);
  }
}
