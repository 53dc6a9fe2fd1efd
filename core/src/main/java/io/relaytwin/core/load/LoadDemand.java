package io.relaytwin.core.load;

import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.ModuleInputs;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.product.UnknownItemException;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a load draws, as far as no time passes: bounds over its tolerances and the supply, exact
 * decimals in SI base units. {@link LoadWiring} makes the circuit of the same load, for what
 * changes in time.
 *
 * @param title what it is.
 * @param steady amperes when on for long; {@code null} when not known.
 * @param peak the highest amperes of any moment; {@code null} when nothing bounds it.
 * @param inrush whether the peak is more than the steady current.
 * @param minVoltage the least voltage it works with; {@code null} when it does not matter or is not
 *     known.
 * @param plcInput the type of the controller's input; {@code null} when it is none.
 * @param sources where the figures come from.
 * @param premises what it rests on besides.
 */
public record LoadDemand(
    Message title,
    @Nullable Interval steady,
    @Nullable Interval peak,
    boolean inrush,
    @Nullable Quantity minVoltage,
    @Nullable PlcInputType plcInput,
    List<Citation> sources,
    List<Premise> premises) {

  /**
   * What the load draws.
   *
   * @param load the load.
   * @param bleeder across it; {@code null} when none is fitted.
   * @param supply volts at the module's plus.
   * @param drop volts lost in the module.
   * @param loopOhms of the output cable.
   * @param catalogue holds the types of controller inputs, and modules.
   * @throws UnknownItemException when it does not hold what the load names.
   */
  public static LoadDemand of(
      Load load,
      @Nullable Range bleeder,
      Interval supply,
      Interval drop,
      Interval loopOhms,
      Catalogue catalogue) {
    Interval source = supply.minus(drop);
    LoadDemand alone = of(load, source, loopOhms, catalogue);
    if (bleeder == null) {
      return alone;
    }
    Interval through = source.over(bleeder.si().plus(loopOhms));
    return new LoadDemand(
        Message.of("load.with-bleeder", "load", alone.title),
        alone.steady == null ? null : alone.steady.plus(through),
        alone.peak == null ? null : alone.peak.plus(through),
        alone.inrush,
        alone.minVoltage,
        alone.plcInput,
        alone.sources,
        alone.premises);
  }

  private static LoadDemand of(Load load, Interval source, Interval loopOhms, Catalogue catalogue) {
    return switch (load) {
      case Load.Resistor r ->
          plain(
              Message.of("load.resistor", "resistance", r.resistance()),
              ohmic(source, loopOhms, r.resistance()),
              r.minVoltage());
      case Load.Coil c ->
          plain(
              Message.of("load.coil", "resistance", c.resistance()),
              ohmic(source, loopOhms, c.resistance()),
              c.pullIn());
      case Load.Led led -> {
        Interval current =
            source
                .minus(led.forwardVoltage().si())
                .atLeast(BigDecimal.ZERO)
                .over(led.resistance().si().plus(loopOhms));
        yield plain(Message.of("load.led", "resistance", led.resistance()), current, null);
      }
      case Load.Lamp lamp -> lamp(lamp, source);
      case Load.Capacitor c -> capacitor(c, source, loopOhms);
      case Load.PlcInput input -> plcInput(input, catalogue);
      case Load.ModuleInput input -> moduleInput(input, source, loopOhms, catalogue);
      case Load.Counter counter -> {
        Range resistance = counter.resistance();
        Interval current = resistance == null ? null : ohmic(source, loopOhms, resistance);
        yield new LoadDemand(
            Message.of("load.counter"),
            current,
            current,
            false,
            counter.onVoltage(),
            null,
            List.of(),
            List.of());
      }
    };
  }

  /**
   * The ohms of a load that is nothing else, its bleeder included; {@code null} when it is more.
   */
  public static @Nullable Interval ohms(Channel channel) {
    Range ohms =
        switch (channel.load()) {
          case Load.Resistor resistor -> resistor.resistance();
          case Load.Coil coil -> coil.resistance();
          case Load.Counter counter -> counter.resistance();
          case Load.Led led -> null;
          case Load.Lamp lamp -> null;
          case Load.Capacitor capacitor -> null;
          case Load.PlcInput input -> null;
          case Load.ModuleInput input -> null;
        };
    if (ohms == null) {
      return null;
    }
    Range bleeder = channel.bleeder();
    if (bleeder == null) {
      return ohms.si();
    }
    Interval one = Interval.of(1);
    return one.over(one.over(ohms.si()).plus(one.over(bleeder.si())));
  }

  private static LoadDemand plain(Message title, Interval current, @Nullable Quantity minVoltage) {
    return new LoadDemand(title, current, current, false, minVoltage, null, List.of(), List.of());
  }

  private static Interval ohmic(Interval source, Interval loopOhms, Range resistance) {
    return source.over(loopOhms.plus(resistance.si()));
  }

  private static LoadDemand lamp(Load.Lamp lamp, Interval source) {
    // divided last, so that a lamp at its limit is seen to be there
    Interval power = lamp.power().si().times(source);
    Interval square = Interval.of(lamp.voltage()).times(Interval.of(lamp.voltage()));
    Interval hot = power.over(square);
    Interval cold = power.times(LampFigures.coldRatio(lamp).si()).over(square);
    List<Premise> premises = new ArrayList<>();
    premises.add(Premise.estimate("premise.lamp-voltage"));
    premises.addAll(LampFigures.premises(lamp));
    return new LoadDemand(
        Message.of("load.lamp", "power", lamp.power(), "voltage", lamp.voltage()),
        new Interval(BigDecimal.ZERO, hot.hi()),
        cold,
        true,
        null,
        null,
        List.of(),
        premises);
  }

  private static LoadDemand capacitor(Load.Capacitor c, Interval source, Interval loopOhms) {
    Range series = c.seriesResistance();
    Interval path = series == null ? loopOhms : series.si().plus(loopOhms);
    Range bleed = c.bleedResistance();
    Interval steady = bleed == null ? Interval.ZERO : source.over(bleed.si().plus(path));
    // the greatest cable resistance is no help: the table bounds it from above only
    Interval peak = path.lo().signum() > 0 ? source.over(path).hull(steady) : null;
    return new LoadDemand(
        Message.of("load.capacitor", "capacitance", c.capacitance()),
        steady,
        peak,
        true,
        null,
        null,
        List.of(),
        List.of());
  }

  private static LoadDemand moduleInput(
      Load.ModuleInput input, Interval source, Interval loopOhms, Catalogue catalogue) {
    RelayModule module = catalogue.requireModule(input.module());
    LoadDemand counter = of(ModuleInputs.receiver(input, module), source, loopOhms, catalogue);
    List<Citation> sources = new ArrayList<>();
    Stream.of(module.inputHigh(), module.inputLow(), module.inputCurrent())
        .flatMap(Optional::stream)
        .map(Figure::source)
        .forEach(sources::add);
    Range series = input.seriesResistance();
    return new LoadDemand(
        series == null
            ? Message.of("load.module-input", "module", module.item())
            : Message.of("load.module-input-behind", "module", module.item(), "series", series),
        counter.steady,
        counter.peak,
        false,
        counter.minVoltage,
        null,
        sources,
        counter.steady == null ? List.of() : List.of(ModuleInputs.premise(module)));
  }

  private static LoadDemand plcInput(Load.PlcInput input, Catalogue catalogue) {
    PlcInputType type = catalogue.requirePlcInputType(input.type());
    Interval current =
        new Interval(type.highCurrentMin().exactSi(), type.highCurrentMax().exactSi())
            .times(input.count());
    Message title =
        input.count() == 1
            ? Message.of("load.plc-input", "type", input.type())
            : Message.of("load.plc-inputs", "count", input.count(), "type", input.type());
    return new LoadDemand(
        title,
        current,
        current,
        false,
        type.highVoltageMin(),
        type,
        List.of(type.source()),
        List.of());
  }
}
