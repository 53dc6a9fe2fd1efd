package io.relaytwin.core.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items of one kind that share a scheme of numbers.
 *
 * @param key the stable name, such as {@code jumpers}.
 * @param title what they are.
 * @param heading the heading under which the sheet lists them.
 * @param items every item, in the order of the sheet.
 * @param colourSuffixes what the end of a number means in this family, and only in this one; the
 *     key "none" stands for a number without such an end.
 * @param notListed numbers that the scheme suggests and that the sheet does not list.
 * @param note what can surprise about the family; {@code null} when nothing does.
 */
public record AccessoryFamily(
    String key,
    String title,
    String heading,
    List<Accessory> items,
    Map<String, Colour> colourSuffixes,
    List<NotListed> notListed,
    @Nullable String note) {

  /** Copies the collections. */
  public AccessoryFamily {
    items = List.copyOf(items);
    colourSuffixes = Collections.unmodifiableMap(new LinkedHashMap<>(colourSuffixes));
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
