package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.OffReading;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import org.jspecify.annotations.Nullable;

/** The output of a channel and its load with the line, for pictures over time. */
final class LoadOverTime {

  private LoadOverTime() {}

  /** The output; {@code null} when the sheet does not guarantee drop and leakage. */
  static @Nullable OutputStage stage(Line line) {
    Quantity drop = Bounds.max(line.module().voltageDrop());
    Quantity leakage = Bounds.max(line.module().leakageCurrent());
    if (drop == null || leakage == null || line.supply().lo().compareTo(drop.exactSi()) <= 0) {
      return null;
    }
    Quantity reverse = Bounds.max(line.module().reverseCurrent());
    return OutputStage.of(
        range(line.supply(), Dimension.VOLTAGE),
        drop,
        leakage,
        reverse == null ? Quantity.of("0", "A") : reverse,
        OffReading.EITHER);
  }

  /**
   * The load with its line.
   *
   * @return {@code null} where no band holds: lamps, coils with a snubber or behind a line whose
   *     capacitance is given, outputs that share a load, loads to plus, values that are missing.
   */
  static @Nullable LoadCircuit circuit(Line line) {
    if (line.channel().outputNode() != null || line.channel().loadTo() == Channel.LoadReturn.PLUS) {
      return null;
    }
    LoadCircuit load = alone(line);
    Cable cable = line.outputWire().cable();
    Quantity perLength = cable == null ? null : cable.capacitancePerLength();
    if (load == null || cable == null || perLength == null || perLength.exactSi().signum() == 0) {
      return load;
    }
    Interval farads = Interval.of(perLength).times(Interval.of(cable.length()));
    return load instanceof CurrentSink sink && farads.lo().signum() > 0
        ? CapacitorCircuit.of(
            range(farads, Dimension.CAPACITANCE), range(Interval.ZERO, Dimension.RESISTANCE), sink)
        : null;
  }

  private static @Nullable LoadCircuit alone(Line line) {
    Interval loop = line.outputWire().loopOhms();
    return switch (line.channel().load()) {
      case Load.Resistor resistor -> resistor(resistor.resistance(), loop);
      case Load.Counter counter ->
          counter.resistance() == null ? null : resistor(counter.resistance(), loop);
      case Load.Led led ->
          led.forwardVoltage().si().lo().signum() > 0
              ? CurrentSink.led(led.forwardVoltage(), plus(led.resistance(), loop))
              : null;
      case Load.PlcInput input ->
          line.demand().plcInput() == null
              ? null
              : CurrentSink.of(line.demand().plcInput(), input.count());
      case Load.Coil coil -> coil(coil, loop);
      case Load.Capacitor capacitor -> capacitor(capacitor, loop);
      case Load.Lamp lamp -> null;
    };
  }

  private static CurrentSink resistor(Range ohms, Interval loop) {
    return CurrentSink.resistor(plus(ohms, loop));
  }

  private static @Nullable CoilCircuit coil(Load.Coil coil, Interval loop) {
    Range clamp =
        switch (coil.suppression()) {
          case Load.Suppression.Diode diode -> diode.forwardVoltage();
          case Load.Suppression.Clamp fitted -> fitted.clampVoltage();
          case Load.Suppression.Snubber snubber -> null;
          case Load.Suppression.None none -> null;
          case Load.Suppression.NotGiven notGiven -> null;
        };
    boolean bare =
        coil.suppression() instanceof Load.Suppression.None
            || coil.suppression() instanceof Load.Suppression.NotGiven;
    if (coil.inductance() == null
        || (clamp == null && !bare)
        || (clamp != null && clamp.si().lo().signum() <= 0)) {
      return null;
    }
    return CoilCircuit.of(
        plus(coil.resistance(), loop),
        coil.inductance(),
        clamp == null ? new Suppressor.None() : Suppressor.clamp(clamp));
  }

  private static CapacitorCircuit capacitor(Load.Capacitor capacitor, Interval loop) {
    Range bleed = capacitor.bleedResistance();
    Range series = capacitor.seriesResistance();
    Interval path = series == null ? loop : series.si().plus(loop);
    return CapacitorCircuit.of(
        capacitor.capacitance(),
        // the table bounds a cable from above only: it is no help
        range(path.lo().signum() > 0 ? path : Interval.ZERO, Dimension.RESISTANCE),
        bleed == null ? CurrentSink.nothing() : CurrentSink.resistor(bleed));
  }

  private static Range plus(Range ohms, Interval loop) {
    return range(ohms.si().plus(loop), Dimension.RESISTANCE);
  }

  private static Range range(Interval si, Dimension dimension) {
    return new Range(
        new Quantity(si.lo(), Unit.base(dimension)), new Quantity(si.hi(), Unit.base(dimension)));
  }
}
