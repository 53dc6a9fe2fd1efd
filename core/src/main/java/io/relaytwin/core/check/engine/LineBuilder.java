package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.ModuleInputs;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.load.LoadDemand;
import io.relaytwin.core.load.LoadWiring;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.UnknownItemException;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Looks everything of a channel up and computes the worst case at each node, but no timing. */
public final class LineBuilder {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Where neither design nor sheet tell: the temperature of the table of conductors. */
  private static final Range UNKNOWN_AIR = Range.exactly(Conductors.REFERENCE);

  private final Design design;
  private final Catalogue catalogue;
  private final Interval controlSupply;
  private final Interval loadSupply;
  private final LoadBook book;

  LineBuilder(Design design, Catalogue catalogue, LoadBook book) {
    this.design = design;
    this.catalogue = catalogue;
    this.controlSupply = volts(design.control());
    this.loadSupply = volts(design.load());
    this.book = book;
  }

  /** The volts of a supply, half of the ripple added either way. */
  static Interval volts(Supply supply) {
    Interval direct = supply.voltage().si();
    if (supply.ripple() == null) {
      return direct;
    }
    BigDecimal half = supply.ripple().exactSi().multiply(HALF);
    return new Interval(direct.lo().subtract(half), direct.hi().add(half));
  }

  /** The air around a module: that of the design, else all that the sheet of the module allows. */
  static Range ambient(Design design, RelayModule module) {
    Range given = design.ambient();
    if (given != null) {
      return given;
    }
    Quantity least = Bounds.min(module.operatingTemperature());
    Quantity most = Bounds.max(module.operatingTemperature());
    return least == null || most == null ? UNKNOWN_AIR : new Range(least, most);
  }

  /**
   * The module of a channel.
   *
   * @throws UnknownItemException when the catalogue holds none of that number.
   */
  RelayModule module(Channel channel) {
    return catalogue.requireModule(channel.module());
  }

  /**
   * A channel with everything looked up.
   *
   * @param designed of the design.
   * @param studies plays recordings and knows signals.
   * @param given the timing of its signal; {@code null} takes that of the signal.
   */
  Line line(Channel designed, StudyBook studies, @Nullable Timing given) {
    Line draft = build(designed);
    Timing timing = given == null ? studies.timing(draft) : given;
    Line line = draft.withTiming(timing.strictly(draft.timing().strictLimit(), timing.outside()));
    return designed.signal() instanceof SignalSpec.Capture
        ? line.withBand(studies.signals(line).output())
        : line;
  }

  /** A channel with everything looked up but the timing of its signal. */
  Line build(Channel designed) {
    Channel channel = lookedUp(designed);
    RelayModule module = module(channel);
    Range temperature = ambient(design, module);
    Drive drive = Drive.of(channel.source(), design.control(), controlSupply, catalogue);
    Wire inputWire = Wire.of(channel.inputCable(), temperature, catalogue);
    Wire outputWire = Wire.of(channel.outputCable(), temperature, catalogue);
    Interval drop = Line.drop(module);
    LoadDemand demand =
        LoadDemand.of(
            designed.load(), channel.bleeder(), loadSupply, drop, outputWire.loopOhms(), catalogue);
    return new Line(
        channel,
        module,
        drive,
        inputWire,
        outputWire,
        LoadWiring.of(channel.outputCable(), temperature, catalogue),
        demand,
        inputHigh(module, drive, inputWire),
        drive.low(),
        loadSupply,
        loadVoltage(channel, drop, outputWire, demand),
        design.policy(),
        Timing.steady(Message.NONE).strictly(strictLimit(module), null),
        null,
        new Played(book));
  }

  /** The channel with the figures of the module whose input is its load, if it is one. */
  private Channel lookedUp(Channel channel) {
    return channel.load() instanceof Load.ModuleInput input
        ? channel.withLoad(ModuleInputs.receiver(input, catalogue.requireModule(input.module())))
        : channel;
  }

  /** Up to where the delays of a module count when its sheet is read strictly, else null. */
  private @Nullable Quantity strictLimit(RelayModule module) {
    return design.policy().readings().contains(Policy.Reading.STRICT_FREQUENCY)
        ? Bounds.max(module.switchingFrequency())
        : null;
  }

  /** The volts at the terminals when on: at least what the cable leaves at the nominal current. */
  private static Interval inputHigh(RelayModule module, Drive drive, Wire wire) {
    Quantity current = Bounds.maxOrNominal(module.inputCurrent());
    BigDecimal lost =
        current == null ? BigDecimal.ZERO : Interval.of(current).times(wire.loopOhms()).hi();
    return new Interval(drive.high().lo().subtract(lost), drive.high().hi());
  }

  private Interval loadVoltage(Channel channel, Interval drop, Wire wire, LoadDemand demand) {
    Interval ohms = LoadDemand.ohms(channel);
    if (ohms != null) {
      // the supply that makes the voltage lowest is not the one that makes the current highest
      Interval source = loadSupply.minus(drop);
      Interval least = Interval.of(ohms.lo());
      Interval divided =
          Interval.of(source.lo()).times(least).over(least.plus(Interval.of(wire.loopOhms().hi())));
      return new Interval(divided.lo().min(source.lo()), source.hi());
    }
    Interval current = demand.steady() == null ? Interval.ZERO : demand.steady();
    Interval lost = wire.loopOhms().times(new Interval(BigDecimal.ZERO, current.hi()));
    return loadSupply.minus(drop).minus(lost);
  }
}
