package io.relaytwin.core.rail;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Shares runs of modules out among bars, exactly and for the whole strip at once: fewest bars, then
 * fewest different bars, then most even, then the longest to the left.
 *
 * <p>With one slot, bars butt: their ways add up to the run. With two, each overlaps the one before
 * it by one module, so that their ways, less one each, add up to the run less one.
 */
final class BarCover {
  private final int[] lengths;
  private final int overlap;

  /**
   * Creates a cover.
   *
   * @param ways that bars are had in, each at least 2.
   * @param slots of a row, 1 or 2.
   */
  BarCover(SortedSet<Integer> ways, int slots) {
    overlap = slots - 1;
    lengths = ways.stream().mapToInt(each -> each - overlap).toArray();
  }

  /**
   * The bars of each run, from left to right.
   *
   * @param runs the number of modules of each; 1 needs no bar.
   * @return the ways of the bars of each run, in the order of the runs.
   */
  List<int[]> cover(List<Integer> runs) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (int run : runs) {
      if (run > 1) {
        counts.merge(run, 1, Integer::sum);
      }
    }
    int[] totals = counts.keySet().stream().mapToInt(run -> run - overlap).toArray();
    int[] weights = counts.values().stream().mapToInt(Integer::intValue).toArray();
    int[] pieces = new int[totals.length];
    PartChoice all = new PartChoice(lengths);
    for (int i = 0; i < totals.length; i++) {
      pieces[i] = all.fewest(totals[i]);
    }
    PartChoice best = best(totals, weights, pieces, runs);
    List<int[]> bars = new ArrayList<>(runs.size());
    TreeMap<Integer, int[]> known = new TreeMap<>();
    int next = 0;
    for (int run : counts.keySet()) {
      int[] parts = best.parts(totals[next], pieces[next]);
      for (int i = 0; i < parts.length; i++) {
        parts[i] += overlap;
      }
      known.put(run, parts);
      next++;
    }
    for (int run : runs) {
      int[] parts = known.get(run);
      bars.add(parts == null ? new int[0] : parts.clone());
    }
    return bars;
  }

  private PartChoice best(int[] totals, int[] weights, int[] pieces, List<Integer> runs) {
    int subsets = 1 << lengths.length;
    PartChoice best = null;
    long bestCost = Long.MAX_VALUE;
    for (int size = 1; size <= lengths.length && best == null; size++) {
      for (int subset = 1; subset < subsets; subset++) {
        if (Integer.bitCount(subset) != size) {
          continue;
        }
        PartChoice choice = new PartChoice(pick(subset));
        long cost = cost(choice, totals, weights, pieces, bestCost);
        if (cost < bestCost
            || (cost == bestCost && best != null && isLonger(choice, best, totals, pieces, runs))) {
          best = choice;
          bestCost = cost;
        }
      }
    }
    return best == null ? new PartChoice(lengths) : best;
  }

  private int[] pick(int subset) {
    int[] picked = new int[Integer.bitCount(subset)];
    int next = 0;
    for (int i = 0; i < lengths.length; i++) {
      if ((subset >> i & 1) != 0) {
        picked[next++] = lengths[i];
      }
    }
    return picked;
  }

  private static long cost(
      PartChoice choice, int[] totals, int[] weights, int[] pieces, long bound) {
    long sum = 0;
    for (int i = 0; i < totals.length; i++) {
      long each = choice.unevenness(totals[i], pieces[i]);
      if (each == PartChoice.IMPOSSIBLE) {
        return Long.MAX_VALUE;
      }
      sum += weights[i] * each;
      if (sum > bound) {
        return Long.MAX_VALUE;
      }
    }
    return sum;
  }

  /** Whether, read from the left, the first bar that differs is longer. */
  private boolean isLonger(
      PartChoice choice, PartChoice best, int[] totals, int[] pieces, List<Integer> runs) {
    for (int run : runs) {
      int total = run - overlap;
      int at = java.util.Arrays.binarySearch(totals, total);
      if (run > 1) {
        int[] one = choice.parts(total, pieces[at]);
        int[] other = best.parts(total, pieces[at]);
        for (int i = 0; i < one.length; i++) {
          if (one[i] != other[i]) {
            return one[i] > other[i];
          }
        }
      }
    }
    return false;
  }
}
