package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Repair.Cost;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.ModuleInputs;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.design.edit.Edits;
import io.relaytwin.core.design.edit.Path;
import io.relaytwin.core.design.edit.Value;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Conductors;
import io.relaytwin.core.product.SignalDevice;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes of one channel and of its supplies; {@link Repairer} tries them. */
final class LineChanges {
  private static final Range DIODE_VOLTAGE =
      new Range(Quantity.of("0.6", "V"), Quantity.of("1", "V"));
  private static final int[] ZENER_VOLTS = {12, 15, 18, 24, 30, 36, 47};
  private static final BigDecimal STEP_VOLTS = new BigDecimal("0.1");
  private static final int MOST_STEPS = 1000;

  /** Smaller ones would take more power than any resistor of a terminal. */
  private static final BigDecimal LEAST_BLEEDER_OHMS = BigDecimal.TEN;

  private final Circuit circuit;
  private final Design design;

  LineChanges(Circuit circuit) {
    this.circuit = circuit;
    design = circuit.design();
  }

  /** Changes of the kind; empty where there is nothing to change. */
  Ladder ladder(Remedy remedy, Line line) {
    return switch (remedy) {
      case INPUT_CONDUCTOR -> conductors(line, true);
      case OUTPUT_CONDUCTOR -> conductors(line, false);
      case DRIVER -> drivers(line);
      case FREQUENCY -> frequencies(line);
      case BLEEDER -> bleeders(line);
      case SERIES_RESISTOR -> seriesResistors(line);
      case LARGER_INPUT_RESISTOR -> inputResistors(line, true);
      case SMALLER_INPUT_RESISTOR -> inputResistors(line, false);
      case DIODE -> diodes(line);
      case CLAMP -> clamps(line);
      case LAMP_POWER -> lamps(line);
      case LOAD_SUPPLY -> supplies();
    };
  }

  private static Path channel(Line line) {
    return Path.parse("channels").item(line.channel().name());
  }

  /** The cable of a channel to the input, or to the load. */
  static Path cable(Line line, boolean atInput) {
    return channel(line).key(atInput ? "input-cable" : "output-cable");
  }

  private Ladder conductors(Line line, boolean atInput) {
    Cable cable = atInput ? line.channel().inputCable() : line.channel().outputCable();
    if (cable == null) {
      return Ladder.EMPTY;
    }
    Quantity most =
        Bounds.max(
            cable.stranded() ? line.module().strandedConductor() : line.module().solidConductor());
    List<Change> all = new ArrayList<>();
    for (Conductors.Entry entry : circuit.catalogue().conductors().entries()) {
      Quantity size = entry.crossSection();
      if (size.compareTo(cable.conductor()) > 0 && (most == null || size.compareTo(most) <= 0)) {
        all.add(conductor(design, line, atInput, size));
      }
    }
    return Ladder.ordered(all);
  }

  /** A cable with conductors of another size. */
  static Change conductor(Design design, Line line, boolean atInput, Quantity size) {
    return Change.of(
            "conductor",
            Cost.CONDUCTOR,
            Message.of(
                atInput ? "repair.input-conductor" : "repair.output-conductor", "size", size),
            Edits.set(design, cable(line, atInput).key("conductor"), Value.of(size)))
        .with("cross-section", size);
  }

  private Ladder drivers(Line line) {
    List<SignalDevice> alike = new ArrayList<>();
    List<SignalDevice> inverting = new ArrayList<>(); // the other way inverts the logic
    for (SignalDevice device : circuit.catalogue().devices()) {
      (sinks(device) == line.drive().sinking() ? alike : inverting).add(device);
    }
    alike.addAll(inverting);
    return Ladder.unordered(PreferredValues.lazily(alike.size(), i -> driver(line, alike.get(i))));
  }

  private static boolean sinks(SignalDevice device) {
    return device.output() == SignalDevice.Output.OPEN_COLLECTOR;
  }

  private Change driver(Line line, SignalDevice device) {
    return Change.of(
        "driver",
        Cost.PART,
        Message.of(
            sinks(device) ? "repair.sinking-driver" : "repair.driver",
            "title",
            device.product().title(),
            "device",
            device.key()),
        Edits.set(design, channel(line).key("source"), Value.of(device.key())));
  }

  private Ladder frequencies(Line line) {
    return switch (line.channel().signal()) {
      case SignalSpec.Square square -> frequencies(line, "square", square.frequency());
      case SignalSpec.Pwm pwm -> frequencies(line, "pwm", pwm.frequency());
      case SignalSpec.Quadrature turns -> frequencies(line, "quadrature", turns.frequency());
      case SignalSpec.Capture capture -> Ladder.EMPTY;
      case SignalSpec.Steady steady -> Ladder.EMPTY;
      case SignalSpec.Pulses pulses -> Ladder.EMPTY;
      case SignalSpec.PulseList list -> Ladder.EMPTY;
    };
  }

  private Ladder frequencies(Line line, String kind, Range present) {
    Path path = channel(line).key("signal").key(kind).key("frequency");
    List<Quantity> lower =
        PreferredValues.twoDigits(-1, SignalStudy.highest(present), Dimension.FREQUENCY);
    return Ladder.ordered(
        PreferredValues.lazily(lower.size(), i -> frequency(path, present, lower.get(i))));
  }

  private Change frequency(Path path, Range present, Quantity highest) {
    Quantity least = present.min();
    Range range =
        least == null || least.compareTo(highest) > 0
            ? Range.exactly(highest)
            : new Range(least, highest);
    return Change.of(
            "frequency",
            Cost.SETTING,
            Message.of("repair.frequency", "highest", highest),
            Edits.set(design, path, Value.of(range)))
        .with("frequency", highest);
  }

  private Ladder bleeders(Line line) {
    if (line.channel().bleeder() != null) {
      return Ladder.EMPTY;
    }
    List<Quantity> all =
        PreferredValues.resistances().stream()
            .filter(ohms -> ohms.exactSi().compareTo(LEAST_BLEEDER_OHMS) >= 0)
            .toList()
            .reversed();
    return Ladder.ordered(PreferredValues.lazily(all.size(), i -> bleeder(line, all.get(i))));
  }

  private Change bleeder(Line line, Quantity ohms) {
    Interval volts = Interval.of(line.supply().hi());
    Quantity watts = Bounds.up(volts.times(volts).over(Interval.of(ohms)).hi(), Dimension.POWER);
    return Change.of(
            "bleeder",
            Cost.PART,
            Message.of("repair.bleeder", "resistance", ohms, "power", watts),
            Edits.set(design, channel(line).key("bleeder"), Value.of(Range.exactly(ohms))))
        .with("resistance", ohms)
        .with("power", watts);
  }

  private static Path load(Line line, String kind) {
    return channel(line).key("load").key(kind);
  }

  private Ladder seriesResistors(Line line) {
    if (!(line.channel().load() instanceof Load.Capacitor)) {
      return Ladder.EMPTY;
    }
    Path path = load(line, "capacitor").key("series-resistance");
    List<Quantity> all = PreferredValues.resistances();
    return Ladder.ordered(
        PreferredValues.lazily(
            all.size(),
            i ->
                Change.of(
                        "series-resistor",
                        Cost.PART,
                        Message.of("repair.series-resistor", "resistance", all.get(i)),
                        Edits.set(design, path, Value.of(Range.exactly(all.get(i)))))
                    .with("resistance", all.get(i))));
  }

  private Ladder inputResistors(Line line, boolean larger) {
    if (!(designed(line).load() instanceof Load.ModuleInput input)) {
      return Ladder.EMPTY;
    }
    Range present = input.seriesResistance();
    Interval ohms = present == null ? Interval.ZERO : present.si();
    List<Quantity> fitting =
        PreferredValues.resistances().stream()
            .filter(other ->
                larger
                    ? other.exactSi().compareTo(ohms.lo()) > 0
                    : other.exactSi().compareTo(ohms.hi()) < 0)
            .toList();
    List<Quantity> all = larger ? fitting : fitting.reversed();
    return Ladder.ordered(
        PreferredValues.lazily(all.size(), i -> inputResistor(line, input.module(), all.get(i))));
  }

  private Channel designed(Line line) {
    return design.channels().stream()
        .filter(channel -> channel.name().equals(line.channel().name()))
        .findFirst()
        .orElseThrow();
  }

  private Change inputResistor(Line line, String item, Quantity ohms) {
    Load.ModuleInput input = new Load.ModuleInput(item, Range.exactly(ohms));
    Range whole =
        ModuleInputs.receiver(input, circuit.catalogue().requireModule(input.module()))
            .resistance();
    Interval least = Interval.of(whole == null ? ohms.exactSi() : whole.si().lo());
    Interval amperes = Interval.of(line.supply().hi()).over(least);
    Quantity watts =
        Bounds.up(amperes.times(amperes).times(Interval.of(ohms)).hi(), Dimension.POWER);
    return Change.of(
            "input-resistor",
            Cost.PART,
            Message.of("repair.input-resistor", "resistance", ohms, "module", item, "power", watts),
            Edits.set(
                design,
                load(line, "module-input").key("series-resistance"),
                Value.of(Range.exactly(ohms))))
        .with("resistance", ohms)
        .with("power", watts);
  }

  private Ladder diodes(Line line) {
    Interval current = line.demand().steady();
    if (current == null || !(line.channel().load() instanceof Load.Coil)) {
      return Ladder.EMPTY;
    }
    Quantity most = Bounds.up(current.hi(), Dimension.CURRENT);
    return Ladder.ordered(
        List.of(
            Change.of(
                    "diode",
                    Cost.PART,
                    Message.of("repair.diode", "current", most),
                    Edits.set(
                        design,
                        load(line, "coil").key("suppression"),
                        Value.entry(
                            "diode", Value.entry("forward-voltage", Value.of(DIODE_VOLTAGE)))))
                .with("current", most)));
  }

  private Ladder clamps(Line line) {
    return line.channel().load() instanceof Load.Coil
        ? Ladder.unordered(
            Arrays.stream(ZENER_VOLTS).mapToObj(volts -> clamp(line, volts)).toList())
        : Ladder.EMPTY;
  }

  private Change clamp(Line line, int volts) {
    BigDecimal nominal = BigDecimal.valueOf(volts);
    Range reckoned =
        new Range(
            volts(nominal.multiply(new BigDecimal("0.95"))),
            volts(nominal.multiply(new BigDecimal("1.05")).add(BigDecimal.ONE)));
    return Change.of(
            "clamp",
            Cost.PART,
            Message.of("repair.clamp", "voltage", volts(nominal)),
            Edits.set(
                design,
                load(line, "coil").key("suppression"),
                Value.entry("clamp", Value.entry("voltage", Value.of(reckoned)))))
        .with("voltage", volts(nominal));
  }

  private Ladder lamps(Line line) {
    if (!(line.channel().load() instanceof Load.Lamp lamp)) {
      return Ladder.EMPTY;
    }
    Path path = load(line, "lamp").key("power");
    List<Quantity> all = PreferredValues.twoDigits(-2, lamp.power().si().hi(), Dimension.POWER);
    return Ladder.ordered(
        PreferredValues.lazily(
            all.size(),
            i ->
                Change.of(
                        "lamp-power",
                        Cost.PART,
                        Message.of("repair.lamp-power", "power", all.get(i)),
                        Edits.set(design, path, Value.of(Range.exactly(all.get(i)))))
                    .with("power", all.get(i))));
  }

  private Ladder supplies() {
    BigDecimal first = circuit.loadSupply().lo().setScale(1, RoundingMode.FLOOR).add(STEP_VOLTS);
    BigDecimal room = circuit.loadSupply().hi().subtract(first);
    int count =
        room.signum() < 0
            ? 0
            : room.divide(STEP_VOLTS, 0, RoundingMode.FLOOR)
                    .min(BigDecimal.valueOf(MOST_STEPS))
                    .intValueExact()
                + 1;
    return Ladder.ordered(
        PreferredValues.lazily(
            count, i -> supply(volts(first.add(STEP_VOLTS.multiply(BigDecimal.valueOf(i)))))));
  }

  private Change supply(Quantity least) {
    Supply supply = design.load();
    Quantity most = supply.voltage().max();
    Range voltage = new Range(least, most == null || most.compareTo(least) < 0 ? least : most);
    return Change.of(
            "load-supply",
            Cost.REBUILD,
            Message.of("repair.load-supply", "least", least),
            Edits.set(design, Path.parse("supplies.load.voltage"), Value.of(voltage)))
        .with("voltage", least);
  }

  private static Quantity volts(BigDecimal si) {
    return new Quantity(si.stripTrailingZeros(), Unit.base(Dimension.VOLTAGE));
  }
}
