package io.relaytwin.core.rail;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists every conductor with an end at a module, and what is done to its ends. */
final class Wiring {
  final List<Conductor> conductors = new ArrayList<>();

  /** Ends that carry each ferrule, by item number: the positions, one for each end. */
  final Map<String, List<Integer>> ferrules = new HashMap<>();

  private final Strip strip;
  private final TreeMap<Quantity, TreeSet<Integer>> notListed = new TreeMap<>();
  private final Map<String, Optional<Range>> stripLengths = new HashMap<>();
  private final TreeSet<Integer> withoutSize = new TreeSet<>();

  Wiring(Strip strip, Potentials potentials, Jumpering jumpering) {
    this.strip = strip;
    Map<Terminal, Map<Integer, Plan.Feed>> feeds = new HashMap<>();
    for (Plan.Feed feed : jumpering.feeds) {
      feeds.computeIfAbsent(feed.terminal(), each -> new HashMap<>()).put(feed.position(), feed);
    }
    Map<Terminal, Map<Integer, Plan.WireLink>> links = new HashMap<>();
    for (Plan.WireLink link : jumpering.links) {
      links.computeIfAbsent(link.terminal(), each -> new HashMap<>()).put(link.from(), link);
    }
    for (Strip.Module module : strip.modules) {
      for (Terminal terminal : module.terminals()) {
        String potential = potentials.at(terminal, module);
        if (potential == null) {
          own(module, terminal);
          continue;
        }
        if (feeds.getOrDefault(terminal, Map.of()).containsKey(module.number())) {
          feed(module, terminal, potential);
        }
        Plan.WireLink link = links.getOrDefault(terminal, Map.of()).get(module.number());
        if (link != null) {
          link(module, terminal, link);
        }
      }
    }
    tell();
  }

  private void own(Strip.Module module, Terminal terminal) {
    String channel = module.channel().name();
    switch (terminal) {
      case CONTROL_PLUS, CONTROL_MINUS -> {
        boolean signal = terminal == module.signal();
        boolean fromSupply = !signal && terminal == Terminal.CONTROL_PLUS;
        add(
            fromSupply ? Conductor.Kind.FEED : Conductor.Kind.SIGNAL,
            signal ? "signal " + channel : terminal.key(),
            far(fromSupply ? "control supply +" : "source " + channel + (signal ? "" : ": 0 V")),
            module,
            terminal,
            false);
      }
      case LOAD_PLUS, LOAD_MINUS -> feed(module, terminal, terminal.key());
      case OUTPUT ->
          add(
              Conductor.Kind.OUTPUT,
              "output " + channel,
              far("load " + channel),
              module,
              terminal,
              true);
    }
  }

  private void feed(Strip.Module module, Terminal terminal, String potential) {
    String supply =
        switch (terminal) {
          case CONTROL_PLUS -> "control supply +";
          case CONTROL_MINUS -> "control supply 0 V";
          case LOAD_PLUS, OUTPUT -> "load supply +";
          case LOAD_MINUS -> "load supply 0 V";
        };
    add(Conductor.Kind.FEED, potential, far(supply), module, terminal, false);
  }

  private void link(Strip.Module module, Terminal terminal, Plan.WireLink link) {
    Strip.Module to = strip.module(link.to());
    Rail.Wire wire = strip.wire(terminal);
    Quantity size = size(module, terminal, wire);
    conductors.add(
        new Conductor(
            conductors.size() + 1,
            Conductor.Kind.LINK,
            link.potential(),
            end(module, terminal, size, wire),
            end(to, terminal, size, wire),
            size,
            stranded(module, terminal),
            wire.colour(),
            null));
  }

  private void add(
      Conductor.Kind kind,
      String potential,
      Conductor.End far,
      Strip.Module module,
      Terminal terminal,
      boolean leaves) {
    Rail.Wire wire = strip.wire(terminal);
    Quantity size = size(module, terminal, wire);
    Conductor.End near = end(module, terminal, size, wire);
    Cable cable = cable(module, terminal);
    Quantity length = wire.length();
    if (length == null && cable != null && kind != Conductor.Kind.FEED) {
      length = cable.length();
    }
    conductors.add(
        new Conductor(
            conductors.size() + 1,
            kind,
            potential,
            leaves ? near : far,
            leaves ? far : near,
            size,
            stranded(module, terminal),
            wire.colour(),
            length));
  }

  private static @Nullable Cable cable(Strip.Module module, Terminal terminal) {
    return terminal.side() == Terminal.Side.CONTROL
        ? module.channel().inputCable()
        : module.channel().outputCable();
  }

  private static boolean stranded(Strip.Module module, Terminal terminal) {
    Cable cable = cable(module, terminal);
    return cable == null || cable.stranded();
  }

  private @Nullable Quantity size(Strip.Module module, Terminal terminal, Rail.Wire wire) {
    if (wire.size() != null) {
      return wire.size();
    }
    Cable cable = cable(module, terminal);
    if (cable == null) {
      withoutSize.add(module.number());
      return null;
    }
    boolean supply = terminal != Terminal.OUTPUT && terminal != module.signal();
    if (supply) {
      strip.assume(
          "conductors from a supply have the cross-section of the channel's cable on that side,"
              + " where the rail section gives none");
    }
    return cable.conductor();
  }

  private static Conductor.End far(String name) {
    return new Conductor.End(name, null, null, Conductor.Treatment.NOT_GIVEN, null, null);
  }

  private Conductor.End end(
      Strip.Module module, Terminal terminal, @Nullable Quantity size, Rail.Wire wire) {
    Cable cable = cable(module, terminal);
    boolean wanted = wire.ferrule() != null ? wire.ferrule() : cable != null && cable.ferrule();
    Accessory.Ferrule ferrule = wanted && size != null ? strip.parts.ferrule(size) : null;
    Conductor.Treatment treatment = Conductor.Treatment.STRIPPED;
    if (wanted && size != null) {
      treatment =
          ferrule == null ? Conductor.Treatment.NO_LISTED_FERRULE : Conductor.Treatment.FERRULE;
    }
    if (ferrule != null) {
      ferrules.computeIfAbsent(ferrule.item(), each -> new ArrayList<>()).add(module.number());
      strip.assume("the length of ferrules is not stated; the clamp takes 5 to 6 mm");
      if (size != null && ferrule.crossSection().compareTo(size) != 0) {
        strip.assume("between two listed sizes the next larger ferrule is taken");
      }
    } else if (treatment == Conductor.Treatment.NO_LISTED_FERRULE && size != null) {
      notListed.computeIfAbsent(size, each -> new TreeSet<>()).add(module.number());
    }
    return new Conductor.End(
        module.end(terminal),
        module.number(),
        terminal,
        treatment,
        ferrule == null ? null : ferrule.item(),
        strip(module, cable, terminal));
  }

  private @Nullable Range strip(Strip.Module module, @Nullable Cable cable, Terminal terminal) {
    Quantity given = cable == null || terminal == Terminal.LOAD_PLUS ? null : cable.stripLength();
    return given != null
        ? Range.exactly(given)
        : stripLengths
            .computeIfAbsent(
                module.product().item(), item -> module.product().stripLength().map(Figure::value))
            .orElse(null);
  }

  private void tell() {
    notListed.forEach((size, positions) ->
        strip.note(
            Plan.Note.Grade.WARNING,
            "E9",
            List.copyOf(positions),
            "No ferrule is listed for conductors of %s.".formatted(size),
            "Connect them without a ferrule, or ask the maker for one."));
    if (!withoutSize.isEmpty()) {
      strip.note(
          Plan.Note.Grade.WARNING,
          "E8",
          List.copyOf(withoutSize),
          "The cross-section of some conductors is not given, and so no ferrule chosen.",
          "Give the cables of the channels, or rail: { conductors: ... }.");
    }
    if (strip.size() > 0) {
      strip.assume("the returns of loads run to the supply by themselves and are not in the list");
    }
  }
}
