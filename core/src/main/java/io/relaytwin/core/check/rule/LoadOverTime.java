package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadWiring;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.quantity.Range;
import org.jspecify.annotations.Nullable;

/** The load of a channel with its line, for pictures over time. */
final class LoadOverTime {

  private LoadOverTime() {}

  /**
   * The load with its line.
   *
   * @param temperature of the line.
   * @return {@code null} where no band holds: outputs that share a load, loads to plus, coils and
   *     lamps with a bleeder, values that are missing, a capacitance of the line that is left out.
   */
  static @Nullable LoadCircuit circuit(Line line, Range temperature, Catalogue catalogue) {
    Channel channel = line.channel();
    if (channel.outputNode() != null
        || channel.loadTo() == Channel.LoadReturn.PLUS
        || (channel.bleeder() != null
            && (channel.load() instanceof Load.Coil || channel.load() instanceof Load.Lamp))
        || !clamps(channel.load())) {
      return null;
    }
    WiredLoad wired =
        LoadWiring.wire(
            channel.load(), channel.bleeder(), channel.outputCable(), temperature, catalogue);
    boolean leftOut =
        wired.cableFarads().hi() > 0
            && (channel.load() instanceof Load.Coil
                || channel.load() instanceof Load.Lamp
                || channel.load() instanceof Load.Capacitor);
    return leftOut || !wired.missing().isEmpty() ? null : wired.circuit();
  }

  /** Whether a diode or clamp, where there is one, has a voltage. */
  private static boolean clamps(Load load) {
    if (!(load instanceof Load.Coil coil)) {
      return true;
    }
    return switch (coil.suppression()) {
      case Load.Suppression.Diode diode -> diode.forwardVoltage().si().lo().signum() > 0;
      case Load.Suppression.Clamp clamp -> clamp.clampVoltage().si().lo().signum() > 0;
      case Load.Suppression.Snubber snubber -> true;
      case Load.Suppression.None none -> true;
      case Load.Suppression.NotGiven notGiven -> true;
    };
  }
}
