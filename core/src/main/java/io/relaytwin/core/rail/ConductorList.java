package io.relaytwin.core.rail;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Goes over the terminals from left to right and lists the conductors at them. */
final class ConductorList {
  private final Strip strip;
  private final List<Conductor> conductors = new ArrayList<>();
  private final TreeMap<Terminal, TreeSet<Integer>> withoutSize = new TreeMap<>();
  private final Remarks.Draft said = new Remarks.Draft();
  private final Ends ends;

  ConductorList(Strip strip) {
    this.strip = strip;
    ends = new Ends(strip, said);
  }

  Wiring done(Potentials potentials, Jumpering jumpering) {
    Map<Terminal, Map<Integer, Plan.Feed>> feeds = new HashMap<>();
    for (Plan.Feed feed : jumpering.feeds()) {
      feeds.computeIfAbsent(feed.terminal(), each -> new HashMap<>()).put(feed.position(), feed);
    }
    Map<Terminal, Map<Integer, Plan.WireLink>> links = new HashMap<>();
    for (Plan.WireLink link : jumpering.links()) {
      links.computeIfAbsent(link.terminal(), each -> new HashMap<>()).put(link.from(), link);
    }
    Returns returns = new Returns(potentials, jumpering);
    for (Strip.Module module : strip.modules()) {
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
      returns.source(module).ifPresent(each -> closing(module, each));
      closing(module, returns.load(module));
    }
    tell();
    return new Wiring(conductors, ends.ferrules, said.done());
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
    add(Conductor.Kind.FEED, potential, far(supply(terminal)), module, terminal, false);
  }

  private static String supply(Terminal terminal) {
    return switch (terminal) {
      case CONTROL_PLUS -> "control supply +";
      case CONTROL_MINUS -> "control supply 0 V";
      case LOAD_PLUS, OUTPUT -> "load supply +";
      case LOAD_MINUS -> "load supply 0 V";
    };
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
            ends.end(module, terminal, size, wire),
            ends.end(to, terminal, size, wire),
            size,
            stranded(module, terminal),
            wire.colour(),
            null));
  }

  /** The second conductor of a cable: at the clamp of its module, or past it to the supply. */
  private void closing(Strip.Module module, Returns.Return back) {
    Rail.Wire given = strip.rail().conductors().getOrDefault(back.key(), Rail.Wire.DEFAULT);
    Terminal terminal = back.terminal();
    // the same potential, the same colour; what else holds for feeds need not hold for a cable
    Rail.Wire wire =
        given.colour() != null
            ? given
            : new Rail.Wire(
                given.size(), strip.wire(terminal).colour(), given.length(), given.ferrule());
    Cable cable = Ends.cable(module, terminal);
    Quantity size = size(module, terminal, cable, wire);
    Quantity length = wire.length();
    if (length == null && cable != null && back.atModule()) {
      length = cable.length();
    }
    conductors.add(
        new Conductor(
            conductors.size() + 1,
            Conductor.Kind.RETURN,
            back.potential(),
            far(back.from()),
            back.atModule() ? ends.end(module, terminal, size, wire) : far(supply(terminal)),
            size,
            stranded(module, terminal),
            wire.colour(),
            length));
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
    Conductor.End near = ends.end(module, terminal, size, wire);
    Cable cable = Ends.cable(module, terminal);
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

  private static boolean stranded(Strip.Module module, Terminal terminal) {
    Cable cable = Ends.cable(module, terminal);
    return cable == null || cable.stranded();
  }

  private @Nullable Quantity size(Strip.Module module, Terminal terminal, Rail.Wire wire) {
    if (wire.size() != null) {
      return wire.size();
    }
    Cable cable = Ends.cable(module, terminal);
    boolean supply = cable != null && terminal != Terminal.OUTPUT && terminal != module.signal();
    if (supply) {
      said.assume(
          "conductors from a supply have the cross-section of the channel's cable on that side,"
              + " where the rail section gives none");
    }
    return size(module, terminal, cable, wire);
  }

  private @Nullable Quantity size(
      Strip.Module module, Terminal terminal, @Nullable Cable cable, Rail.Wire wire) {
    if (wire.size() == null && cable == null) {
      withoutSize.computeIfAbsent(terminal, each -> new TreeSet<>()).add(module.number());
    }
    return wire.size() != null || cable == null ? wire.size() : cable.conductor();
  }

  private static Conductor.End far(String name) {
    return new Conductor.End(name, null, null, Conductor.Treatment.NOT_GIVEN, null, null);
  }

  private void tell() {
    ends.tell();
    Map<List<Integer>, List<String>> silent = new LinkedHashMap<>();
    withoutSize.forEach((terminal, positions) ->
        silent
            .computeIfAbsent(List.copyOf(positions), at -> new ArrayList<>())
            .add(terminal.key()));
    silent.forEach((positions, terminals) ->
        said.note(
            Plan.Note.Grade.WARNING,
            "E8",
            positions,
            Message.of("note.size-not-given", "terminals", terminals),
            Message.of("note.give-cables")));
    if (strip.size() > 0) {
      said.assume(
          "the return of a load or a source goes to the clamp of its module where bars leave that"
              + " clamp free, else to the supply");
    }
  }
}
