package io.relaytwin.core.rail;

import io.relaytwin.core.product.Accessory;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Puts the bars of a run in their order: where the earlier plan had them, else longest first. */
final class KeptBars {
  private final Strip strip;
  private final Terminal terminal;
  private final SortedMap<Integer, Accessory.Jumper> items;

  KeptBars(Strip strip, Terminal terminal, SortedMap<Integer, Accessory.Jumper> items) {
    this.strip = strip;
    this.terminal = terminal;
    this.items = items;
  }

  /**
   * Places bars from left to right.
   *
   * @param run that they cover.
   * @param ways of the bars, longest first.
   */
  List<Jumpering.Placed> arrange(Potentials.Run run, int[] ways) {
    List<Integer> left = new ArrayList<>();
    for (int each : ways) {
      left.add(each);
    }
    int overlap = strip.rail.jumpers().slots() - 1;
    List<Jumpering.Placed> placed = new ArrayList<>();
    int at = run.first();
    while (!left.isEmpty()) {
      int kept = kept(at);
      int chosen = left.contains(kept) ? kept : left.getFirst();
      left.remove(Integer.valueOf(chosen));
      Accessory.Jumper bar = items.get(chosen);
      if (bar == null) {
        throw new IllegalStateException("no bar of %d ways".formatted(chosen));
      }
      int track = overlap == 1 ? 1 + placed.size() % 2 : 1;
      placed.add(new Jumpering.Placed(bar, track, at));
      at += chosen - overlap;
    }
    return placed;
  }

  /** The ways of the bar that began at this module in the earlier plan; 0 when there was none. */
  private int kept(int at) {
    String channel = strip.module(at).channel().name();
    for (PreviousPlan.Bar bar : strip.previous.bars()) {
      if (bar.terminal() == terminal && bar.from().equals(channel)) {
        for (var item : items.entrySet()) {
          int last = at + item.getKey() - 1;
          if (item.getValue().item().equals(bar.item())
              && last <= strip.size()
              && strip.module(last).channel().name().equals(bar.to())) {
            return item.getKey();
          }
        }
      }
    }
    return 0;
  }
}
