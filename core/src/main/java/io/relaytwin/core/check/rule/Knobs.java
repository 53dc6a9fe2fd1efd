package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the parameters of a design that can be turned. */
final class Knobs {
  private final Design design;
  private final List<Knob> knobs = new ArrayList<>();

  private Knobs(Design design) {
    this.design = design;
  }

  static List<Knob> of(Design design, List<Line> lines) {
    Knobs finder = new Knobs(design);
    for (int i = 0; i < lines.size(); i++) {
      finder.signal(i, lines.get(i).timing());
      finder.cables(i);
      finder.load(i);
    }
    finder.supplies();
    return finder.knobs;
  }

  private void signal(int index, Timing timing) {
    Interval high = timing.high();
    Interval low = timing.low();
    Channel channel = design.channels().get(index);
    if (channel.signal() instanceof SignalSpec.Quadrature quadrature) {
      add(
          index,
          "frequency",
          quadrature.frequency().toString(),
          SignalStudy.highest(quadrature.frequency()),
          "1",
          "1E+8",
          Dimension.FREQUENCY,
          hertz ->
              new SignalSpec.Quadrature(
                  Range.exactly(quantity(hertz, Dimension.FREQUENCY)),
                  quadrature.phaseError(),
                  quadrature.track()));
      return;
    }
    if (high == null || low == null || high.lo().signum() <= 0 || low.lo().signum() <= 0) {
      return;
    }
    if (channel.signal() instanceof SignalSpec.Pwm pwm) {
      add(
          index,
          "frequency",
          pwm.frequency().toString(),
          SignalStudy.highest(pwm.frequency()),
          "1",
          "1E+8",
          Dimension.FREQUENCY,
          hertz ->
              new SignalSpec.Pwm(
                  Range.exactly(quantity(hertz, Dimension.FREQUENCY)),
                  pwm.duty(),
                  pwm.maxDutyError()));
      addDuty(
          index,
          pwm.duty().toString(),
          pwm.duty().si().lo(),
          duty ->
              new SignalSpec.Pwm(
                  pwm.frequency(),
                  Range.exactly(quantity(duty, Dimension.RATIO)),
                  pwm.maxDutyError()));
      return;
    }
    BigDecimal width = high.lo();
    BigDecimal pause = low.lo();
    if (channel.signal() instanceof SignalSpec.Square square) {
      add(
          index,
          "frequency",
          square.frequency().toString(),
          SignalStudy.highest(square.frequency()),
          "1",
          "1E+8",
          Dimension.FREQUENCY,
          hertz ->
              new SignalSpec.Square(
                  Range.exactly(quantity(hertz, Dimension.FREQUENCY)), square.duty()));
      addDuty(
          index,
          square.duty().toString(),
          square.duty().si().lo(),
          duty ->
              new SignalSpec.Square(
                  square.frequency(), Range.exactly(quantity(duty, Dimension.RATIO))));
    } else {
      rate(index, width, pause);
    }
    add(
        index,
        "shortest pulse",
        Bounds.down(width, Dimension.TIME).toString(),
        width,
        "1E-9",
        "100",
        Dimension.TIME,
        seconds -> train(seconds, pause));
    add(
        index,
        "shortest pause",
        Bounds.down(pause, Dimension.TIME).toString(),
        pause,
        "1E-9",
        "100",
        Dimension.TIME,
        seconds -> train(width, seconds));
  }

  /** A signal without a frequency is a train of its shortest pulse and its shortest pause. */
  private void rate(int index, BigDecimal width, BigDecimal pause) {
    BigDecimal cycle = width.add(pause);
    BigDecimal duty = Interval.of(width).over(Interval.of(cycle)).lo();
    BigDecimal rate = Interval.of(BigDecimal.ONE).over(Interval.of(cycle)).lo();
    add(
        index,
        "frequency",
        "%s at a duty of %s"
            .formatted(Bounds.up(rate, Dimension.FREQUENCY), Bounds.down(duty, Dimension.RATIO)),
        rate,
        "1",
        "1E+8",
        Dimension.FREQUENCY,
        hertz -> cycles(duty, Interval.of(BigDecimal.ONE).over(Interval.of(hertz)).lo()));
    addDuty(
        index, Bounds.down(duty, Dimension.RATIO).toString(), duty, share -> cycles(share, cycle));
  }

  private static SignalSpec cycles(BigDecimal duty, BigDecimal cycle) {
    BigDecimal width = Interval.of(duty).times(Interval.of(cycle)).lo();
    return train(width, cycle.subtract(width));
  }

  private static SignalSpec train(BigDecimal width, BigDecimal pause) {
    return new SignalSpec.Pulses(
        Range.exactly(quantity(width, Dimension.TIME)),
        Range.exactly(quantity(width.add(pause), Dimension.TIME)),
        SignalCorners.PERIODS);
  }

  private void addDuty(
      int index, String present, BigDecimal at, Function<BigDecimal, SignalSpec> spec) {
    knobs.add(
        new Knob(
            "duty",
            place(index),
            present,
            at,
            new BigDecimal("0.0001"),
            new BigDecimal("0.9999"),
            false,
            Unit.base(Dimension.RATIO),
            index,
            share -> withSignal(index, spec.apply(share))));
  }

  private void add(
      int index,
      String parameter,
      String present,
      BigDecimal at,
      String lowest,
      String highest,
      Dimension dimension,
      Function<BigDecimal, SignalSpec> spec) {
    knobs.add(
        new Knob(
            parameter,
            place(index),
            present,
            at,
            new BigDecimal(lowest),
            new BigDecimal(highest),
            true,
            Unit.base(dimension),
            index,
            value -> withSignal(index, spec.apply(value))));
  }

  private void cables(int index) {
    Channel channel = design.channels().get(index);
    if (channel.inputCable() != null) {
      Cable cable = channel.inputCable();
      knobs.add(
          length(
              index,
              "input cable",
              cable,
              metres -> with(index, channel.withInputCable(cut(cable, metres)))));
    }
    if (channel.outputCable() != null) {
      Cable cable = channel.outputCable();
      knobs.add(
          length(
              index,
              "output cable",
              cable,
              metres -> with(index, channel.withOutputCable(cut(cable, metres)))));
    }
  }

  private Knob length(int index, String parameter, Cable cable, Function<BigDecimal, Design> turn) {
    return new Knob(
        parameter,
        place(index),
        cable.length() + " of " + cable.conductor(),
        cable.length().exactSi(),
        new BigDecimal("0.01"),
        new BigDecimal("100000"),
        true,
        Unit.base(Dimension.LENGTH),
        index,
        turn);
  }

  private static Cable cut(Cable cable, BigDecimal metres) {
    return cable.withLength(quantity(metres, Dimension.LENGTH));
  }

  private void load(int index) {
    Channel channel = design.channels().get(index);
    switch (channel.load()) {
      case Load.Resistor resistor ->
          resistance(index, resistor.resistance(), resistor::withResistance);
      case Load.Coil coil -> resistance(index, coil.resistance(), coil::withResistance);
      case Load.Led led -> resistance(index, led.resistance(), led::withResistance);
      case Load.Capacitor capacitor -> {
        if (capacitor.seriesResistance() != null) {
          resistance(index, capacitor.seriesResistance(), capacitor::withSeriesResistance);
        }
      }
      case Load.Lamp lamp -> {
        // a lamp is told by its power; its resistance is no parameter
      }
      case Load.PlcInput input -> {
        // the standard fixes what it draws
      }
      case Load.Counter counter -> {
        // the counter is what it is
      }
      case Load.ModuleInput input -> {
        if (input.seriesResistance() != null) {
          resistance(index, input.seriesResistance(), input::withSeriesResistance);
        }
      }
    }
  }

  private void resistance(int index, Range present, Function<Range, Load> load) {
    Channel channel = design.channels().get(index);
    knobs.add(
        new Knob(
            "load resistance",
            place(index),
            present.toString(),
            present.si().lo(),
            new BigDecimal("0.1"),
            new BigDecimal("1E+9"),
            true,
            Unit.base(Dimension.RESISTANCE),
            index,
            ohms ->
                with(
                    index,
                    channel.withLoad(
                        load.apply(Range.exactly(quantity(ohms, Dimension.RESISTANCE)))))));
  }

  private void supplies() {
    knobs.add(
        whole(
            "control supply",
            design.control().voltage(),
            "0.5",
            "50",
            Dimension.VOLTAGE,
            range -> design.withControl(design.control().withVoltage(range))));
    knobs.add(
        whole(
            "load supply",
            design.load().voltage(),
            "1",
            "200",
            Dimension.VOLTAGE,
            range -> design.withLoad(design.load().withVoltage(range))));
    knobs.add(
        whole(
            "ambient temperature",
            design.ambient(),
            "-60",
            "150",
            Dimension.TEMPERATURE,
            design::withAmbient));
  }

  private static Knob whole(
      String parameter,
      @Nullable Range present,
      String lowest,
      String highest,
      Dimension dimension,
      Function<Range, Design> turn) {
    BigDecimal at =
        present == null || present.min() == null || present.max() == null
            ? null
            : present.si().lo().add(present.si().hi()).multiply(new BigDecimal("0.5"));
    return new Knob(
        parameter,
        "design",
        present == null ? "" : present.toString(),
        at,
        new BigDecimal(lowest),
        new BigDecimal(highest),
        false,
        Unit.base(dimension),
        -1,
        value -> turn.apply(Range.exactly(quantity(value, dimension))));
  }

  private Design withSignal(int index, SignalSpec signal) {
    Channel channel = design.channels().get(index);
    return with(index, channel.withSignal(signal));
  }

  private Design with(int index, Channel changed) {
    return design.withChannel(index, changed);
  }

  private String place(int index) {
    return "channel " + design.channels().get(index).name();
  }

  private static Quantity quantity(BigDecimal si, Dimension dimension) {
    return new Quantity(si, Unit.base(dimension));
  }
}
