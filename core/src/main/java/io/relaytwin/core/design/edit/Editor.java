package io.relaytwin.core.design.edit;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Path.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries out one edit: walks down its path and makes anew what lies on it. */
final class Editor {

  private final Edit edit;
  private final Path path;

  private Editor(Edit edit) {
    this.edit = edit;
    this.path = edit.path();
  }

  static Design apply(Edit edit, Design design) {
    return new Editor(edit).fields(Forms.DESIGN, design, 0);
  }

  private <R> R fields(Fields<R> form, R thing, int depth) {
    return key(form, keyAt(form, path, depth), thing, depth);
  }

  private <R, T> R key(Fields<R> form, Key<R, T> key, R thing, int depth) {
    Path here = path.upTo(depth + 1);
    T held = key.get(thing);
    if (depth + 1 < path.size()) {
      if (held == null) {
        throw new EditException(here, "there is nothing", "add " + here + " as a whole");
      }
      return form.with(thing, key, inside(key.form(), held, depth + 1), Edit.LAST);
    }
    return switch (edit) {
      case Edit.Set(Path _, Value old, Value value) -> {
        expect(key.form(), held, old);
        yield form.with(thing, key, key.form().read(value, path), Edit.LAST);
      }
      case Edit.Add(Path _, Value value, int at) -> {
        if (!key.isLeftOut(held)) {
          throw there(key.form(), held, "nothing");
        }
        yield form.with(thing, key, key.form().read(value, path), at);
      }
      case Edit.Remove(Path _, Value old, int _) -> {
        if (key.required()) {
          throw new EditException(path, "it cannot be left out", "another value is possible");
        }
        expect(key.form(), held, old);
        yield form.with(thing, key, key.whenLeftOut(), Edit.LAST);
      }
    };
  }

  private <T> T inside(Form<T> form, T held, int depth) {
    return switch (form) {
      case Fields<T> fields -> fields(fields, held, depth);
      case OneOf<T> oneOf -> kind(oneOf, held, depth);
      case ListOf<?> list -> listed(list, held, depth);
      case Form.Scalar<T> _ ->
          throw new EditException(path, path.upTo(depth) + " is one value", "a path ends there");
    };
  }

  private <T> T kind(OneOf<T> form, T held, int depth) {
    OneOf.Kind<? extends T> kind = form.kindOf(held);
    if (kind == null || kind.fields().key(keyText(path, depth)) == null) {
      throw new EditException(
          path,
          path.upTo(depth) + " is " + (kind == null ? "of another kind" : kind.tellingKey()),
          kind == null
              ? "one of " + form.tellingKeys() + " is possible"
              : "the keys there are " + String.join(", ", kind.fields().names()));
    }
    return cast(kind, held, depth);
  }

  private <T, S extends T> S cast(OneOf.Kind<S> kind, T held, int depth) {
    return fields(kind.fields(), kind.type().cast(held), depth);
  }

  @SuppressWarnings("unchecked") // a ListOf<E> is the Form of List<E>
  private <T, E> T listed(ListOf<E> form, T held, int depth) {
    return (T) list(form, (List<E>) held, depth);
  }

  private <E> List<E> list(ListOf<E> form, List<E> held, int depth) {
    Step step = path.steps().get(depth);
    if (!step.isItem()) {
      throw new EditException(
          path, path.upTo(depth) + " is a list", "a name or an index in brackets is expected");
    }
    int index = form.indexOf(held, step);
    List<E> changed = new ArrayList<>(held);
    boolean isLast = depth + 1 == path.size();
    if (isLast && edit instanceof Edit.Add(Path _, Value value, int at)) {
      E item = form.element().read(value, path);
      if (form.naming() == null ? ListOf.index(step) < 0 : index >= 0) {
        throw new EditException(path, "it is there already", "another name is possible");
      }
      sameName(form, item, step);
      if (form.naming() == null && ListOf.index(step) > held.size()) {
        throw new EditException(
            path, "it would leave a gap", "an index up to " + held.size() + " is possible");
      }
      int place = form.naming() == null ? ListOf.index(step) : at;
      changed.add(place < 0 || place > changed.size() ? changed.size() : place, item);
      return changed;
    }
    if (index < 0) {
      throw new EditException(path, "there is nothing called " + step.text(), known(form, held));
    }
    E item = held.get(index);
    if (!isLast) {
      E other = inside(form.element(), item, depth + 1);
      changed.set(index, other);
      distinct(form, item, other, held);
      return changed;
    }
    switch (edit) {
      case Edit.Set(Path _, Value old, Value value) -> {
        expect(form.element(), item, old);
        E other = form.element().read(value, path);
        sameName(form, other, step);
        changed.set(index, other);
      }
      case Edit.Remove(Path _, Value old, int _) -> {
        expect(form.element(), item, old);
        if (held.size() <= form.min()) {
          throw new EditException(path, "it cannot be left out", form.expectation());
        }
        changed.remove(index);
      }
      case Edit.Add _ -> throw new IllegalStateException("an addition has been dealt with");
    }
    return changed;
  }

  private <E> void sameName(ListOf<E> form, E item, Step step) {
    if (form.naming() != null && !form.naming().name().apply(item).equals(step.text())) {
      throw new EditException(
          path,
          "the name there is " + form.naming().name().apply(item),
          "the name of the path is expected");
    }
  }

  private <E> void distinct(ListOf<E> form, E before, E after, List<E> held) {
    if (form.naming() == null) {
      return;
    }
    String name = form.naming().name().apply(after);
    if (!name.equals(form.naming().name().apply(before))
        && form.indexOf(held, new Step(name, true)) >= 0) {
      throw new EditException(path, "the name \"" + name + "\" is taken", "choose another");
    }
  }

  /** What the list has instead. */
  static <E> String known(ListOf<E> form, List<E> held) {
    ListOf.Naming<E> naming = form.naming();
    if (naming == null) {
      return "an index below " + held.size() + " is possible";
    }
    return held.isEmpty()
        ? "nothing is there"
        : "there is "
            + String.join(", ", held.stream().limit(10).map(naming.name()).toList())
            + (held.size() > 10 ? " ..." : "");
  }

  private <T> void expect(Form<T> form, @Nullable T held, Value old) {
    if (held == null || !Objects.equals(form.read(old, path), held)) {
      throw there(form, held, old.toString());
    }
  }

  private <T> EditException there(Form<T> form, @Nullable T held, String expected) {
    String is = held == null || !isWritable(form, held) ? "nothing" : form.write(held).toString();
    return new EditException(path, "there is " + is, expected + " was expected");
  }

  /** Whether there are words for it: none for a coil whose suppression is not given. */
  static <T> boolean isWritable(Form<T> form, T held) {
    return !(form instanceof OneOf<T> oneOf)
        || oneOf.kindOf(held) != null
        || (oneOf.brief() != null && oneOf.brief().word().apply(held) != null);
  }

  /** The key that a step of a path leads to. */
  static <R> Key<R, ?> keyAt(Fields<R> form, Path path, int depth) {
    String name = keyText(path, depth);
    Key<R, ?> key = form.key(name);
    if (key == null || key.isOfFiles()) {
      throw form.unknown(name, path.upTo(depth));
    }
    return key;
  }

  static String keyText(Path path, int depth) {
    if (depth >= path.size()) {
      throw new EditException(path, "it is the whole design", "the path of a key is expected");
    }
    Step step = path.steps().get(depth);
    if (step.isItem()) {
      throw new EditException(path, path.upTo(depth) + " is no list", "a key is expected");
    }
    return step.text();
  }

  /** Whether the place is the name of an item of a list, by which paths call it. */
  static boolean isName(Path path) {
    int size = path.size();
    if (size < 3 || path.last().isItem() || !path.steps().get(size - 2).isItem()) {
      return false;
    }
    Form<?> form = Places.form(path.upTo(size - 2));
    return form instanceof ListOf<?>(var _, var _, ListOf.Naming<?> naming, var _)
        && naming != null
        && naming.key().equals(path.last().text());
  }

  /** The path by the new name. */
  static Path renamed(Path path, Value name) {
    String text = name instanceof Value.Text(String word) ? word : name.toString();
    return path.parent().parent().item(text).key(path.last().text());
  }
}
