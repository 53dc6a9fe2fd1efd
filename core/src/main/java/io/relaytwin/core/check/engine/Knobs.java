package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.engine.Knob.Span;
import io.relaytwin.core.check.finding.ParameterLimit.Parameter;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.edit.Edit;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the parameters of a design that can be turned. */
final class Knobs {
  private static final Span FREQUENCY = Span.of(Dimension.FREQUENCY, "1", "1E+8", true);
  private static final Span DUTY = Span.of(Dimension.RATIO, "0.0001", "0.9999", false);
  private static final Span WIDTH = Span.of(Dimension.TIME, "1E-9", "100", true);
  private static final Span LENGTH = Span.of(Dimension.LENGTH, "0.01", "100000", true);
  private static final Span RESISTANCE = Span.of(Dimension.RESISTANCE, "0.1", "1E+9", true);
  private static final Span CONTROL = Span.of(Dimension.VOLTAGE, "0.5", "50", false);
  private static final Span LOAD = Span.of(Dimension.VOLTAGE, "1", "200", false);
  private static final Span AIR = Span.of(Dimension.TEMPERATURE, "-60", "150", false);

  private final Design design;
  private final List<Knob> knobs = new ArrayList<>();

  private Knobs(Design design) {
    this.design = design;
  }

  /** The knobs of one channel. */
  static List<Knob> ofChannel(Design design, int index, Line line) {
    Knobs finder = new Knobs(design);
    finder.signal(index, line.timing(), line.drive().sinking());
    finder.cable(index, true);
    finder.cable(index, false);
    finder.load(index);
    return finder.knobs;
  }

  /** The knobs that concern all channels. */
  static List<Knob> ofAll(Design design) {
    Knobs finder = new Knobs(design);
    finder.whole(
        Parameter.CONTROL_SUPPLY, design.control().voltage(), CONTROL, "supplies.control.voltage");
    finder.whole(Parameter.LOAD_SUPPLY, design.load().voltage(), LOAD, "supplies.load.voltage");
    finder.whole(Parameter.AMBIENT_TEMPERATURE, design.ambient(), AIR, "ambient");
    return finder.knobs;
  }

  private void signal(int index, Timing timing, boolean inverted) {
    Interval high = timing.high();
    Interval low = timing.low();
    Path signal = channel(index).key("signal");
    switch (design.channels().get(index).signal()) {
      case SignalSpec.Quadrature quadrature ->
          frequency(index, quadrature.frequency(), signal.key("quadrature"));
      case SignalSpec.Pwm pwm -> {
        if (arrives(high) && arrives(low)) {
          frequency(index, pwm.frequency(), signal.key("pwm"));
          duty(index, pwm.duty(), signal.key("pwm"));
        }
      }
      case SignalSpec.Square square -> {
        if (high != null && low != null && arrives(high) && arrives(low)) {
          frequency(index, square.frequency(), signal.key("square"));
          duty(index, square.duty(), signal.key("square"));
          widths(index, high.lo(), low.lo(), inverted);
        }
      }
      case SignalSpec.Capture capture -> train(index, high, low, inverted);
      case SignalSpec.Pulses pulses -> train(index, high, low, inverted);
      case SignalSpec.PulseList list -> train(index, high, low, inverted);
      case SignalSpec.Steady steady -> {
        // it never changes
      }
    }
  }

  private static boolean arrives(@Nullable Interval width) {
    return width != null && width.lo().signum() > 0;
  }

  private void frequency(int index, Range present, Path signal) {
    add(
        Parameter.FREQUENCY,
        index,
        value(present),
        SignalStudy.highest(present),
        FREQUENCY,
        signal.key("frequency"));
  }

  private void duty(int index, Range present, Path signal) {
    add(Parameter.DUTY, index, value(present), present.si().lo(), DUTY, signal.key("duty"));
  }

  /** A signal without a frequency is a train of its shortest pulse and its shortest pause. */
  private void train(int index, @Nullable Interval high, @Nullable Interval low, boolean inverted) {
    if (high == null || low == null || !arrives(high) || !arrives(low)) {
      return;
    }
    BigDecimal width = high.lo();
    BigDecimal cycle = width.add(low.lo());
    BigDecimal duty = Interval.of(width).over(Interval.of(cycle)).lo();
    BigDecimal rate = Interval.of(BigDecimal.ONE).over(Interval.of(cycle)).lo();
    trained(
        Parameter.FREQUENCY,
        index,
        Message.of(
            "present.rate",
            "rate",
            Arg.up(rate, Dimension.FREQUENCY),
            "duty",
            Arg.down(duty, Dimension.RATIO)),
        rate,
        FREQUENCY,
        inverted,
        hertz -> cycles(duty, Interval.of(BigDecimal.ONE).over(Interval.of(hertz)).lo()));
    trained(
        Parameter.DUTY,
        index,
        Message.of("present.value", "value", Arg.down(duty, Dimension.RATIO)),
        duty,
        DUTY,
        inverted,
        share -> cycles(share, cycle));
    widths(index, width, low.lo(), inverted);
  }

  private void widths(int index, BigDecimal width, BigDecimal pause, boolean inverted) {
    trained(
        Parameter.SHORTEST_PULSE,
        index,
        Message.of("present.value", "value", Arg.down(width, Dimension.TIME)),
        width,
        WIDTH,
        inverted,
        seconds -> new Train(seconds, pause));
    trained(
        Parameter.SHORTEST_PAUSE,
        index,
        Message.of("present.value", "value", Arg.down(pause, Dimension.TIME)),
        pause,
        WIDTH,
        inverted,
        seconds -> new Train(width, seconds));
  }

  /**
   * Equal pulses as they surely arrive at the input.
   *
   * @param width seconds.
   * @param pause seconds.
   */
  private record Train(BigDecimal width, BigDecimal pause) {

    SignalSpec.Pulses signal() {
      return new SignalSpec.Pulses(
          Range.exactly(quantity(width, Dimension.TIME)),
          Range.exactly(quantity(width.add(pause), Dimension.TIME)),
          SignalCorners.PERIODS);
    }

    /** What a source sends, edges of no duration. */
    Value sent(boolean inverted) {
      Map<String, Value> pulses = new LinkedHashMap<>();
      pulses.put("width", Value.of(quantity(inverted ? pause : width, Dimension.TIME)));
      pulses.put("period", Value.of(quantity(width.add(pause), Dimension.TIME)));
      pulses.put("count", Value.of(SignalCorners.PERIODS));
      return Value.entry("pulses", new Value.Entries(pulses));
    }
  }

  private static Train cycles(BigDecimal duty, BigDecimal cycle) {
    BigDecimal width = Interval.of(duty).times(Interval.of(cycle)).lo();
    return new Train(width, cycle.subtract(width));
  }

  private void trained(
      Parameter parameter,
      int index,
      Message present,
      BigDecimal at,
      Span span,
      boolean inverted,
      Function<BigDecimal, Train> train) {
    Path signal = channel(index).key("signal");
    knobs.add(
        new Knob(
            parameter,
            place(index),
            index,
            present,
            at,
            span,
            value -> Edits.set(design, signal, train.apply(value).sent(inverted)),
            // told by what surely arrives: edges and driver are counted already
            value -> SignalStudy.described(train.apply(value).signal(), EdgeShape.SHARP)));
  }

  private void cable(int index, boolean atInput) {
    Channel channel = design.channels().get(index);
    Cable cable = atInput ? channel.inputCable() : channel.outputCable();
    if (cable != null) {
      add(
          atInput ? Parameter.INPUT_CABLE : Parameter.OUTPUT_CABLE,
          index,
          Message.of("cable", "length", cable.length(), "conductor", cable.conductor()),
          cable.length().exactSi(),
          LENGTH,
          channel(index).key(atInput ? "input-cable" : "output-cable").key("length"));
    }
  }

  private void load(int index) {
    Path load = channel(index).key("load");
    switch (design.channels().get(index).load()) {
      case Load.Resistor resistor ->
          resistance(index, resistor.resistance(), load.key("resistor").key("resistance"));
      case Load.Coil coil ->
          resistance(index, coil.resistance(), load.key("coil").key("resistance"));
      case Load.Led led -> resistance(index, led.resistance(), load.key("led").key("resistance"));
      case Load.Capacitor capacitor ->
          resistance(
              index, capacitor.seriesResistance(), load.key("capacitor").key("series-resistance"));
      case Load.ModuleInput input ->
          resistance(
              index, input.seriesResistance(), load.key("module-input").key("series-resistance"));
      case Load.Lamp lamp -> {
        // a lamp is told by its power; its resistance is no parameter
      }
      case Load.PlcInput input -> {
        // the standard fixes what it draws
      }
      case Load.Counter counter -> {
        // the counter is what it is
      }
    }
  }

  private void resistance(int index, @Nullable Range present, Path path) {
    if (present != null) {
      add(Parameter.LOAD_RESISTANCE, index, value(present), present.si().lo(), RESISTANCE, path);
    }
  }

  private void add(
      Parameter parameter, int index, Message present, BigDecimal at, Span span, Path path) {
    knobs.add(
        new Knob(
            parameter,
            place(index),
            index,
            present,
            at,
            span,
            value -> set(path, value, span.dimension()),
            null));
  }

  private void whole(Parameter parameter, @Nullable Range present, Span span, String path) {
    BigDecimal at =
        present == null || present.min() == null || present.max() == null
            ? null
            : present.si().lo().add(present.si().hi()).multiply(new BigDecimal("0.5"));
    Path where = Path.parse(path);
    knobs.add(
        new Knob(
            parameter,
            Place.Site.DESIGN,
            -1,
            present == null ? Message.NONE : value(present),
            at,
            span,
            value -> set(where, value, span.dimension()),
            null));
  }

  private Edit set(Path path, BigDecimal value, Dimension dimension) {
    Quantity quantity = quantity(value, dimension);
    // lengths are single values; everything else that is turned is a range
    return Edits.set(
        design,
        path,
        dimension == Dimension.LENGTH ? Value.of(quantity) : Value.of(Range.exactly(quantity)));
  }

  private static Message value(Range present) {
    return Message.of("present.value", "value", present);
  }

  private Path channel(int index) {
    return Path.parse("channels").item(design.channels().get(index).name());
  }

  private Place place(int index) {
    return new Place.OfChannel(design.channels().get(index).name());
  }

  private static Quantity quantity(BigDecimal si, Dimension dimension) {
    return new Quantity(si, Unit.base(dimension));
  }
}
