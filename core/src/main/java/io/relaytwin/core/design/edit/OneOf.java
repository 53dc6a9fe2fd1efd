package io.relaytwin.core.design.edit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of several kinds, told apart by the first key of each, or a scalar.
 *
 * @param <T> what the kinds have in common.
 * @param name what it is called in the schema and the reference.
 * @param meaning one sentence for the reference.
 * @param brief what may stand instead of keys; {@code null} when nothing may.
 * @param kinds the first key of each is required and stands in no other.
 */
public record OneOf<T>(
    String name, String meaning, @Nullable Brief<T> brief, List<Kind<? extends T>> kinds)
    implements Form<T> {

  /**
   * A kind.
   *
   * @param <S> its type in the model.
   * @param type the same.
   * @param fields its keys.
   */
  public record Kind<S>(Class<S> type, Fields<S> fields) {

    /** The key that tells the kind. */
    public String tellingKey() {
      return fields.keys().getFirst().name();
    }

    Value.Entries write(Object thing) {
      return fields.write(type.cast(thing));
    }
  }

  /**
   * A word that stands for what has nothing else to say.
   *
   * @param <T> the type in the model.
   * @param form of the word.
   * @param word of a thing; {@code null} when it needs keys.
   * @param thing that a word stands for.
   */
  public record Brief<T>(
      Form.Scalar<String> form, Function<T, @Nullable String> word, Function<String, T> thing) {}

  @Override
  public String expectation() {
    String mappings = "keys with values are expected, one of them out of " + tellingKeys();
    return brief == null ? mappings : brief.form().expectation() + ", or " + mappings;
  }

  /** The keys that tell the kinds apart, with commas. */
  public String tellingKeys() {
    return kinds.stream().map(Kind::tellingKey).collect(Collectors.joining(", "));
  }

  @Override
  public Value write(T thing) {
    String word = brief == null ? null : brief.word().apply(thing);
    if (word != null) {
      return new Value.Text(word);
    }
    Kind<? extends T> kind = kindOf(thing);
    if (kind == null) {
      throw new IllegalArgumentException("There are no words for " + thing + ".");
    }
    return kind.write(thing);
  }

  @Override
  public T read(Value value, Path at) {
    if (!(value instanceof Value.Entries(Map<String, Value> entries))) {
      if (brief == null) {
        throw Fit.misfit(this, value, at);
      }
      return brief.thing().apply(brief.form().read(value, at));
    }
    List<Kind<? extends T>> told =
        kinds.stream().filter(kind -> entries.containsKey(kind.tellingKey())).toList();
    if (told.size() != 1) {
      throw new EditException(
          at,
          told.isEmpty() ? value + " does not tell what it is" : value + " tells several kinds",
          "one of " + tellingKeys() + " is expected");
    }
    return told.getFirst().fields().read(value, at);
  }

  /** The kind of a thing; {@code null} when it has no keys. */
  @Nullable Kind<? extends T> kindOf(T thing) {
    for (Kind<? extends T> kind : kinds) {
      if (kind.type().isInstance(thing)) {
        return kind;
      }
    }
    return null;
  }

  /** The kind that has the key; {@code null} when none has. */
  @Nullable Kind<? extends T> kindWith(String key) {
    for (Kind<? extends T> kind : kinds) {
      if (kind.fields().key(key) != null) {
        return kind;
      }
    }
    return null;
  }
}
