package io.relaytwin.core.rail;

import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Puts the bars of a run in their places. As many as possible of an earlier plan stay where they
 * were, as long as that takes no more bars than needed; else they lie longest first.
 */
final class KeptBars {
  private final Strip strip;
  private final NavigableMap<Integer, Accessory.Jumper> items;
  private final Set<Place> before = new HashSet<>();
  private final int overlap;

  private record Place(String item, String from, String to) {}

  KeptBars(Strip strip, Terminal terminal, NavigableMap<Integer, Accessory.Jumper> items) {
    this.strip = strip;
    this.items = items;
    overlap = strip.rail().jumpers().slots() - 1;
    for (PreviousPlan.Bar bar : strip.previous().bars()) {
      if (bar.terminal() == terminal) {
        before.add(new Place(bar.item(), bar.from(), bar.to()));
      }
    }
  }

  /**
   * Places bars from left to right.
   *
   * @param run that they cover.
   * @param ways of the bars that are best when nothing is kept, longest first; as few as possible.
   */
  List<Jumpering.Placed> arrange(Potentials.Run run, int[] ways) {
    int[] chosen = before.isEmpty() || ways.length == 0 ? ways : keeping(run, ways);
    List<Jumpering.Placed> placed = new ArrayList<>();
    int at = run.first();
    for (int each : chosen) {
      Accessory.Jumper bar = items.get(each);
      if (bar == null) {
        throw new IllegalStateException(Words.fill("no bar of %d ways", each));
      }
      int track = overlap == 1 ? 1 + placed.size() % 2 : 1;
      placed.add(new Jumpering.Placed(bar, track, at));
      at += each - overlap;
    }
    return placed;
  }

  /**
   * What covers the rest of a run, in the order of worth.
   *
   * @param bars fewest first.
   * @param kept then most.
   * @param squares then most even: the sum of the squares of the ways.
   */
  private record Cover(int bars, int kept, long squares) implements Comparable<Cover> {
    Cover with(int ways, boolean stays) {
      return new Cover(bars + 1, kept + (stays ? 1 : 0), squares + (long) ways * ways);
    }

    @Override
    public int compareTo(Cover other) {
      int order = Integer.compare(bars, other.bars);
      order = order != 0 ? order : Integer.compare(other.kept, kept);
      return order != 0 ? order : Long.compare(squares, other.squares);
    }
  }

  /** The fewest bars of which most stay; what was given when none can stay. */
  private int[] keeping(Potentials.Run run, int[] ways) {
    int total = run.size() - overlap;
    Cover[] rest = new Cover[total + 1];
    int[] step = new int[total + 1];
    rest[total] = new Cover(0, 0, 0);
    for (int at = total - 1; at >= 0; at--) {
      for (int each : items.descendingKeySet()) {
        int next = at + each - overlap;
        Cover after = next <= total ? rest[next] : null;
        if (after != null) {
          Cover cover = after.with(each, stays(run.first() + at, each));
          Cover best = rest[at];
          if (best == null || cover.compareTo(best) < 0) {
            rest[at] = cover;
            step[at] = each;
          }
        }
      }
    }
    Cover whole = rest[0];
    if (whole == null || whole.kept() == 0 || whole.bars() > ways.length) {
      return ways;
    }
    int[] chosen = new int[whole.bars()];
    int at = 0;
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = step[at];
      at += step[at] - overlap;
    }
    return chosen;
  }

  private boolean stays(int first, int ways) {
    Accessory.Jumper bar = items.get(ways);
    return bar != null
        && before.contains(
            new Place(
                bar.item(),
                strip.module(first).channel().name(),
                strip.module(first + ways - 1).channel().name()));
  }
}
