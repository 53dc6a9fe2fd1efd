package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.load.LoadDemand;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadWiring;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.part.CountReading;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.rail.ChannelCurrents;
import io.relaytwin.core.signal.SignalSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * @param policy the readings and margins in force.
 * @param timing of the signal.
 * @param band the output of all parts while a recording is played, to be played again; {@code null}
 *     when the signal is described, or when it is not to be played.
 * @param played what the load gets, once it was asked for.
 */
public record Line(
    Channel channel,
    RelayModule module,
    Drive drive,
    Wire inputWire,
    Wire outputWire,
    LoadWiring wiring,
    LoadDemand demand,
    Interval inputHigh,
    Interval inputLow,
    Interval supply,
    Interval loadVoltage,
    Policy policy,
    Timing timing,
    @Nullable SignalSource band,
    Played played) {

  /** The line with a recording that can be played again. */
  public Line withBand(@Nullable SignalSource recording) {
    return unplayed(channel, recording);
  }

  /** The line with another bleeder; what it draws is as before. */
  public Line withBleeder(@Nullable Range bleeder) {
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
        policy,
        timing,
        recording,
        played.again());
  }

  /** The line of an equal channel; what its load gets is played once for both. */
  public Line named(String name) {
    return copy(channel.named(name), timing);
  }

  /** The line with the timing of its signal. */
  public Line withTiming(Timing signal) {
    return copy(channel, signal);
  }

  private Line copy(Channel other, Timing signal) {
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
        policy,
        signal,
        band,
        played);
  }

  /** How its output is read while it is off. */
  public OffReading off() {
    return policy.offState();
  }

  /** How pulses are counted. */
  public CountReading reading() {
    if (policy.readings().contains(Policy.Reading.CONSTANT_DELAYS)) {
      return CountReading.CONSTANT_DELAYS;
    }
    return policy.readings().contains(Policy.Reading.ONE_TRANSITION_PER_EDGE)
        ? CountReading.ONE_TRANSITION_PER_EDGE
        : CountReading.BARE_AXIOMS;
  }

  /** Where its findings are. */
  public Place place() {
    return new Place.OfChannel(channel.name());
  }

  /** The load with its bleeder and its cable as a circuit. */
  public WiredLoad wired() {
    return wiring.wire(channel.load(), channel.bleeder());
  }

  /** What the load gets from the signal, as {@link LoadSide#most}; played once. */
  public @Nullable LoadResponse response() {
    return played.of(this);
  }

  /** What flows through the module, every bound rounded up. */
  public ChannelCurrents currents() {
    Quantity control = Bounds.maxOrNominal(module.inputCurrent());
    Interval steady = demand.steady();
    Interval peak = demand.peak();
    return new ChannelCurrents(
        control == null ? null : control.exactSi(),
        steady == null ? null : steady.hi(),
        peak == null ? null : peak.hi());
  }

  /** The corner of the lowest high level. */
  public List<Term> inputCorner() {
    List<Term> terms = new ArrayList<>();
    terms.add(Term.least("source-high", "value", Arg.down(drive.high().lo(), Dimension.VOLTAGE)));
    if (inputWire.cable() != null) {
      terms.add(Term.greatest("cable-resistance", "cable", inputWire.says()));
    }
    return terms;
  }

  /** The corner of the lowest load voltage, and more conditions. */
  public List<Term> loadCorner(Term... more) {
    List<Term> terms = new ArrayList<>();
    terms.add(Term.least("load-supply", "value", Arg.down(supply.lo(), Dimension.VOLTAGE)));
    Quantity drop = Bounds.max(module.voltageDrop());
    if (drop != null) {
      terms.add(Term.greatest("voltage-drop", "value", drop));
    }
    if (outputWire.cable() != null) {
      terms.add(Term.greatest("cable-resistance", "cable", outputWire.says()));
    }
    terms.addAll(Arrays.asList(more));
    return terms;
  }

  /** The corner of the highest load current, and more conditions. */
  public List<Term> currentCorner(Term... more) {
    List<Term> terms = new ArrayList<>();
    terms.add(highestSupply());
    terms.add(Term.least("voltage-drop"));
    terms.addAll(Arrays.asList(more));
    return terms;
  }

  /** The load supply at its highest. */
  public Term highestSupply() {
    return Term.greatest("load-supply", "value", Arg.up(supply.hi(), Dimension.VOLTAGE));
  }

  /** The volts lost in the module, from 0 to the greatest; 0 when none is guaranteed. */
  public static Interval drop(RelayModule module) {
    Quantity max = Bounds.max(module.voltageDrop());
    return new Interval(BigDecimal.ZERO, max == null ? BigDecimal.ZERO : max.exactSi());
  }
}
