package io.relaytwin.core.design.edit;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.edit.Path.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at places of a design. */
final class Places {

  private Places() {}

  /**
   * What is found on the way down a path.
   *
   * @param path as far as it leads in this design.
   * @param value what is there as it would be written; {@code null} when it is left out.
   * @param isTold whether leaving it out would mean something else.
   * @param at where it stands in its list or order, or {@link Edit#LAST}.
   */
  record Found(Path path, @Nullable Value value, boolean isTold, int at) {}

  /**
   * Goes down the path, but not beyond what is left out or of another kind there.
   *
   * @throws EditException when the path is none of any design.
   */
  static Found find(Design design, Path path) {
    return fields(Forms.DESIGN, design, path, 0);
  }

  private static <R> Found fields(Fields<R> form, R thing, Path path, int depth) {
    return key(form, Editor.keyAt(form, path, depth), thing, path, depth);
  }

  private static <R, T> Found key(Fields<R> form, Key<R, T> key, R thing, Path path, int depth) {
    T held = key.get(thing);
    if (held != null && depth + 1 < path.size()) {
      Found deeper = inside(key.form(), held, path, depth + 1);
      if (deeper != null) {
        return deeper;
      }
    }
    Value value =
        held == null || !Editor.isWritable(key.form(), held) ? null : key.form().write(held);
    boolean isTold = value != null && !key.isLeftOut(held);
    return new Found(path.upTo(depth + 1), value, isTold, form.placeOf(thing, key.name()));
  }

  private static <T> @Nullable Found inside(Form<T> form, T held, Path path, int depth) {
    return switch (form) {
      case Fields<T> fields -> fields(fields, held, path, depth);
      case OneOf<T> oneOf -> {
        String key = Editor.keyText(path, depth);
        OneOf.Kind<? extends T> kind = oneOf.kindOf(held);
        if (kind != null && kind.fields().key(key) != null) {
          yield kind(kind, held, path, depth);
        }
        if (oneOf.kindWith(key) == null) {
          throw new EditException(
              path.upTo(depth),
              "\"" + key + "\" is not a key here",
              "one of " + oneOf.tellingKeys() + " is expected");
        }
        yield null;
      }
      case ListOf<?> list -> list(list, held, path, depth);
      case Form.Scalar<T> _ ->
          throw new EditException(path.upTo(depth), "it is one value", "a path ends there");
    };
  }

  private static <T, S extends T> Found kind(OneOf.Kind<S> kind, T held, Path path, int depth) {
    return fields(kind.fields(), kind.type().cast(held), path, depth);
  }

  @SuppressWarnings("unchecked") // a ListOf<E> is the Form of List<E>
  private static <E> Found list(ListOf<E> form, Object held, Path path, int depth) {
    List<E> things = (List<E>) held;
    Step step = path.steps().get(depth);
    int index = step.isItem() ? form.indexOf(things, step) : -1;
    if (index < 0 && (!step.isItem() || depth + 1 < path.size())) {
      throw new EditException(
          path.upTo(depth + 1),
          "there is nothing called " + step.text(),
          step.isItem()
              ? Editor.known(form, things)
              : "a name or an index in brackets is expected");
    }
    Path here = path.upTo(depth + 1);
    if (index < 0) {
      return new Found(here, null, false, Edit.LAST);
    }
    if (depth + 1 < path.size()) {
      Found deeper = inside(form.element(), things.get(index), path, depth + 1);
      if (deeper != null) {
        return deeper;
      }
    }
    return new Found(here, form.element().write(things.get(index)), true, index);
  }

  /** The form of a place; {@code null} when no design has such a place. */
  static @Nullable Form<?> form(Path path) {
    Form<?> form = Forms.DESIGN;
    for (Step step : path.steps()) {
      form = inner(form, step);
      if (form == null) {
        return null;
      }
    }
    return form;
  }

  private static @Nullable Form<?> inner(Form<?> form, Step step) {
    return switch (form) {
      case Fields<?> fields when !step.isItem() -> keyForm(fields.key(step.text()));
      case OneOf<?> oneOf when !step.isItem() -> {
        OneOf.Kind<?> kind = oneOf.kindWith(step.text());
        yield kind == null ? null : keyForm(kind.fields().key(step.text()));
      }
      case ListOf<?> list when step.isItem() -> list.element();
      default -> null;
    };
  }

  private static @Nullable Form<?> keyForm(@Nullable Key<?, ?> key) {
    return key == null ? null : key.form();
  }
}
