package io.relaytwin.core.rail;

import io.relaytwin.core.product.Colour;
import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One marker on a module.
 *
 * @param position of the module.
 * @param place which marker of the module, from 1.
 * @param text what stands on it.
 * @param item the card or roll it comes from; {@code null} when none can be had.
 * @param colour of the marker.
 * @param fits whether the text can be expected to fit; an estimate, since the height of letters and
 *     the length of a marker are not stated.
 */
public record Marker(
    int position, int place, String text, @Nullable String item, Colour colour, boolean fits) {

  /**
   * Characters that fit on a marker of 5 mm. The sheet prints neither height of letters nor the
   * length of a marker; with letters of 1.3 mm, as pens and printers write them, two lines of three
   * would fit, and one line of four is taken.
   */
  public static final int MOST_CHARACTERS = 4;

  /** Characters of a text quoted in a sentence. */
  private static final int MOST_QUOTED = 24;

  /** How many characters a reader sees: a letter with its accents is one. */
  public int characters() {
    return characters(text);
  }

  static int characters(String text) {
    BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(text);
    int count = 0;
    while (boundaries.next() != BreakIterator.DONE) {
      count++;
    }
    return count;
  }

  /** The text in quotes, cut where it is long. */
  public String quoted() {
    return quoted(text);
  }

  static String quoted(String text) {
    if (text.codePointCount(0, text.length()) <= MOST_QUOTED) {
      return '"' + text + '"';
    }
    return '"' + text.substring(0, text.offsetByCodePoints(0, MOST_QUOTED)) + "...\"";
  }
}
