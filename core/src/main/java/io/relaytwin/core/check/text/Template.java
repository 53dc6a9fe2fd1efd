package io.relaytwin.core.check.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a message with gaps for its values: {@code {name}} takes the value of that name,
 * {@code {name:one|many}} chooses by whether it is 1.
 *
 * @param pieces in their order.
 */
record Template(List<Piece> pieces) {

  /** Words, or a gap. */
  sealed interface Piece {

    /**
     * Words as they are.
     *
     * @param text of them.
     */
    record Words(String text) implements Piece {}

    /**
     * The place of a value.
     *
     * @param name of the value.
     */
    record Gap(String name) implements Piece {}

    /**
     * Words that go with a number.
     *
     * @param name of the number.
     * @param one when it is 1.
     * @param many when it is not.
     */
    record Plural(String name, String one, String many) implements Piece {}
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException when a brace is not closed, or a choice has not two parts.
   */
  static Template parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = gap(text, at);
      if (open < 0) {
        pieces.add(new Piece.Words(text.substring(at)));
        break;
      }
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("A brace is not closed: " + text);
      }
      if (open > at) {
        pieces.add(new Piece.Words(text.substring(at, open)));
      }
      pieces.add(gap(text.substring(open + 1, close)));
      at = close + 1;
    }
    return new Template(List.copyOf(pieces));
  }

  /** Where the next gap begins, -1 for nowhere; a brace without a letter behind it is a word. */
  private static int gap(String text, int from) {
    int open = text.indexOf('{', from);
    while (open >= 0 && (open + 1 == text.length() || !Character.isLetter(text.charAt(open + 1)))) {
      open = text.indexOf('{', open + 1);
    }
    return open;
  }

  private static Piece gap(String inside) {
    int colon = inside.indexOf(':');
    if (colon < 0) {
      return new Piece.Gap(inside);
    }
    int bar = inside.indexOf('|', colon);
    if (bar < 0) {
      throw new IllegalArgumentException("A choice needs two parts: " + inside);
    }
    return new Piece.Plural(
        inside.substring(0, colon), inside.substring(colon + 1, bar), inside.substring(bar + 1));
  }
}
