package io.relaytwin.core.design.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keys with values that make a record; no others are allowed.
 *
 * @param <R> the record.
 */
public final class Fields<R> implements Form<R> {

  private final String name;
  private final String meaning;
  private final List<Key<R, ?>> keys;
  private final Making<R> making;
  private final @Nullable Function<R, ? extends Collection<String>> order;

  private Fields(
      String name,
      String meaning,
      @Nullable Function<R, ? extends Collection<String>> order,
      Declaration<R> declaration) {
    Keys<R> declared = new Keys<>();
    this.name = name;
    this.meaning = meaning;
    this.order = order;
    this.making = declaration.declare(declared);
    this.keys = List.copyOf(declared.keys);
  }

  static <R> Fields<R> of(String name, String meaning, Declaration<R> declaration) {
    return new Fields<>(name, meaning, null, declaration);
  }

  /** Keys that keep the order in which they are written, as those of a map do. */
  static <V> Fields<Map<String, V>> map(
      String name, String meaning, Declaration<Map<String, V>> declaration) {
    return new Fields<>(name, meaning, Map::keySet, declaration);
  }

  /** Declares all keys, and tells how their values make the record. */
  interface Declaration<R> {
    Making<R> declare(Keys<R> keys);
  }

  /** Makes the record. */
  interface Making<R> {
    R make(Made made);
  }

  /** What it is called in the schema and the reference. */
  public String name() {
    return name;
  }

  /** One sentence for the reference. */
  public String meaning() {
    return meaning;
  }

  /** The keys in the order in which they are written. */
  public List<Key<R, ?>> keys() {
    return keys;
  }

  /** The key of that name; {@code null} when there is none. */
  public @Nullable Key<R, ?> key(String wanted) {
    for (Key<R, ?> key : keys) {
      if (key.name().equals(wanted)) {
        return key;
      }
    }
    return null;
  }

  /** Whether the keys keep the order in which the user writes them. */
  public boolean keepsOrder() {
    return order != null;
  }

  /** The names of the keys. */
  public List<String> names() {
    return keys.stream().map(Key::name).toList();
  }

  @Override
  public String expectation() {
    return "keys with values are expected: "
        + keys.stream().map(Key::name).collect(Collectors.joining(", "));
  }

  @Override
  public Value.Entries write(R thing) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (Key<R, ?> key : inOrder(thing)) {
      Value value = key.written(thing);
      if (value != null) {
        entries.put(key.name(), value);
      }
    }
    return new Value.Entries(entries);
  }

  private List<Key<R, ?>> inOrder(R thing) {
    if (order == null) {
      return keys;
    }
    List<Key<R, ?>> sorted = new ArrayList<>();
    for (String each : order.apply(thing)) {
      Key<R, ?> key = key(each);
      if (key != null) {
        sorted.add(key);
      }
    }
    return sorted;
  }

  @Override
  public R read(Value value, Path at) {
    if (!(value instanceof Value.Entries(Map<String, Value> entries))) {
      throw Fit.misfit(this, value, at);
    }
    @Nullable Object[] values = new Object[keys.size()];
    for (String given : entries.keySet()) {
      if (key(given) == null) {
        throw unknown(given, at);
      }
    }
    for (Key<R, ?> key : keys) {
      Value given = entries.get(key.name());
      if (given == null && key.required()) {
        throw new EditException(
            at,
            "\"" + key.name() + "\" is missing",
            "write for example " + key.name() + ": " + key.example());
      }
      values[key.index()] =
          given == null ? key.whenLeftOut() : key.form().read(given, at.key(key.name()));
    }
    return making.make(new Made(values, entries.keySet()));
  }

  /** What to say of a key that is not one of these. */
  EditException unknown(String given, Path at) {
    List<String> possible = keys.stream().filter(key -> !key.isOfFiles()).map(Key::name).toList();
    return new EditException(
        at,
        "\"" + given + "\" is not a key here",
        "the keys here are " + String.join(", ", possible));
  }

  /**
   * The record with another value of one key.
   *
   * @param at where the key comes in an order of the user's own; a negative number for its end.
   */
  <T> R with(R thing, Key<R, T> changed, @Nullable T value, int at) {
    @Nullable Object[] values = new Object[keys.size()];
    for (Key<R, ?> key : keys) {
      values[key.index()] = key == changed ? value : key.get(thing);
    }
    Set<String> names = Set.of();
    if (order != null) {
      List<String> sorted = new ArrayList<>(order.apply(thing));
      if (!sorted.contains(changed.name())) {
        sorted.add(at < 0 || at > sorted.size() ? sorted.size() : at, changed.name());
      }
      names = new LinkedHashSet<>(sorted);
    }
    return making.make(new Made(values, names));
  }

  /** Where the key stands in an order of the user's own; -1 when the order is fixed. */
  int placeOf(R thing, String key) {
    return order == null ? -1 : new ArrayList<>(order.apply(thing)).indexOf(key);
  }

  /** The values of all keys. */
  static final class Made {
    private final @Nullable Object[] values;
    private final Set<String> order;

    private Made(@Nullable Object[] values, Set<String> order) {
      this.values = values;
      this.order = order;
    }

    /** The value of a key that is required or has a default. */
    <T> T get(Key<?, T> key) {
      T value = maybe(key);
      if (value == null) {
        throw new IllegalStateException("The key " + key.name() + " has no value.");
      }
      return value;
    }

    @SuppressWarnings("unchecked") // only what the form of the key has read comes in
    <T> @Nullable T maybe(Key<?, T> key) {
      return (T) values[key.index()];
    }

    /** The values of a map, in the order in which they are written. */
    <V> Map<String, V> all(List<Key<Map<String, V>, V>> keys) {
      Map<String, V> all = new LinkedHashMap<>();
      for (String name : order) {
        for (Key<Map<String, V>, V> key : keys) {
          V value = key.name().equals(name) ? maybe(key) : null;
          if (value != null) {
            all.put(name, value);
          }
        }
      }
      return all;
    }
  }

  /** Takes the declarations of the keys, in the order in which they are written. */
  static final class Keys<R> {
    private final List<Key<R, ?>> keys = new ArrayList<>();

    /** Starts the declaration of a key; what it ends with tells whether the key must be there. */
    <T> Declared<T> key(String name, Form<T> form, Key.Getter<R, T> getter) {
      return new Declared<>(name, form, getter);
    }

    /** A key that files may have and the model has not. */
    <T> void ofFiles(String name, Form<T> form, String left, String example, String meaning) {
      key(name, form, _ -> null).add(Key.Presence.OF_FILES, null, left, example, meaning);
    }

    /** A key of which is not yet said what it means when it is left out. */
    final class Declared<T> {
      private final String name;
      private final Form<T> form;
      private final Key.Getter<R, T> getter;

      private Declared(String name, Form<T> form, Key.Getter<R, T> getter) {
        this.name = name;
        this.form = form;
        this.getter = getter;
      }

      /** It must be there. */
      Key<R, T> required(String example, String meaning) {
        return add(Key.Presence.REQUIRED, null, "", example, meaning);
      }

      /** Without it the model holds {@code null}. */
      Key<R, T> optional(String left, String example, String meaning) {
        return add(Key.Presence.OPTIONAL, null, left, example, meaning);
      }

      /** Without it the model holds the default. */
      Key<R, T> optional(T fallback, String left, String example, String meaning) {
        return add(Key.Presence.OPTIONAL, fallback, left, example, meaning);
      }

      /** Without it the model holds the default, which is written all the same. */
      Key<R, T> told(T fallback, String left, String example, String meaning) {
        return add(Key.Presence.TOLD, fallback, left, example, meaning);
      }

      private Key<R, T> add(
          Key.Presence presence,
          @Nullable T fallback,
          String left,
          String example,
          String meaning) {
        Key<R, T> key =
            new Key<>(keys.size(), name, form, getter, presence, fallback, left, example, meaning);
        keys.add(key);
        return key;
      }
    }
  }
}
