package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Terminal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conductor ends at a module that the rail section sets apart from the channel's cable. */
final class RailEnds {

  private RailEnds() {}

  /**
   * The ends of one terminal.
   *
   * @param terminal of the module.
   * @param size cross-section.
   * @param stranded whether the conductor is fine-stranded.
   * @param ferrule whether it carries a ferrule.
   */
  record End(Terminal terminal, Quantity size, boolean stranded, boolean ferrule) {}

  static List<End> of(Circuit circuit, Line line) {
    Rail rail = circuit.design().rail();
    List<End> ends = new ArrayList<>();
    if (rail == null) {
      return ends;
    }
    for (Terminal terminal : Terminal.of(line.module().wiring())) {
      Rail.Wire wire = rail.conductors().get(terminal.key());
      Cable cable =
          terminal.side() == Terminal.Side.CONTROL
              ? line.channel().inputCable()
              : line.channel().outputCable();
      Quantity size = size(wire, cable);
      if (wire != null && size != null) {
        boolean ferrule =
            wire.ferrule() != null ? wire.ferrule() : cable != null && cable.ferrule();
        ends.add(new End(terminal, size, cable == null || cable.stranded(), ferrule));
      }
    }
    return ends;
  }

  private static @Nullable Quantity size(Rail.@Nullable Wire wire, @Nullable Cable cable) {
    if (wire == null || wire.size() == null) {
      return cable == null ? null : cable.conductor();
    }
    return wire.size();
  }
}
