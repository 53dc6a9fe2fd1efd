package io.relaytwin.core.product;

import java.util.List;

/**
 * A group of entries under one heading of a data sheet.
 *
 * @param key the stable name, such as {@code load-circuit}.
 * @param title the heading.
 * @param entries in the order of the sheet.
 */
public record Section(String key, String title, List<Entry> entries) {

  /** Copies the list. */
  public Section {
    entries = List.copyOf(entries);
  }
}
