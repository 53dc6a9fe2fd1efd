package io.relaytwin.core.rail;

import io.relaytwin.core.message.Message;
import java.util.List;

/**
 * Cards or rolls that together mark the strip.
 *
 * @param scheme plain cards, printed cards or a roll.
 * @param items by item number; empty when it cannot be had.
 * @param needed markers that the strip needs.
 * @param possible whether listed items make it.
 * @param remark what it also needs, or why it cannot be had; {@link Message#NONE} when there is
 *     nothing to say.
 */
public record MarkerSet(
    Scheme scheme, List<Item> items, int needed, boolean possible, Message remark) {

  /** Copies the list. */
  public MarkerSet {
    items = List.copyOf(items);
  }

  /** Cards and rolls in the set. */
  public int pieces() {
    return items.stream().mapToInt(Item::quantity).sum();
  }

  /** Markers left over. */
  public int surplus() {
    return items.stream().mapToInt(Item::holds).sum() - (possible ? needed : 0);
  }

  /** How markers are had. */
  public enum Scheme {
    /** Plain cards, written by pen or plotter. */
    CARDS("cards", "plain cards"),
    /** Cards printed with running numbers. */
    PRINTED("printed", "printed cards"),
    /** A roll for a printer. */
    ROLL("roll", "roll for a printer");

    private final String key;
    private final String label;

    Scheme(String key, String label) {
      this.key = key;
      this.label = label;
    }

    /** The name in design files, such as {@code cards}. */
    public String key() {
      return key;
    }

    /** The words, such as {@code plain cards}. */
    public String label() {
      return label;
    }

    /** The same words as data. */
    public Message says() {
      return Message.of("marking.scheme." + key);
    }
  }

  /**
   * Cards or rolls of one number.
   *
   * @param item the item number.
   * @param quantity cards or rolls, at least 1.
   * @param holds markers on all of them.
   */
  public record Item(String item, int quantity, int holds) {}
}
