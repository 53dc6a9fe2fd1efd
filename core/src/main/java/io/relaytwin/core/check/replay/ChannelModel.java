package io.relaytwin.core.check.replay;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.part.PartLimits;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.signal.SignalSource;
import org.jspecify.annotations.Nullable;

/**
 * A channel of a design with everything looked up: ranges in SI base units, from the source to the
 * load.
 *
 * @param channel of the design.
 * @param module its relay.
 * @param limits what the sheet says of the relay as a timing element; {@code null} when it does not
 *     guarantee both delays and both input levels.
 * @param source what drives the input, in words.
 * @param sinking whether it pulls the minus terminal down, so that a low wire means on.
 * @param highVolts between the terminals of the source when it means on.
 * @param lowVolts between the terminals of the source when it means off.
 * @param inputLoopOhms of the cable to the module, there and back.
 * @param inputOhms of the input, from its nominal voltage and current; {@code null} when the sheet
 *     lacks one of them.
 * @param supplyVolts of the load circuit at the module.
 * @param dropVolts in the module while on, from 0 to the greatest.
 * @param leakageAmperes out of the module while off, from 0 to the greatest.
 * @param outputLoopOhms of the cable to the load, there and back.
 * @param outputFarads between its conductors; 0 when not given.
 * @param plcInput the type of the input that is the load; {@code null} when it is none.
 * @param sent the signal of the source: HIGH where it means on, UNDEFINED where an edge may be.
 */
public record ChannelModel(
    Channel channel,
    RelayModule module,
    @Nullable PartLimits limits,
    Message source,
    boolean sinking,
    Interval highVolts,
    Interval lowVolts,
    Interval inputLoopOhms,
    @Nullable Interval inputOhms,
    Interval supplyVolts,
    Interval dropVolts,
    Interval leakageAmperes,
    Interval outputLoopOhms,
    Interval outputFarads,
    @Nullable PlcInputType plcInput,
    SignalSource sent) {

  /** The same channel with another signal. */
  public ChannelModel sending(SignalSource other) {
    return new ChannelModel(
        channel,
        module,
        limits,
        source,
        sinking,
        highVolts,
        lowVolts,
        inputLoopOhms,
        inputOhms,
        supplyVolts,
        dropVolts,
        leakageAmperes,
        outputLoopOhms,
        outputFarads,
        plcInput,
        other);
  }
}
