package io.relaytwin.core.design.edit;

import io.relaytwin.core.design.Design;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of one place of a design.
 *
 * <p>{@code edit.undo().applyTo(edit.applyTo(design))} equals {@code design}. Only what the path
 * leads through is made anew: the other channels are the same objects as before.
 */
public sealed interface Edit {

  /** A place of a list or of keys in an order of their own that means its end. */
  int LAST = -1;

  /** The place. */
  Path path();

  /** The design after it. */
  default Design applyTo(Design design) {
    return Editor.apply(this, design);
  }

  /** The edit that takes it back. */
  Edit undo();

  /**
   * The edit as the lines of YAML that change: below the path of what is around the place, the old
   * one after a minus and the new one after a plus.
   */
  default List<String> lines() {
    Path.Step step = path().last();
    String key = step.isItem() ? "- " : step.text() + ": ";
    Value before = before();
    Value after = after();
    List<String> lines = new ArrayList<>();
    if (path().size() > 1) {
      lines.add(path().parent() + ":");
    }
    if (before != null) {
      lines.add("- " + key + before);
    }
    if (after != null) {
      lines.add("+ " + key + after);
    }
    return lines;
  }

  /**
   * The edit as plain data, for programs: {@code path}, then {@code old}, {@code value} and {@code
   * at} as far as there are any. {@link Edits#of} reads it.
   */
  default Value.Entries tree() {
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put("path", Value.of(path().toString()));
    Value before = before();
    Value after = after();
    if (before != null) {
      entries.put("old", before);
    }
    if (after != null) {
      entries.put("value", after);
    }
    if (at() != LAST) {
      entries.put("at", Value.of(at()));
    }
    return new Value.Entries(entries);
  }

  /** Where an item comes or stands in its list, from 0; {@link #LAST} where that says nothing. */
  int at();

  /** What stands there afterwards; {@code null} when nothing does. */
  @Nullable Value after();

  /** What stood there before; {@code null} when nothing did. */
  @Nullable Value before();

  /**
   * Another value in the place of one.
   *
   * @param path of a key, or of an item of a list.
   * @param old what must be there.
   * @param value what takes its place.
   */
  record Set(Path path, Value old, Value value) implements Edit {
    @Override
    public Edit undo() {
      boolean isName = old instanceof Value.Text && Editor.isName(path);
      Path back = isName ? Editor.renamed(path, value) : path;
      return new Set(back, value, old);
    }

    @Override
    public int at() {
      return LAST;
    }

    @Override
    public Value before() {
      return old;
    }

    @Override
    public Value after() {
      return value;
    }

    @Override
    public String toString() {
      return path + ": " + old + " -> " + value;
    }
  }

  /**
   * A value where nothing was: a key that was left out, or one more item of a list.
   *
   * @param path of the key, or of the item.
   * @param value what is added.
   * @param at where it comes in its list, from 0, or {@link #LAST}.
   */
  record Add(Path path, Value value, int at) implements Edit {

    /** Adds at the end. */
    public Add(Path path, Value value) {
      this(path, value, LAST);
    }

    @Override
    public Edit undo() {
      return new Remove(path, value, at);
    }

    @Override
    public @Nullable Value before() {
      return null;
    }

    @Override
    public Value after() {
      return value;
    }

    @Override
    public String toString() {
      return path + ": " + value + " (new)";
    }
  }

  /**
   * Nothing where a value was: a key that is left out from now on, or one item of a list less.
   *
   * @param path of the key, or of the item.
   * @param old what must be there.
   * @param at where it stands in its list, from 0, or {@link #LAST}; taking the edit back puts it
   *     there again.
   */
  record Remove(Path path, Value old, int at) implements Edit {

    /** Removes what may come back at the end. */
    public Remove(Path path, Value old) {
      this(path, old, LAST);
    }

    @Override
    public Edit undo() {
      return new Add(path, old, at);
    }

    @Override
    public Value before() {
      return old;
    }

    @Override
    public @Nullable Value after() {
      return null;
    }

    @Override
    public String toString() {
      return path + ": " + old + " (removed)";
    }
  }
}
