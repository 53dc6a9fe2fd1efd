package io.relaytwin.core.rail;

import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Cuts runs where the engineer placed bars. */
final class FixedBars {
  private final Strip strip;
  private final Terminal terminal;
  private final Colour colour;
  private final Remarks.Draft said;

  FixedBars(Strip strip, Terminal terminal, Colour colour, Remarks.Draft said) {
    this.said = said;
    this.colour = colour;
    this.strip = strip;
    this.terminal = terminal;
  }

  /**
   * A run or a part of one.
   *
   * @param run the positions.
   * @param isFixed whether one bar joins them by the engineer's word.
   */
  record Cut(Potentials.Run run, boolean isFixed) {}

  List<Cut> cut(List<Potentials.Run> runs) {
    NavigableMap<Integer, Integer> fixed = new TreeMap<>();
    for (Rail.Bar bar : strip.rail().jumpers().fixed()) {
      if (bar.potential().equals(terminal.key())) {
        place(bar, runs, fixed);
      }
    }
    List<Cut> cuts = new ArrayList<>();
    for (Potentials.Run run : runs) {
      int next = run.first();
      String barred = run.barred();
      for (var each : fixed.subMap(run.first(), true, run.last(), true).entrySet()) {
        if (each.getKey() > next) {
          cuts.add(part(run, next, each.getKey() - 1, barred, false));
          barred = BESIDE;
        }
        cuts.add(part(run, each.getKey(), each.getValue(), barred, true));
        barred = BESIDE;
        next = each.getValue() + 1;
      }
      if (next <= run.last()) {
        cuts.add(part(run, next, run.last(), barred, false));
      }
    }
    return cuts;
  }

  private static final String BESIDE = "the design fixes the bar beside it";

  private static Cut part(Potentials.Run run, int first, int last, String barred, boolean isFixed) {
    return new Cut(new Potentials.Run(run.potential(), first, last, barred), isFixed);
  }

  private void place(
      Rail.Bar bar, List<Potentials.Run> runs, NavigableMap<Integer, Integer> fixed) {
    int a = number(bar.from());
    int b = number(bar.to());
    int first = Math.min(a, b);
    int last = Math.max(a, b);
    boolean listed = strip.parts().bars(colour).containsKey(last - first + 1);
    boolean inRun = false;
    for (Potentials.Run run : runs) {
      inRun |= run.first() <= first && last <= run.last();
    }
    boolean overlaps = false;
    for (var other : fixed.entrySet()) {
      overlaps |= other.getKey() <= last && first <= other.getValue();
    }
    if (first >= 1 && listed && inRun && !overlaps) {
      fixed.put(first, last);
      return;
    }
    String why =
        !inRun
            ? "note.fixed-bar.apart"
            : listed ? "note.fixed-bar.overlaps" : "note.fixed-bar.not-listed";
    said.note(
        Plan.Note.Grade.WARNING,
        listed ? "J2" : "J1",
        first >= 1 ? List.of(first, last) : List.of(),
        Message.of(
            "note.fixed-bar",
            "potential",
            terminal.key(),
            "from",
            bar.from(),
            "to",
            bar.to(),
            "why",
            Message.of(why)),
        Message.of("note.mend-fixed-bar"));
  }

  private int number(String channel) {
    for (Strip.Module module : strip.modules()) {
      if (module.channel().name().equals(channel)) {
        return module.number();
      }
    }
    return 0;
  }
}
