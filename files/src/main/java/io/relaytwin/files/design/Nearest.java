package io.relaytwin.files.design;

import io.relaytwin.core.product.NearestNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was meant. */
final class Nearest {

  /** A longer word is no slip of the pen. */
  private static final int MAX_LENGTH = 60;

  private Nearest() {}

  /**
   * The candidate with the fewest slips, the first of equals; none when it takes more than one slip
   * in three characters. An underscore or a space for a hyphen is none.
   */
  static Optional<String> of(String word, List<String> candidates) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String wanted = plain(word);
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int slips = NearestNames.distance(wanted, plain(candidate));
      if (slips < least) {
        least = slips;
        best = candidate;
      }
    }
    int tolerated = Math.max(1, Math.max(wanted.length(), best.length()) / 3);
    return least <= tolerated && least < Math.max(1, wanted.length())
        ? Optional.of(best)
        : Optional.empty();
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
