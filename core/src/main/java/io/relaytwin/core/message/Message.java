package io.relaytwin.core.message;

import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence, or a part of one, as data: the key of its template and the values in it by name.
 *
 * <p>Programs read key and values; the sentence is for people and is made last.
 */
public final class Message implements Arg {

  /** Nothing to say: it reads as an empty text wherever it stands. */
  public static final Message NONE = new Message("", new Object[0]);

  private final String key;
  private final Object[] namesAndValues;

  private Message(String key, Object[] namesAndValues) {
    this.key = key;
    this.namesAndValues = namesAndValues;
  }

  /**
   * A value by its name.
   *
   * @param name as the template calls it.
   * @param arg the value.
   */
  public record Named(String name, Arg arg) {}

  /**
   * A message.
   *
   * @param key of its template, such as {@code I1.arrives}.
   * @param namesAndValues names and values in turn; values as {@link Arg#of} takes them.
   * @throws IllegalArgumentException when a value has no name.
   */
  public static Message of(String key, Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException(Words.fill("The values of %s need a name each.", key));
    }
    return new Message(key, namesAndValues);
  }

  /** The key of the template; empty for {@link #NONE}. */
  public String key() {
    return key;
  }

  /** Whether there is nothing to say. */
  public boolean isNone() {
    return key.isEmpty();
  }

  /** The values in their order. */
  public List<Named> values() {
    List<Named> all = new ArrayList<>(namesAndValues.length / 2);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.add(new Named((String) namesAndValues[i], Arg.of(namesAndValues[i + 1])));
    }
    return all;
  }

  /** The value of that name; {@code null} when there is none. */
  public @Nullable Arg value(String name) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(name)) {
        return Arg.of(namesAndValues[i + 1]);
      }
    }
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Message message
        && key.equals(message.key)
        && values().equals(message.values());
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + values().hashCode();
  }

  /** Key and values, for those who look for a fault. */
  @Override
  public String toString() {
    return key + Arrays.toString(namesAndValues);
  }
}
