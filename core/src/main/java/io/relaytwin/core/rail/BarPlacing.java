package io.relaytwin.core.rail;

import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Colour;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/** Places bars, joins them by links, and feeds every potential. */
final class BarPlacing {
  private final Strip strip;
  private final Potentials potentials;
  private final List<Plan.JumperBar> bars = new ArrayList<>();
  private final List<Plan.WireLink> links = new ArrayList<>();
  private final List<Plan.Feed> feeds = new ArrayList<>();
  private final Map<Terminal, BigDecimal[]> currents = new EnumMap<>(Terminal.class);
  private final Remarks.Draft said = new Remarks.Draft();

  BarPlacing(Strip strip, Potentials potentials) {
    this.strip = strip;
    this.potentials = potentials;
  }

  Jumpering done() {
    Map<Terminal, List<Jumpering.Segment>> segments = segments();
    potentials.rows().keySet().stream()
        .sorted()
        .forEach(terminal -> connect(terminal, segments.getOrDefault(terminal, List.of())));
    return new Jumpering(bars, links, feeds, said.done());
  }

  /** Bars of each commoned terminal; those of one colour are chosen together. */
  private Map<Terminal, List<Jumpering.Segment>> segments() {
    Map<Colour, List<Row>> byColour = new EnumMap<>(Colour.class);
    potentials
        .rows()
        .forEach((terminal, colour) -> {
          BigDecimal[] currents = currents(terminal);
          List<Potentials.Run> runs = new ArrayList<>();
          for (Potentials.Run run : potentials.runs().getOrDefault(terminal, List.of())) {
            runs.addAll(withinCurrent(terminal, colour, run, currents));
          }
          byColour
              .computeIfAbsent(colour, each -> new ArrayList<>())
              .add(new Row(terminal, new FixedBars(strip, terminal, colour, said).cut(runs)));
        });
    Map<Terminal, List<Jumpering.Segment>> segments = new EnumMap<>(Terminal.class);
    byColour.forEach((colour, rows) -> cover(colour, rows, segments));
    return segments;
  }

  /** A terminal with its runs; a run that the engineer fixed carries its bar. */
  private record Row(Terminal terminal, List<FixedBars.Cut> cuts) {}

  private void cover(
      Colour colour, List<Row> rows, Map<Terminal, List<Jumpering.Segment>> segments) {
    NavigableMap<Integer, Accessory.Jumper> bars = strip.parts().bars(colour);
    List<Integer> sizes = new ArrayList<>();
    for (Row row : rows) {
      for (FixedBars.Cut cut : row.cuts()) {
        sizes.add(cut.isFixed() ? 1 : cut.run().size());
      }
    }
    int slots = strip.rail().jumpers().slots();
    List<int[]> covers = new BarCover(bars.navigableKeySet(), slots).cover(sizes);
    int next = 0;
    for (Row row : rows) {
      List<Jumpering.Segment> found = new ArrayList<>();
      for (FixedBars.Cut cut : row.cuts()) {
        int[] ways = covers.get(next++);
        Potentials.Run run = cut.run();
        if (cut.isFixed()) {
          Accessory.Jumper bar = bars.get(run.size());
          found.add(
              Jumpering.Segment.of(
                  run,
                  bar == null ? List.of() : List.of(new Jumpering.Placed(bar, 1, run.first()))));
        } else if (run.size() > 1 && ways.length == 0) {
          for (int at = run.first(); at <= run.last(); at++) {
            found.add(
                new Jumpering.Segment(
                    run.potential(),
                    at,
                    at,
                    List.of(),
                    at == run.first()
                        ? run.barred()
                        : Words.fill("no bar of %s is listed", colour.label())));
          }
        } else {
          found.addAll(
              Jumpering.Segment.of(
                  run, new KeptBars(strip, row.terminal(), bars).arrange(run, ways), slots));
        }
      }
      segments.put(row.terminal(), found);
    }
  }

  /** Cuts a run where even bars that are fed in their middle would carry more than they may. */
  private List<Potentials.Run> withinCurrent(
      Terminal terminal, Colour colour, Potentials.Run run, BigDecimal[] currents) {
    NavigableMap<Integer, Accessory.Jumper> bars = strip.parts().bars(colour);
    if (bars.isEmpty() || run.size() < 2) {
      return List.of(run);
    }
    BigDecimal limit = bars.firstEntry().getValue().nominalCurrent().exactSi().subtract(through());
    int longest = Math.min(bars.lastKey(), run.size());
    BigDecimal window = BigDecimal.ZERO;
    boolean fits = true;
    for (int at = run.first(); at <= run.last() && fits; at++) {
      window = window.add(currents[at - 1]);
      if (at - run.first() >= longest) {
        window = window.subtract(currents[at - 1 - longest]);
      }
      fits = window.compareTo(limit) <= 0;
    }
    if (fits) {
      return List.of(run);
    }
    List<Potentials.Run> pieces = new ArrayList<>();
    int first = run.first();
    BigDecimal sum = BigDecimal.ZERO;
    String barred = run.barred();
    for (int at = run.first(); at <= run.last(); at++) {
      BigDecimal more = sum.add(currents[at - 1]);
      if (at > first && more.compareTo(limit) > 0) {
        pieces.add(new Potentials.Run(run.potential(), first, at - 1, barred));
        barred = Jumpering.OVER_CURRENT;
        first = at;
        more = currents[at - 1];
      }
      sum = more;
    }
    pieces.add(new Potentials.Run(run.potential(), first, run.last(), barred));
    said.note(
        Plan.Note.Grade.WARNING,
        "J5",
        List.of(),
        Message.of("note.run-cut", "potential", terminal.key(), "count", pieces.size()),
        Message.NONE);
    return pieces;
  }

  /** What flows through a terminal of each module; told once. */
  private BigDecimal[] currents(Terminal terminal) {
    return currents.computeIfAbsent(terminal, each -> Ampere.at(strip, each, said));
  }

  private BigDecimal through() {
    return strip.rail().feedThrough() == null
        ? BigDecimal.ZERO
        : strip.rail().feedThrough().exactSi();
  }

  /** Joins segments of one potential as far as clamps and current allow, and feeds each chain. */
  private void connect(Terminal terminal, List<Jumpering.Segment> segments) {
    BigDecimal[] currents = currents(terminal);
    Map<String, List<Jumpering.Segment>> byPotential = new java.util.LinkedHashMap<>();
    for (Jumpering.Segment segment : segments) {
      byPotential.computeIfAbsent(segment.potential(), each -> new ArrayList<>()).add(segment);
    }
    byPotential
        .values()
        .forEach(each -> {
          BigDecimal[] upTo = upTo(terminal, each, currents);
          Chain chain = null;
          for (Jumpering.Segment segment : each) {
            Chain longer = chain == null ? null : chain.with(segment);
            if (longer == null) {
              if (chain != null) {
                finish(terminal, chain);
              }
              chain = new Chain(strip, terminal, upTo, through(), List.of(segment));
            } else {
              chain = longer;
            }
          }
          if (chain != null) {
            finish(terminal, chain);
          }
        });
  }

  /** Running sums of the currents of one potential, from its first position to its last. */
  private BigDecimal[] upTo(
      Terminal terminal, List<Jumpering.Segment> segments, BigDecimal[] currents) {
    String potential = segments.getFirst().potential();
    int last = segments.getLast().last();
    BigDecimal[] upTo = new BigDecimal[last + 1];
    int before = segments.getFirst().first() - 1;
    upTo[before] = BigDecimal.ZERO;
    for (int at = before + 1; at <= last; at++) {
      boolean belongs = potential.equals(potentials.at(terminal, strip.module(at)));
      upTo[at] = belongs ? upTo[at - 1].add(currents[at - 1]) : upTo[at - 1];
    }
    return upTo;
  }

  private void finish(Terminal terminal, Chain chain) {
    Integer at = chain.feed();
    if (at == null) {
      throw new IllegalStateException("a chain has a clamp for its feed");
    }
    feeds.add(chain.feedAt(at));
    links.addAll(chain.links(at));
    List<Plan.JumperBar> placed = chain.bars(at);
    bars.addAll(placed);
    for (Plan.JumperBar bar : placed) {
      if (bar.margin().signum() < 0) {
        said.note(
            Plan.Note.Grade.PROBLEM,
            "J5",
            java.util.stream.IntStream.rangeClosed(bar.first(), bar.last()).boxed().toList(),
            Message.of(
                "note.bar-overloaded",
                "potential",
                terminal.key(),
                "first",
                bar.first(),
                "last",
                bar.last(),
                "current",
                bar.current(),
                "nominal",
                bar.bar().nominalCurrent()),
            Message.of(
                strip.rail().jumpers().feed() == Rail.Feed.AUTO
                    ? "note.lower-load"
                    : "note.feed-in-middle"));
      }
    }
  }
}
