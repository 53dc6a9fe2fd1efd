package io.relaytwin.core.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a misspelt one may have meant. */
public final class NearestNames {

  /** Names longer than this are not compared; keeps hostile input cheap. */
  private static final int MAX_LENGTH = 200;

  private record Scored(String name, int distance) {}

  private NearestNames() {}

  /**
   * The names within reach of a misspelt one, nearest first, ties in alphabetical order. Within
   * reach are names of which at most a third, and at least two letters, differ; case does not
   * count.
   *
   * @param misspelt what was written.
   * @param names what is known.
   * @param count how many are wanted at most.
   */
  public static List<String> of(String misspelt, Collection<String> names, int count) {
    if (misspelt.length() > MAX_LENGTH) {
      return List.of();
    }
    String wanted = misspelt.toLowerCase(Locale.ROOT);
    int reach = Math.max(2, misspelt.length() / 3);
    List<Scored> scored = new ArrayList<>();
    for (String name : names) {
      if (Math.abs(name.length() - wanted.length()) <= reach) {
        int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
        if (distance <= reach) {
          scored.add(new Scored(name, distance));
        }
      }
    }
    scored.sort(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name));
    List<String> nearest = new ArrayList<>();
    for (Scored each : scored) {
      if (nearest.size() < count) {
        nearest.add(each.name());
      }
    }
    return List.copyOf(nearest);
  }

  /**
   * The least number of letters added, dropped, changed, or swapped with their neighbour that turns
   * one text into the other, no place being edited twice (optimal string alignment).
   */
  public static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, beforeLast[j - 2] + 1);
        }
        row[j] = best;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
