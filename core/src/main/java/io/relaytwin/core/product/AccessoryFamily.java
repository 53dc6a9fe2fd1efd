package io.relaytwin.core.product;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items of one kind that share a scheme of numbers.
 *
 * @param key the stable name, such as {@code jumpers}.
 * @param title what they are.
 * @param heading the heading under which the sheet lists them.
 * @param fits the modules that they are listed for.
 * @param items every item, in the order of the sheet.
 * @param colourSuffixes what the end of a number means in this family, and only in this one.
 * @param notListed numbers that the scheme suggests and that the sheet does not list.
 * @param note what can surprise about the family; {@code null} when nothing does.
 */
public record AccessoryFamily(
    String key,
    String title,
    String heading,
    List<String> fits,
    List<Accessory> items,
    Map<String, Colour> colourSuffixes,
    List<NotListed> notListed,
    @Nullable String note) {

  /** Copies the collections. */
  public AccessoryFamily {
    fits = List.copyOf(fits);
    items = List.copyOf(items);
    colourSuffixes = Map.copyOf(colourSuffixes);
    notListed = List.copyOf(notListed);
  }

  /**
   * A number that the scheme suggests and that the sheet does not list; it may exist.
   *
   * @param item the number.
   * @param what it would be.
   */
  public record NotListed(String item, String what) {}
}
