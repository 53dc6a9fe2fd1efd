package io.relaytwin.core.rail;

import io.relaytwin.core.design.Channel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where the current of a load, and that of a source, goes back. A clamp holds one conductor: where
 * a bar joins the 0 V of a module to its neighbours, the clamp is free for the return, unless a
 * feed or a link sits in it.
 */
final class Returns {

  private final Potentials potentials;
  private final Set<Clamp> taken = new HashSet<>();

  private record Clamp(Terminal terminal, int position) {}

  /**
   * A conductor that closes a circuit.
   *
   * @param key under which the design describes it.
   * @param from its end at the load or the source.
   * @param terminal whose potential it carries.
   * @param potential the name of it.
   * @param atModule whether it ends at the clamp of the module; else at the supply.
   */
  record Return(String key, String from, Terminal terminal, String potential, boolean atModule) {}

  Returns(Potentials potentials, Jumpering jumpering) {
    this.potentials = potentials;
    for (Plan.Feed feed : jumpering.feeds()) {
      taken.add(new Clamp(feed.terminal(), feed.position()));
    }
    for (Plan.WireLink link : jumpering.links()) {
      taken.add(new Clamp(link.terminal(), link.from()));
      taken.add(new Clamp(link.terminal(), link.to()));
    }
  }

  /** The way back from the load. */
  Return load(Strip.Module module) {
    Terminal terminal =
        module.channel().loadTo() == Channel.LoadReturn.PLUS
            ? Terminal.LOAD_PLUS
            : Terminal.LOAD_MINUS;
    return back(
        Terminal.LOAD_RETURN, "load " + module.channel().name() + ": return", terminal, module);
  }

  /** The way back from the source; empty where it has a clamp of its own among the signals. */
  Optional<Return> source(Strip.Module module) {
    boolean listed =
        module.signal() == Terminal.CONTROL_PLUS
            && potentials.at(Terminal.CONTROL_MINUS, module) == null;
    return listed
        ? Optional.empty()
        : Optional.of(
            back(
                Terminal.SOURCE_RETURN,
                "source " + module.channel().name() + ": 0 V",
                Terminal.CONTROL_MINUS,
                module));
  }

  private Return back(String key, String from, Terminal terminal, Strip.Module module) {
    String potential = potentials.at(terminal, module);
    if (potential == null
        || module.signal() == terminal
        || taken.contains(new Clamp(terminal, module.number()))) {
      return new Return(key, from, terminal, terminal.key(), false);
    }
    return new Return(key, from, terminal, potential, true);
  }
}
