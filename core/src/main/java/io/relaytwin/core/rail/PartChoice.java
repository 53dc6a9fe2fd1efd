package io.relaytwin.core.rail;

import io.relaytwin.core.quantity.Words;
import java.util.Arrays;

/**
 * Splits a whole number into a given number of parts out of a small set, as evenly as possible.
 *
 * <p>Evenness is the sum of squares: among splits with one sum and one count, the smallest is the
 * most even. An optimal split consists of the two members of the set on either side of the mean,
 * and of few others: were there many, some of them could be traded for these two. So only the few
 * others are enumerated, and numbers of any size take the same time.
 */
final class PartChoice {
  static final long IMPOSSIBLE = Long.MAX_VALUE;

  /** Parts that are not beside the mean; tests compare with all splits of numbers up to 399. */
  private static final int OTHERS = 12;

  private final int[] set;

  /** For each neighbour below: least sum of squares by number and offset of the others. */
  private final long[][] tables;

  private final int reach;

  /**
   * Creates a choice.
   *
   * @param set ascending, each at least 1.
   */
  PartChoice(int[] set) {
    this.set = set.clone();
    tables = new long[set.length][];
    int span = set.length == 0 ? 0 : set[set.length - 1] - set[0];
    reach = OTHERS * span;
  }

  /** The least number of parts that the number can be split into; 0 when it cannot be split. */
  int fewest(int total) {
    if (set.length == 0 || total < set[0]) {
      return 0;
    }
    int most = set[set.length - 1];
    for (int parts = (total + most - 1) / most; parts * set[0] <= total; parts++) {
      if (unevenness(total, parts) != IMPOSSIBLE) {
        return parts;
      }
    }
    return 0;
  }

  /** The least sum of squares of so many parts; {@link #IMPOSSIBLE} when there is no such split. */
  long unevenness(int total, int parts) {
    if (parts == 0) {
      return total == 0 ? 0 : IMPOSSIBLE;
    }
    int low = below(total, parts);
    if (low < 0) {
      return IMPOSSIBLE;
    }
    int a = set[low];
    if (a * parts == total) {
      return (long) parts * a * a;
    }
    if (low + 1 == set.length) {
      return IMPOSSIBLE;
    }
    int b = set[low + 1];
    long[] table = table(low);
    int width = 2 * reach + 1;
    long best = IMPOSSIBLE;
    for (int others = 0; others <= Math.min(OTHERS, parts); others++) {
      int rest = parts - others;
      for (int offset = -reach; offset <= reach; offset++) {
        long squares = table[others * width + offset + reach];
        int left = total - parts * a - offset;
        if (squares != IMPOSSIBLE && left >= 0 && left % (b - a) == 0 && left / (b - a) <= rest) {
          long larger = left / (b - a);
          best = Math.min(best, squares + larger * b * b + (rest - larger) * a * a);
        }
      }
    }
    return best;
  }

  /** The largest member not above the mean; -1 when all are. */
  private int below(int total, int parts) {
    int low = -1;
    for (int i = 0; i < set.length; i++) {
      if ((long) set[i] * parts <= total) {
        low = i;
      }
    }
    return low;
  }

  private long[] table(int low) {
    long[] known = tables[low];
    if (known != null) {
      return known;
    }
    int width = 2 * reach + 1;
    long[] table = new long[(OTHERS + 1) * width];
    Arrays.fill(table, IMPOSSIBLE);
    table[reach] = 0;
    for (int others = 1; others <= OTHERS; others++) {
      for (int i = 0; i < set.length; i++) {
        if (i == low || i == low + 1) {
          continue;
        }
        int step = set[i] - set[low];
        long square = (long) set[i] * set[i];
        for (int at = Math.max(0, step); at < width + Math.min(0, step); at++) {
          long before = table[(others - 1) * width + at - step];
          if (before != IMPOSSIBLE) {
            int to = others * width + at;
            table[to] = Math.min(table[to], before + square);
          }
        }
      }
    }
    tables[low] = table;
    return table;
  }

  /** The most even split, and of several the one with the longest parts first, descending. */
  int[] parts(int total, int parts) {
    int[] chosen = new int[parts];
    int left = total;
    int largest = set.length - 1;
    long cost = unevenness(total, parts);
    for (int i = 0; i < parts; i++) {
      for (int at = largest; ; at--) {
        if (at < 0) {
          throw new IllegalArgumentException(
              Words.fill(
                  "%d cannot be split into %d parts of %s.", total, parts, Arrays.toString(set)));
        }
        int part = set[at];
        long rest = unevenness(left - part, parts - i - 1);
        if (rest != IMPOSSIBLE && rest + (long) part * part == cost) {
          chosen[i] = part;
          left -= part;
          cost = rest;
          largest = at;
          break;
        }
      }
    }
    return chosen;
  }
}
