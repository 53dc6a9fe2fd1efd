package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadWiring;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.rail.ChannelCurrents;
import io.relaytwin.core.signal.SignalSource;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A channel with everything looked up and the worst case at each of its nodes computed.
 *
 * @param channel of the design.
 * @param module its relay.
 * @param drive what drives the input.
 * @param inputWire from there to the module.
 * @param outputWire from the module to the load.
 * @param wiring the same wire, for loads over time.
 * @param demand what the load draws.
 * @param inputHigh volts at the input when on.
 * @param inputLow volts at the input when off.
 * @param supply volts of the load supply at the module.
 * @param loadVoltage volts at the load when on, at its steady current.
 * @param off how its output is read while it is off.
 * @param timing of the signal.
 * @param band the output of all parts while a recording is played, to be played again; {@code null}
 *     when the signal is described, or when it is not to be played.
 * @param played what the load gets, once it was asked for.
 */
record Line(
    Channel channel,
    RelayModule module,
    Drive drive,
    Wire inputWire,
    Wire outputWire,
    LoadWiring wiring,
    Demand demand,
    Interval inputHigh,
    Interval inputLow,
    Interval supply,
    Interval loadVoltage,
    OffReading off,
    Timing timing,
    @Nullable SignalSource band,
    Played played) {

  /** The line with a recording that can be played again. */
  Line withBand(@Nullable SignalSource recording) {
    return unplayed(channel, recording);
  }

  /** The line with another bleeder; what it draws is as before. */
  Line withBleeder(@Nullable Range bleeder) {
    return unplayed(channel.withBleeder(bleeder), band);
  }

  private Line unplayed(Channel other, @Nullable SignalSource recording) {
    return new Line(
        other,
        module,
        drive,
        inputWire,
        outputWire,
        wiring,
        demand,
        inputHigh,
        inputLow,
        supply,
        loadVoltage,
        off,
        timing,
        recording,
        played.again());
  }

  String place() {
    return "channel " + channel.name();
  }

  /** The load with its bleeder and its cable as a circuit. */
  WiredLoad wired() {
    return wiring.wire(channel.load(), channel.bleeder());
  }

  /** What the load gets from the signal, as {@link LoadSide#most}; played once. */
  @Nullable LoadResponse response() {
    return played.of(this);
  }

  /** What flows through the module, every bound rounded up. */
  ChannelCurrents currents() {
    Quantity control = Bounds.maxOrNominal(module.inputCurrent());
    Interval steady = demand.steady();
    Interval peak = demand.peak();
    return new ChannelCurrents(
        control == null ? null : control.exactSi(),
        steady == null ? null : steady.hi(),
        peak == null ? null : peak.hi());
  }

  /** The corner of the lowest high level, in words. */
  String inputCorner() {
    StringBuilder text =
        new StringBuilder("source at ").append(Bounds.down(drive.high().lo(), Dimension.VOLTAGE));
    if (inputWire.cable() != null) {
      text.append(", ").append(inputWire.text()).append(" at its greatest resistance");
    }
    return text.toString();
  }

  /** The corner of the lowest load voltage, in words. */
  String loadCorner() {
    StringBuilder text =
        new StringBuilder("supply ").append(Bounds.down(supply.lo(), Dimension.VOLTAGE));
    Quantity drop = Bounds.max(module.voltageDrop());
    if (drop != null) {
      text.append(", drop ").append(drop);
    }
    if (outputWire.cable() != null) {
      text.append(", ").append(outputWire.text()).append(" at its greatest resistance");
    }
    return text.toString();
  }

  /** The corner of the highest load current, in words. */
  String currentCorner() {
    return "supply %s, no drop".formatted(Bounds.up(supply.hi(), Dimension.VOLTAGE));
  }

  /** The volts lost in the module, from 0 to the greatest; 0 when none is guaranteed. */
  static Interval drop(RelayModule module) {
    Quantity max = Bounds.max(module.voltageDrop());
    return new Interval(BigDecimal.ZERO, max == null ? BigDecimal.ZERO : max.exactSi());
  }
}
