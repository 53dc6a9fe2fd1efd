package io.relaytwin.core.design.edit;

import io.relaytwin.core.design.Design;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the edits between two designs. */
final class Differences {

  private final List<Edit> edits = new ArrayList<>();

  private Differences() {}

  static List<Edit> between(Design before, Design after) {
    Differences differences = new Differences();
    differences.fields(Forms.DESIGN, before, after, Path.ROOT);
    return List.copyOf(differences.edits);
  }

  private <R> void fields(Fields<R> form, R before, R after, Path at) {
    for (Key<R, ?> key : form.keys()) {
      key(form, key, before, after, at.key(key.name()));
    }
  }

  private <R, T> void key(Fields<R> form, Key<R, T> key, R before, R after, Path at) {
    T old = key.get(before);
    T value = key.get(after);
    if (Objects.equals(old, value)) {
      return;
    }
    boolean isLeftOut = key.isLeftOut(old);
    boolean isToBeLeftOut = key.isLeftOut(value);
    boolean isList = key.form() instanceof ListOf;
    if (old != null && value != null && !(isList && (isLeftOut || isToBeLeftOut))) {
      if (inside(key.form(), old, value, at)) {
        return;
      }
    }
    if (value == null || (isToBeLeftOut && !isLeftOut)) {
      edits.add(new Edit.Remove(at, written(key.form(), old), form.placeOf(before, key.name())));
    } else if (old == null || isLeftOut) {
      edits.add(new Edit.Add(at, key.form().write(value), form.placeOf(after, key.name())));
    } else {
      edits.add(new Edit.Set(at, key.form().write(old), key.form().write(value)));
    }
  }

  private static <T> Value written(Form<T> form, @Nullable T held) {
    if (held == null) {
      throw new IllegalStateException("what is left out differs from what is left out");
    }
    return form.write(held);
  }

  /** Adds what differs further inside; {@code false} when it differs as a whole. */
  private <T> boolean inside(Form<T> form, T before, T after, Path at) {
    return switch (form) {
      case Fields<T> fields -> {
        fields(fields, before, after, at);
        yield true;
      }
      case OneOf<T> oneOf -> {
        OneOf.Kind<? extends T> kind = oneOf.kindOf(before);
        yield kind != null && kind.equals(oneOf.kindOf(after)) && kind(kind, before, after, at);
      }
      case ListOf<?> list -> list(list, before, after, at);
      case Form.Scalar<T> _ -> false;
    };
  }

  private <T, S extends T> boolean kind(OneOf.Kind<S> kind, T before, T after, Path at) {
    return inside(kind.fields(), kind.type().cast(before), kind.type().cast(after), at);
  }

  @SuppressWarnings("unchecked") // a ListOf<E> is the Form of List<E>
  private <E> boolean list(ListOf<E> form, Object before, Object after, Path at) {
    List<E> old = (List<E>) before;
    List<E> now = (List<E>) after;
    if (form.element() instanceof Form.Scalar) {
      return false;
    }
    ListOf.Naming<E> naming = form.naming();
    if (naming == null) {
      unnamed(form, old, now, at);
      return true;
    }
    return named(form, naming, old, now, at);
  }

  private <E> void unnamed(ListOf<E> form, List<E> before, List<E> after, Path at) {
    int shorter = Math.min(before.size(), after.size());
    int head = 0;
    while (head < shorter && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int paired = shorter - tail;
    for (int i = head; i < paired; i++) {
      if (!inside(form.element(), before.get(i), after.get(i), at.item(i))) {
        set(form.element(), before.get(i), after.get(i), at.item(i));
      }
    }
    for (int i = before.size() - tail - 1; i >= paired; i--) {
      edits.add(new Edit.Remove(at.item(i), form.element().write(before.get(i)), i));
    }
    for (int i = paired; i < after.size() - tail; i++) {
      edits.add(new Edit.Add(at.item(i), form.element().write(after.get(i)), i));
    }
  }

  private <T> void set(Form<T> form, T before, T after, Path at) {
    if (!before.equals(after)) {
      edits.add(new Edit.Set(at, form.write(before), form.write(after)));
    }
  }

  /** {@code false} when names stand twice, or fewer would stay than the list must have. */
  private <E> boolean named(
      ListOf<E> form, ListOf.Naming<E> naming, List<E> before, List<E> after, Path at) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < after.size(); i++) {
      places.put(naming.name().apply(after.get(i)), i);
    }
    List<Integer> goals = new ArrayList<>();
    for (E each : before) {
      goals.add(places.getOrDefault(naming.name().apply(each), -1));
    }
    long distinct = before.stream().map(naming.name()).distinct().count();
    Set<Integer> staying = longestRise(goals);
    if (places.size() < after.size() || distinct < before.size() || staying.size() < form.min()) {
      return false;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (!staying.contains(goals.get(i))) {
        E gone = before.get(i);
        Path item = form.itemPath(at, gone, i);
        edits.add(new Edit.Remove(item, form.element().write(gone), i));
      }
    }
    for (int i = 0; i < after.size(); i++) {
      if (!staying.contains(i)) {
        E come = after.get(i);
        edits.add(new Edit.Add(form.itemPath(at, come, i), form.element().write(come), i));
      }
    }
    for (int i = 0; i < before.size(); i++) {
      int goal = goals.get(i);
      if (staying.contains(goal) && !before.get(i).equals(after.get(goal))) {
        Path item = form.itemPath(at, before.get(i), i);
        inside(form.element(), before.get(i), after.get(goal), item);
      }
    }
    return true;
  }

  /** The most goals that already follow each other in order, those below 0 left out. */
  private static Set<Integer> longestRise(List<Integer> goals) {
    List<Integer> tops = new ArrayList<>(); // the least last goal of a rise of each length
    Map<Integer, Integer> before = new HashMap<>();
    for (int goal : goals) {
      if (goal < 0) {
        continue;
      }
      int low = 0;
      int high = tops.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (tops.get(middle) < goal) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      if (low > 0) {
        before.put(goal, tops.get(low - 1));
      }
      if (low == tops.size()) {
        tops.add(goal);
      } else {
        tops.set(low, goal);
      }
    }
    Set<Integer> rise = new HashSet<>();
    Integer each = tops.isEmpty() ? null : tops.getLast();
    while (each != null) {
      rise.add(each);
      each = before.get(each);
    }
    return rise;
  }
}
