package io.relaytwin.core.rail;

import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Colour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which terminals are commoned, in which colour, and where each potential begins and ends.
 *
 * @param rows commoned terminals by colour of their bars, in the order of the design.
 * @param runs of each commoned terminal from left to right: one potential, no plate, modules that
 *     take bars.
 * @param remarks on it.
 */
record Potentials(Map<Terminal, Colour> rows, Map<Terminal, List<Run>> runs, Remarks remarks) {

  /** The colour of bars where a potential is commoned without a colour of the list. */
  private static final Colour PLAIN = Colour.LIGHT_GRAY;

  Potentials {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    runs = Map.copyOf(runs);
  }

  static Potentials of(Strip strip, Layout layout) {
    return new Search(strip, layout).done();
  }

  /**
   * Positions that a bar could join.
   *
   * @param potential of all of them.
   * @param first the leftmost.
   * @param last the rightmost.
   * @param barred why no bar reaches the run at its left; empty when it is the first.
   */
  record Run(String potential, int first, int last, String barred) {
    int size() {
      return last - first + 1;
    }
  }

  /** The name of the potential at a terminal of a module; {@code null} when it is not commoned. */
  @Nullable String at(Terminal terminal, Strip.Module module) {
    return name(rows, terminal, module);
  }

  private static @Nullable String name(
      Map<Terminal, Colour> rows, Terminal terminal, Strip.Module module) {
    if (!rows.containsKey(terminal) || !module.terminals().contains(terminal)) {
      return null;
    }
    Rail.Group group = module.group();
    return group != null && group.separate()
        ? terminal.key() + " of " + group.name()
        : terminal.key();
  }

  /** Goes over the commoned terminals in the order of the design. */
  private static final class Search {
    private final Strip strip;
    private final Layout layout;
    private final Map<Terminal, Colour> rows = new LinkedHashMap<>();
    private final Remarks.Draft said = new Remarks.Draft();

    /** Commoned terminals whose row of slots is taken by another: joined by conductors. */
    private final Set<Terminal> withoutRow = EnumSet.noneOf(Terminal.class);

    Search(Strip strip, Layout layout) {
      this.strip = strip;
      this.layout = layout;
    }

    Potentials done() {
      Map<Terminal.Side, Terminal> sides = new EnumMap<>(Terminal.Side.class);
      strip
          .common()
          .forEach((key, colour) -> {
            Terminal terminal = Terminal.find(key).filter(Terminal::isCommonable).orElse(null);
            if (terminal != null) {
              rows.put(terminal, Colour.find(colour.replace('-', ' ')).orElse(PLAIN));
              Terminal first = sides.putIfAbsent(terminal.side(), terminal);
              if (first != null) {
                oneSide(first, terminal);
              }
              signals(terminal);
            }
          });
      Map<Terminal, List<Run>> runs = new EnumMap<>(Terminal.class);
      rows.keySet().forEach(terminal -> runs.put(terminal, runs(terminal)));
      return new Potentials(rows, runs, said.done());
    }

    private void oneSide(Terminal first, Terminal second) {
      if (strip.modules().stream().filter(each -> strip.parts().takesBars(each.product())).count()
          < 2) {
        return; // no bar reaches anything
      }
      if (strip.rail().jumpers().rows() == Rail.Rows.SIDE) {
        withoutRow.add(second);
        said.note(
            Plan.Note.Grade.INFO,
            "E7",
            List.of(),
            Message.of("note.one-row", "first", first.key(), "second", second.key()),
            Message.NONE);
        return;
      }
      said.assume("each commoned potential has a row of slots of its own; the sheet does not say");
      said.note(
          Plan.Note.Grade.WARNING,
          "E7",
          List.of(),
          Message.of("note.two-rows", "first", first.key(), "second", second.key()),
          Message.of("note.row-for-each-side", "second", second.key()));
    }

    /** A commoned terminal must not be the one that carries the signal. */
    private void signals(Terminal terminal) {
      List<Integer> carrying = new ArrayList<>();
      for (Strip.Module module : strip.modules()) {
        if (module.signal() == terminal) {
          carrying.add(module.number());
        }
      }
      if (!carrying.isEmpty() && strip.size() > 1) {
        said.note(
            Plan.Note.Grade.PROBLEM,
            "E7",
            carrying,
            Message.of("note.signals-tied", "potential", terminal.key()),
            Message.of(
                "note.common-instead",
                "instead",
                terminal == Terminal.CONTROL_PLUS
                    ? Terminal.CONTROL_MINUS.key()
                    : Terminal.CONTROL_PLUS.key()));
      }
    }

    /**
     * The runs of a terminal from left to right: one potential, no plate, modules that take bars.
     */
    private List<Run> runs(Terminal terminal) {
      List<Run> runs = new ArrayList<>();
      boolean acrossPlates = strip.rail().jumpers().acrossPlates();
      Map<String, String> reasons = new LinkedHashMap<>();
      int n = strip.size();
      for (int i = 1; i <= n; i++) {
        Strip.Module module = strip.module(i);
        String potential = name(rows, terminal, module);
        if (potential == null) {
          continue;
        }
        int last = i;
        String why = "another potential lies between";
        boolean takes = takesBars(terminal, module);
        while (takes && last < n) {
          Strip.Module next = strip.module(last + 1);
          if (!potential.equals(name(rows, terminal, next))) {
            break;
          }
          if (!takesBars(terminal, next)) {
            why = "no bar is listed for " + next.product().item();
            break;
          }
          if (layout.platedAfter().contains(last) && !acrossPlates) {
            why = "a bar does not cross the plate after position " + last;
            break;
          }
          last++;
        }
        if (!takes) {
          why =
              withoutRow.contains(terminal)
                  ? "the row of slots is taken by the other potential"
                  : "no bar is listed for " + module.product().item();
        }
        runs.add(new Run(potential, i, last, reasons.getOrDefault(potential, "")));
        reasons.put(potential, why);
        i = last;
      }
      return runs;
    }

    private boolean takesBars(Terminal terminal, Strip.Module module) {
      return !withoutRow.contains(terminal) && strip.parts().takesBars(module.product());
    }
  }
}
