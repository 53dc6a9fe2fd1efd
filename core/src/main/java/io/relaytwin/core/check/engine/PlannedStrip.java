package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.rail.ChannelCurrents;
import io.relaytwin.core.rail.Conductor;
import io.relaytwin.core.rail.Plan;
import io.relaytwin.core.rail.Planner;
import io.relaytwin.core.rail.Terminal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plan of the strip, made when a rule first asks for it. */
public final class PlannedStrip {
  private static final SignalSpec NO_SIGNAL = new SignalSpec.Steady(false);
  private static final Load NO_LOAD = new Load.Resistor(Range.exactly(Quantity.of("1", "Ω")), null);

  private volatile @Nullable Plan plan;
  private volatile @Nullable Set<Return> returns;

  /**
   * A return conductor that ends at the module of a channel.
   *
   * @param channel its name.
   * @param side of the module.
   */
  private record Return(String channel, Terminal.Side side) {}

  PlannedStrip() {}

  Plan of(Circuit circuit) {
    Plan known = plan;
    if (known == null) {
      Map<String, ChannelCurrents> currents = new LinkedHashMap<>();
      for (Line line : circuit.lines()) {
        currents.put(line.channel().name(), line.currents());
      }
      known = new Planner(circuit.catalogue()).plan(circuit.design(), currents);
      plan = known;
    }
    return known;
  }

  /** Whether a return conductor of a side ends at the module of a channel. */
  boolean hasReturn(Circuit circuit, String channel, Terminal.Side side) {
    Set<Return> known = returns;
    if (known == null) {
      known = new HashSet<>();
      Plan strip = of(circuit);
      for (Conductor conductor : strip.conductors()) {
        Integer position = conductor.to().position();
        Terminal terminal = conductor.to().terminal();
        if (conductor.kind() == Conductor.Kind.RETURN && position != null && terminal != null) {
          known.add(new Return(strip.position(position).channel(), terminal.side()));
        }
      }
      returns = known;
    }
    return known.contains(new Return(channel, side));
  }

  /**
   * Whether a plan stays as it is when one channel of the design changes so. Where no rail is
   * given, nothing that flows decides what is ordered.
   */
  static boolean isAlike(Design design, Line before, Line after) {
    return mounted(before.channel()).equals(mounted(after.channel()))
        && (design.rail() == null || before.currents().equals(after.currents()));
  }

  /** Whether the plan of a circuit is that of another design too. */
  static boolean isAlike(Circuit before, Design design, List<Line> lines) {
    if (!Objects.equals(before.design().rail(), design.rail())
        || !before.design().name().equals(design.name())
        || before.lines().size() != lines.size()) {
      return false;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!isAlike(design, before.lines().get(i), lines.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The channel as far as it is mounted and wired. */
  private static Channel mounted(Channel channel) {
    return channel.withSignal(NO_SIGNAL).withLoad(NO_LOAD).withBleeder(null);
  }
}
