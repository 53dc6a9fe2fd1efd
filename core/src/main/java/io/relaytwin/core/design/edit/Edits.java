package io.relaytwin.core.design.edit;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Path.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes edits and carries them out, several at once. */
public final class Edits {

  private Edits() {}

  /**
   * The edit that puts a value to a place, whatever is there now. Where what is around the place is
   * left out or of another kind, as {@code load.lamp.power} of a resistor, the edit is one of that.
   *
   * @param design the design before.
   * @param path the place.
   * @param value what shall be there.
   * @throws EditException when there is no such place, or the value does not fit it.
   */
  public static Edit set(Design design, Path path, Value value) {
    Places.Found found = Places.find(design, path);
    Path place = found.path();
    Value whole = wrapped(path, place.size(), value);
    Form<?> form = Places.form(place);
    Value told = form == null ? whole : canonical(form, whole, place);
    Value old = found.value();
    if (old == null || !found.isTold()) {
      return new Edit.Add(place, told, found.at());
    }
    return new Edit.Set(place, old, told);
  }

  /** As {@link #set(Design, Path, Value)}, the path and the value as texts. */
  public static Edit set(Design design, String path, String value) {
    return set(design, Path.parse(path), Value.of(value));
  }

  /**
   * The edit that {@link Edit#tree} wrote; quantities may have become texts on the way.
   *
   * @throws EditException when it is none.
   */
  public static Edit of(Value tree) {
    if (!(tree instanceof Value.Entries entries)
        || !(entries.get("path") instanceof Value.Text(String text))
        || !List.of("path", "old", "value", "at").containsAll(entries.entries().keySet())) {
      throw new EditException(
          Path.ROOT, tree + " is no edit", "path, old, value and at are expected");
    }
    Path path = Path.parse(text);
    Value old = entries.get("old");
    Value value = entries.get("value");
    int at = entries.get("at") instanceof Value.Count(long count) ? (int) count : Edit.LAST;
    if (old != null && value != null) {
      return new Edit.Set(path, old, value);
    }
    if (value != null) {
      return new Edit.Add(path, value, at);
    }
    if (old != null) {
      return new Edit.Remove(path, old, at);
    }
    throw new EditException(path, "there is neither old nor value", "one of them is expected");
  }

  /** The value as it is written: quantities as such, defaults left out. */
  private static <T> Value canonical(Form<T> form, Value value, Path place) {
    return form.write(form.read(value, place));
  }

  private static Value wrapped(Path path, int from, Value value) {
    Value whole = value;
    for (int i = path.size() - 1; i >= from; i--) {
      Step step = path.steps().get(i);
      if (step.isItem()) {
        throw new EditException(path, path.upTo(i) + " is not there", "add it as a whole");
      }
      whole = Value.entry(step.text(), whole);
    }
    return whole;
  }

  /**
   * The edit that leaves out what is at a place.
   *
   * @throws EditException when nothing is there.
   */
  public static Edit remove(Design design, Path path) {
    Places.Found found = Places.find(design, path);
    Value old = found.value();
    if (old == null || !found.isTold() || !found.path().equals(path)) {
      throw new EditException(found.path(), "there is nothing", "nothing can be removed");
    }
    return new Edit.Remove(path, old, found.at());
  }

  /**
   * What is at a place, as it would be written, its default included.
   *
   * @return nothing when there is nothing, or what is around it is left out or of another kind.
   * @throws EditException when no design has such a place.
   */
  public static Optional<Value> get(Design design, Path path) {
    Places.Found found = Places.find(design, path);
    return found.path().equals(path) ? Optional.ofNullable(found.value()) : Optional.empty();
  }

  /**
   * Whether something is at a place that would mean something else if it were left out.
   *
   * @throws EditException when no design has such a place.
   */
  public static boolean isTold(Design design, Path path) {
    Places.Found found = Places.find(design, path);
    return found.isTold() && found.path().equals(path);
  }

  /** The design after all edits, one after the other. */
  public static Design apply(Design design, List<Edit> edits) {
    Design changed = design;
    for (Edit edit : edits) {
      changed = edit.applyTo(changed);
    }
    return changed;
  }

  /** The edits that take all of these back, the last first. */
  public static List<Edit> undo(List<Edit> edits) {
    List<Edit> back = new ArrayList<>();
    for (Edit edit : edits.reversed()) {
      back.add(edit.undo());
    }
    return back;
  }

  /**
   * The edits that make the second design out of the first. Each goes as deep as it can, so that it
   * says nothing of what stays: one for each value that differs, for each kind that is another, and
   * for each named thing that comes, goes or moves. Things of lists without names are paired from
   * both ends.
   */
  public static List<Edit> between(Design before, Design after) {
    return Differences.between(before, after);
  }

  /** The form of a place; {@code null} when no design has such a place. */
  public static @Nullable Form<?> form(Path path) {
    return Places.form(path);
  }
}
