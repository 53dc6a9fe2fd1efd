package io.relaytwin.core.design.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param <T> what is in it.
 * @param element what each item looks like.
 * @param min the least number of items.
 * @param naming by what paths tell the items apart; {@code null} when by their index.
 * @param spread what an item of a file stands for; {@code null} when for itself.
 */
public record ListOf<T>(
    Form<T> element, int min, @Nullable Naming<T> naming, @Nullable Spread<T> spread)
    implements Form<List<T>> {

  /** A list without names. */
  ListOf(Form<T> element, int min) {
    this(element, min, null, null);
  }

  /**
   * What items are called.
   *
   * @param <T> the item.
   * @param key of the name.
   * @param name of an item.
   */
  public record Naming<T>(String key, Function<T, String> name) {}

  /** Makes the things out of what a file has as one. */
  public interface Spread<T> {
    List<T> of(T thing, Value written);
  }

  @Override
  public String expectation() {
    return min == 0 ? "a list is expected" : "a list of at least " + min + " is expected";
  }

  @Override
  public Value.Items write(List<T> things) {
    return new Value.Items(things.stream().map(element::write).toList());
  }

  @Override
  public List<T> read(Value value, Path at) {
    if (!(value instanceof Value.Items(List<Value> items)) || items.size() < min) {
      throw Fit.misfit(this, value, at);
    }
    List<T> things = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      T thing = element.read(items.get(i), at.item(i));
      if (spread == null) {
        things.add(thing);
      } else {
        things.addAll(spread.of(thing, items.get(i)));
      }
    }
    return things;
  }

  /** The index of the item that a step leads to; -1 when there is none. */
  int indexOf(List<T> things, Path.Step step) {
    if (naming != null) {
      for (int i = 0; i < things.size(); i++) {
        if (naming.name().apply(things.get(i)).equals(step.text())) {
          return i;
        }
      }
      return -1;
    }
    int index = index(step);
    return index < things.size() ? index : -1;
  }

  /** The index that a step states; -1 when it states none. */
  static int index(Path.Step step) {
    try {
      return step.text().matches("[0-9]{1,9}") ? Integer.parseInt(step.text()) : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The path to an item that is in the list. */
  Path itemPath(Path list, T thing, int index) {
    return naming == null ? list.item(index) : list.item(naming.name().apply(thing));
  }
}
