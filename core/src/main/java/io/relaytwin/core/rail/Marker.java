package io.relaytwin.core.rail;

import io.relaytwin.core.product.Colour;
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

  /**
   * Counts code points that begin a character: not marks and what else hangs on the one before, not
   * what a joiner joins, not the second half of a flag. Equal to the extended grapheme clusters of
   * Unicode but for some vowel signs of Brahmic scripts and signs before Arabic numbers.
   */
  static int characters(String text) {
    int count = 0;
    int before = 0;
    boolean halfFlag = false;
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int now = text.codePointAt(i);
      boolean isIndicator = now >= FIRST_INDICATOR && now <= LAST_INDICATOR;
      boolean hangs = i > 0 && (hangs(now) || before == JOINER || isJoinedJamo(before, now));
      if (!hangs && !(isIndicator && halfFlag)) {
        count++;
      }
      halfFlag = isIndicator && !halfFlag;
      before = now;
    }
    return count;
  }

  /** Zero width joiner, which makes one picture of two. */
  private static final int JOINER = 0x200D;

  /** Regional indicators, of which two make a flag. */
  private static final int FIRST_INDICATOR = 0x1F1E6;

  private static final int LAST_INDICATOR = 0x1F1FF;

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  private static boolean hangs(int codePoint) {
    return (MARKS >> Character.getType(codePoint) & 1) != 0
        || codePoint == JOINER
        || codePoint == 0x200C // zero width non-joiner
        || codePoint == 0x0E33 // Thai and Lao vowels that begin with a mark
        || codePoint == 0x0EB3
        || (codePoint >= 0xFF9E && codePoint <= 0xFF9F) // halfwidth voicing of kana
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF) // colours of skin
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F); // tags of flags
  }

  /** Whether two parts of a Hangul syllable stand together. */
  private static boolean isJoinedJamo(int before, int now) {
    boolean endsSyllable = now >= 0x1160 && now <= 0x11FF;
    if (before >= 0x1100 && before < 0x1160) {
      return endsSyllable || isSyllable(now) || (now >= 0x1100 && now < 0x1160);
    }
    return endsSyllable && (isSyllable(before) || (before >= 0x1160 && before <= 0x11FF));
  }

  private static boolean isSyllable(int codePoint) {
    return codePoint >= 0xAC00 && codePoint <= 0xD7A3;
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
