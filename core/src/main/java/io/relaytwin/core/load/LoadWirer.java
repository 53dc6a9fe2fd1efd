package io.relaytwin.core.load;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.ModuleInputs;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.part.ReceiverWidths;
import io.relaytwin.core.product.Catalogue;
import io.relaytwin.core.product.Citation;
import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One load at the end of a cable on its way to a circuit, with what has to be said about it. */
final class LoadWirer {

  /** A filament that does not change with its temperature; the model needs a little more than 1. */
  private static final double LEAST_COLD_RATIO = 1.001;

  /** A bleeder of which nothing is promised. */
  private static final double HARDLY_ANY_OHMS = 1e15;

  private final Span cableOhms;
  private final Span cableFarads;
  private final @Nullable Span bleederOhms;
  private final Catalogue catalogue;
  private final List<Citation> sources;
  private final List<String> missing;
  private final List<Premise> premises = new ArrayList<>();
  private boolean whole = true;

  LoadWirer(LoadWiring wiring, @Nullable Range bleeder) {
    cableOhms = wiring.cableOhms();
    cableFarads = wiring.cableFarads();
    catalogue = wiring.catalogue();
    sources = new ArrayList<>(wiring.sources());
    missing = new ArrayList<>(wiring.missing());
    bleederOhms = bleeder == null ? null : Units.positive(bleeder, Dimension.RESISTANCE);
  }

  WiredLoad wire(Load load) {
    LoadCircuit circuit =
        switch (load) {
          case Load.Resistor resistor -> withCable(bled(resistor.resistance()));
          case Load.Coil coil -> coil(coil);
          case Load.Lamp lamp -> lamp(lamp);
          case Load.Led led -> withCable(led(led));
          case Load.Capacitor capacitor -> capacitor(capacitor);
          case Load.PlcInput input ->
              withCable(
                  bled(CurrentSink.of(type(input), input.count(), lead(), own(input)), input));
          case Load.Counter counter -> withCable(counter(counter));
          case Load.ModuleInput input -> withCable(counter(counter(input)));
        };
    return new WiredLoad(
        circuit,
        switch (load) {
          case Load.Receiver receiver -> reading(receiver);
          case Load.ModuleInput input -> reading(counter(input));
          default -> null;
        },
        cableFarads,
        sources,
        premises,
        missing,
        whole);
  }

  /** A resistance of the load behind that of the cable. */
  private Span line(Range resistance) {
    return Units.positive(resistance, Dimension.RESISTANCE).plus(cableOhms);
  }

  /** A resistance of the load and the bleeder, which share the cable. */
  private CurrentSink bled(Range resistance) {
    return CurrentSink.resistor(bledOhms(resistance).plus(cableOhms));
  }

  private Span bledOhms(Range resistance) {
    Span ohms = Units.positive(resistance, Dimension.RESISTANCE);
    return bleederOhms == null
        ? ohms
        : new Span(
            Math.nextDown(1 / (1 / ohms.lo() + 1 / bleederOhms.lo())),
            Math.nextUp(1 / (1 / ohms.hi() + 1 / bleederOhms.hi())));
  }

  /** Inputs with the bleeder: the cable takes from it what the most of their current drops. */
  private CurrentSink bled(CurrentSink inputs, Load.PlcInput input) {
    if (bleederOhms == null) {
      return inputs;
    }
    double most = Math.max(own(input), CurrentSink.mostAmperes(type(input), input.count()));
    Span lost = new Span(0, Math.nextUp(cableOhms.hi() * most));
    return inputs.and(CurrentSink.led(lost, bleederOhms.plus(cableOhms)));
  }

  private CurrentSink led(Load.Led led) {
    Span volts =
        Units.notNegative(Units.span(led.forwardVoltage(), Dimension.VOLTAGE), "forward voltage");
    Span ohms = line(led.resistance());
    if (bleederOhms == null) {
      return CurrentSink.led(volts, ohms);
    }
    // cable and bleeder are a source of a little less voltage and at most the cable's resistance
    double share = 1 + cableOhms.hi() / bleederOhms.lo();
    // and the LED takes from the bleeder what its current drops in the cable
    double left = 1 - cableOhms.hi() / Units.positive(led.resistance(), Dimension.RESISTANCE).lo();
    Span beside =
        new Span(
            bleederOhms.lo(),
            left > 0 ? Math.nextUp((bleederOhms.hi() + cableOhms.hi()) / left) : HARDLY_ANY_OHMS);
    return CurrentSink.led(
            new Span(volts.lo(), Math.nextUp(volts.hi() * share)),
            new Span(ohms.lo(), Math.nextUp(ohms.hi() * share)))
        .and(CurrentSink.resistor(beside));
  }

  private CurrentSink.Lead lead() {
    return new CurrentSink.Lead(
        cableOhms, bleederOhms == null ? 0 : Math.nextUp(cableOhms.hi() / bleederOhms.lo()));
  }

  /** The least amperes of all inputs as the design gives it; 0 when it does not. */
  private static double own(Load.PlcInput input) {
    Quantity each = input.minCurrent();
    return each == null
        ? 0
        : Math.nextDown(input.count() * Units.span(each, Dimension.CURRENT).lo());
  }

  /** For circuits that have no place for a bleeder. */
  private void leaveBleederOut() {
    if (bleederOhms != null) {
      leaveOut("premise.bleeder-left-out");
    }
  }

  private LoadCircuit withCable(CurrentSink sink) {
    return cableFarads.hi() == 0 ? sink : new CapacitorCircuit(cableFarads, Span.of(0), sink);
  }

  /** For circuits that have no place for the capacitance of a cable. */
  private void leaveCapacitanceOut() {
    if (cableFarads.hi() > 0) {
      leaveOut("premise.cable-left-out");
    }
  }

  private void leaveOut(String key) {
    premises.add(Premise.estimate(key));
    whole = false;
  }

  private LoadCircuit coil(Load.Coil coil) {
    Range inductance = coil.inductance();
    if (inductance == null) {
      missing.add("the inductance of the coil: it is reckoned as its resistance");
      return withCable(bled(coil.resistance()));
    }
    leaveCapacitanceOut();
    leaveBleederOut();
    Span ohms = line(coil.resistance());
    Span henries = Units.positive(inductance, Dimension.INDUCTANCE);
    return switch (coil.suppression()) {
      case Load.Suppression.None none -> new CoilCircuit(ohms, henries, new Suppressor.None());
      case Load.Suppression.NotGiven notGiven -> {
        missing.add("what carries the current of the coil at a turn-off");
        yield new CoilCircuit(ohms, henries, new Suppressor.None());
      }
      case Load.Suppression.Diode diode -> clamped(ohms, henries, diode.forwardVoltage());
      case Load.Suppression.Clamp clamp -> clamped(ohms, henries, clamp.clampVoltage());
      case Load.Suppression.Snubber snubber ->
          new SnubberCircuit(
              ohms,
              henries,
              Units.positive(snubber.resistance(), Dimension.RESISTANCE),
              Units.positive(snubber.capacitance(), Dimension.CAPACITANCE));
    };
  }

  private LoadCircuit clamped(Span ohms, Span henries, Range volts) {
    if (Span.of(volts).lo() <= 0) {
      missing.add("a least voltage above 0 of what carries the current of the coil at a turn-off");
      return new CoilCircuit(ohms, henries, new Suppressor.None());
    }
    return new CoilCircuit(ohms, henries, Suppressor.clamp(volts));
  }

  private LoadCircuit lamp(Load.Lamp lamp) {
    leaveCapacitanceOut();
    leaveBleederOut();
    premises.addAll(LampFigures.premises(lamp));
    return LampCircuit.of(
        lamp.power(),
        lamp.voltage(),
        Span.of(LampFigures.coldRatio(lamp)).atLeast(LEAST_COLD_RATIO),
        Units.positive(LampFigures.timeConstant(lamp), Dimension.TIME),
        cableOhms);
  }

  private LoadCircuit capacitor(Load.Capacitor capacitor) {
    Range bleed = capacitor.bleedResistance();
    CurrentSink parallel = bleed == null ? CurrentSink.nothing() : CurrentSink.resistor(bleed);
    if (bleederOhms != null) {
      parallel = parallel.and(CurrentSink.resistor(bleederOhms.plus(cableOhms)));
    }
    Range series = capacitor.seriesResistance();
    Span farads = Units.positive(capacitor.capacitance(), Dimension.CAPACITANCE);
    if (series == null || Span.of(series).hi() == 0) {
      return new CapacitorCircuit(farads.plus(cableFarads), cableOhms, parallel);
    }
    leaveCapacitanceOut();
    return new CapacitorCircuit(
        farads, Units.span(series, Dimension.RESISTANCE).plus(cableOhms), parallel);
  }

  private PlcInputType type(Load.PlcInput input) {
    PlcInputType type = catalogue.requirePlcInputType(input.type());
    if (!sources.contains(type.source())) {
      sources.add(type.source());
    }
    return type;
  }

  private Load.Counter counter(Load.ModuleInput input) {
    return ModuleInputs.receiver(input, catalogue.requireModule(input.module()));
  }

  private CurrentSink counter(Load.Counter counter) {
    Range resistance = counter.resistance();
    if (resistance == null) {
      missing.add("the resistance of the counter input: it is reckoned to draw nothing");
      return bleeder();
    }
    return bled(resistance);
  }

  /** The bleeder by itself. */
  private CurrentSink bleeder() {
    return bleederOhms == null
        ? CurrentSink.nothing()
        : CurrentSink.resistor(bleederOhms.plus(cableOhms));
  }

  private @Nullable Reading reading(Load.Receiver receiver) {
    ReceiverWidths widths =
        new ReceiverWidths(
            Math.max(picos(receiver.minHigh()), picos(receiver.filter())),
            Math.max(picos(receiver.minLow()), picos(receiver.filter())));
    return switch (receiver) {
      case Load.PlcInput input -> {
        PlcInputType type = type(input);
        premises.add(Premise.estimate("premise.input-current-rises"));
        double most = Math.max(own(input), CurrentSink.mostAmperes(type, input.count()));
        yield new Reading(
            withCable(
                bled(CurrentSink.whileReading(type, input.count(), lead(), own(input)), input)),
            Units.span(type.lowVoltageMax(), Dimension.VOLTAGE).lo(),
            lead().front(Units.span(type.highVoltageMin(), Dimension.VOLTAGE).hi(), most),
            widths);
      }
      case Load.Counter counter -> {
        Quantity on = counter.onVoltage();
        Quantity off = counter.offVoltage();
        if (on == null || off == null || off.compareTo(on) >= 0 || off.magnitude().signum() <= 0) {
          missing.add(
              "the voltages from which the counter reads high and up to which it reads low");
          yield null;
        }
        Range resistance = counter.resistance();
        Span across = resistance == null ? bleederOhms : bledOhms(resistance);
        double share = across == null ? 1 : 1 + cableOhms.hi() / across.lo();
        yield new Reading(
            withCable(resistance == null ? bleeder() : bled(resistance)),
            Units.span(off, Dimension.VOLTAGE).lo(),
            Math.nextUp(Units.span(on, Dimension.VOLTAGE).hi() * share),
            widths);
      }
    };
  }

  private static long picos(@Nullable Quantity time) {
    return time == null ? 0 : time.picoseconds(RoundingMode.CEILING);
  }
}
