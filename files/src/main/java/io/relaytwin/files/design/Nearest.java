package io.relaytwin.files.design;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was meant. */
final class Nearest {

  /** A longer word is no slip of the pen. */
  private static final int MAX_LENGTH = 60;

  private Nearest() {}

  /**
   * The candidate with the fewest slips (a character more, less, other, or two swapped; Damerau
   * 1964, optimal alignment); the first of equals; none when it takes more than one slip in three
   * characters.
   */
  static Optional<String> of(String word, List<String> candidates) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String wanted = plain(word);
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int slips = slips(wanted, plain(candidate));
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

  private static int slips(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least =
            Math.min(cost[i - 1][j - 1] + other, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
        boolean isSwap =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = isSwap ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
