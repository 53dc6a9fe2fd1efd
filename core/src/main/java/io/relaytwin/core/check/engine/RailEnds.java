package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conductor ends at a module that the rail section sets apart from the channel's cable. */
public final class RailEnds {

  /** The conductors of the cable to the input, as findings call them. */
  public static final String INPUT_CABLE = "input";

  /** The conductors of the cable to the load, as findings call them. */
  public static final String OUTPUT_CABLE = "output";

  private RailEnds() {}

  /**
   * The ends of one kind.
   *
   * @param key under which the rail section describes them, such as {@code load-plus}.
   * @param size cross-section.
   * @param stranded whether the conductor is fine-stranded.
   * @param ferrule whether it carries a ferrule.
   */
  public record End(String key, Quantity size, boolean stranded, boolean ferrule) {}

  public static List<End> of(Circuit circuit, Line line) {
    Rail rail = circuit.design().rail();
    List<End> ends = new ArrayList<>();
    if (rail == null) {
      return ends;
    }
    cables(line)
        .forEach((key, cable) -> {
          Rail.Wire wire = rail.conductors().get(key);
          Quantity size = size(wire, cable);
          if (wire != null && size != null && reachesModule(circuit, line, key)) {
            boolean ferrule =
                wire.ferrule() != null ? wire.ferrule() : cable != null && cable.ferrule();
            ends.add(new End(key, size, cable == null || cable.stranded(), ferrule));
          }
        });
    return ends;
  }

  /** The cable that each kind of conductor follows where the rail section is silent. */
  private static Map<String, @Nullable Cable> cables(Line line) {
    Map<String, @Nullable Cable> cables = new LinkedHashMap<>();
    for (Terminal terminal : Terminal.of(line.module().wiring())) {
      cables.put(
          terminal.key(),
          terminal.side() == Terminal.Side.CONTROL
              ? line.channel().inputCable()
              : line.channel().outputCable());
    }
    cables.put(Terminal.SOURCE_RETURN, line.channel().inputCable());
    cables.put(Terminal.LOAD_RETURN, line.channel().outputCable());
    return cables;
  }

  /** A return may pass the module by, and then its end is none of the clamps' concern. */
  private static boolean reachesModule(Circuit circuit, Line line, String key) {
    boolean ofLoad = key.equals(Terminal.LOAD_RETURN);
    if (!ofLoad && !key.equals(Terminal.SOURCE_RETURN)) {
      return true;
    }
    Terminal.Side side = ofLoad ? Terminal.Side.LOAD : Terminal.Side.CONTROL;
    return circuit.strip().hasReturn(circuit, line.channel().name(), side);
  }

  private static @Nullable Quantity size(Rail.@Nullable Wire wire, @Nullable Cable cable) {
    if (wire == null || wire.size() == null) {
      return cable == null ? null : cable.conductor();
    }
    return wire.size();
  }
}
