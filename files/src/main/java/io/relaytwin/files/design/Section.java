package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.files.yaml.Place;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys with values of a design file after they have been understood; keys with faults are missing.
 *
 * @param value what stands there.
 * @param places where each value of the file stands.
 */
record Section(Value.Entries value, Places places) {

  /** Where each value of a file stands, told by the value itself and not by what it equals. */
  static final class Places {
    private final IdentityHashMap<Value, Place> places = new IdentityHashMap<>();

    void put(Value value, Place place) {
      places.put(value, place);
    }

    Place of(Value value) {
      return places.getOrDefault(value, Place.WHOLE_FILE);
    }
  }

  /**
   * A value with its place.
   *
   * @param value what stands there.
   * @param place where it stands.
   */
  record Item(Value value, Place place) {

    /** The value as a text of its own. */
    String text() {
      return switch (value) {
        case Value.Text text -> text.text();
        case Value.Amount amount -> amount.quantity().toString();
        default -> value.toString();
      };
    }
  }

  @Nullable Item item(String key) {
    Value held = value.get(key);
    return held == null ? null : new Item(held, places.of(held));
  }

  @Nullable String text(String key) {
    return value.get(key) instanceof Value.Text(String text) ? text : null;
  }

  @Nullable Quantity quantity(String key) {
    return value.get(key) instanceof Value.Amount(Quantity quantity) ? quantity : null;
  }

  long whole(String key, long fallback) {
    return value.get(key) instanceof Value.Count(long number) ? number : fallback;
  }

  @Nullable Section section(String key) {
    return value.get(key) instanceof Value.Entries entries ? new Section(entries, places) : null;
  }

  /** The items of a list; none when the key is missing. */
  List<Item> list(String key) {
    return value.get(key) instanceof Value.Items(List<Value> items)
        ? items.stream().map(item -> new Item(item, places.of(item))).toList()
        : List.of();
  }

  /** The sections of a list of mappings; none when the key is missing. */
  List<Section> sections(String key) {
    return list(key).stream()
        .map(item -> new Section((Value.Entries) item.value(), places))
        .toList();
  }

  /** The place of a key, where it is. */
  Optional<Place> place(String key) {
    return Optional.ofNullable(item(key)).map(Item::place);
  }
}
