package io.relaytwin.core.design.edit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One key of a record, declared in {@link Forms}.
 *
 * @param <R> the record.
 * @param <T> what its component holds.
 */
public final class Key<R, T> {

  private final int index;
  private final String name;
  private final Form<T> form;
  private final Getter<R, T> getter;
  private final Presence presence;
  private final @Nullable T fallback;
  private final String left;
  private final String example;
  private final String meaning;

  Key(
      int index,
      String name,
      Form<T> form,
      Getter<R, T> getter,
      Presence presence,
      @Nullable T fallback,
      String left,
      String example,
      String meaning) {
    this.index = index;
    this.name = name;
    this.form = form;
    this.getter = getter;
    this.presence = presence;
    this.fallback = fallback;
    this.left = left;
    this.example = example;
    this.meaning = meaning;
  }

  /** Takes the component out of its record; {@code null} when it is not given. */
  interface Getter<R, T> {
    @Nullable T of(R thing);
  }

  /** Whether a key stands in files. */
  enum Presence {
    /** It must. */
    REQUIRED,
    /** Unless it is at its default. */
    OPTIONAL,
    /** It need not, and is written all the same. */
    TOLD,
    /** It may, and stands for something else in the model. */
    OF_FILES
  }

  int index() {
    return index;
  }

  /** As it is written. */
  public String name() {
    return name;
  }

  /** What its value looks like. */
  public Form<T> form() {
    return form;
  }

  /** Whether it must be there. */
  public boolean required() {
    return presence == Presence.REQUIRED;
  }

  /** Whether it stands in files only, as {@code repeat} does, and so is no place of a design. */
  public boolean isOfFiles() {
    return presence == Presence.OF_FILES;
  }

  /** What holds when it is left out, in words; empty when it is required. */
  public String fallback() {
    return left;
  }

  /** A value, written in YAML. */
  public String example() {
    return example;
  }

  /** One sentence for the reference. */
  public String meaning() {
    return meaning;
  }

  @Nullable T get(R thing) {
    return getter.of(thing);
  }

  /** What holds when the key is left out; {@code null} for nothing. */
  @Nullable T whenLeftOut() {
    return fallback;
  }

  /** Whether leaving the key out means the same. */
  boolean isLeftOut(@Nullable T held) {
    return !required() && Objects.equals(held, fallback);
  }

  /** The value as it is written; {@code null} when the key is not. */
  @Nullable Value written(R thing) {
    T held = get(thing);
    return held == null || (presence != Presence.TOLD && isLeftOut(held)) ? null : form.write(held);
  }
}
