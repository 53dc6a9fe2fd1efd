package io.relaytwin.core.check.finding;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.RelayModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was computed for one channel.
 *
 * @param channel of the design.
 * @param module the product that its item number names.
 * @param chain source, cable, module, cable and load, in the direction of the signal, with the
 *     worst-case figures at each.
 * @param timing what the input signal and the guaranteed output come to.
 * @param places the instructive stretches of the signal with their bands; empty when the signal is
 *     steady.
 * @param load what the load gets from a recording as it was played, or from a described signal with
 *     its longest pulses, so that its upper ends hold; {@code null} when the signal is steady, the
 *     load cannot be bounded, or only figures were asked for.
 */
public record ChannelAssessment(
    Channel channel,
    RelayModule module,
    List<ChainNode> chain,
    TimingSummary timing,
    List<SignalPlace> places,
    @Nullable LoadResponse load) {

  /** Copies the lists. */
  public ChannelAssessment {
    chain = List.copyOf(chain);
    places = List.copyOf(places);
  }

  /**
   * One station of the chain.
   *
   * @param station which one.
   * @param subtitle what stands there, such as {@code 25 m, 0.5 mm²}.
   * @param readings worst-case figures, such as {@code high} and {@code 4.194 .. 5 V}.
   */
  public record ChainNode(Station station, Message subtitle, List<Reading> readings) {

    /** Copies the list. */
    public ChainNode {
      readings = List.copyOf(readings);
    }

    /** The stations of a channel, in the direction of the signal. */
    public enum Station {
      /** What drives the input. */
      SOURCE,
      /** From there to the module. */
      INPUT_CABLE,
      /** The relay. */
      MODULE,
      /** From the module to the load. */
      OUTPUT_CABLE,
      /** What hangs at the output. */
      LOAD
    }

    /**
     * One figure.
     *
     * @param label what it is.
     * @param value with its unit, already rounded to the safe side.
     */
    public record Reading(Message label, Message value) {}
  }
}
