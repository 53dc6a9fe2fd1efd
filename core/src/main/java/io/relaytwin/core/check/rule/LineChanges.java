package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Repair;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.ModuleInputs;
import io.relaytwin.core.design.SignalSpec;
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
import java.util.Collections;
import java.util.List;

/** Changes of one channel and of its supplies; {@link Repairer} tries them. */
final class LineChanges {
  private static final Range DIODE_VOLTAGE =
      new Range(Quantity.of("0.6", "V"), Quantity.of("1", "V"));

  /** More supplies than this are not tried, however wide the range of the present one is. */
  private static final BigDecimal MAX_SUPPLIES = BigDecimal.valueOf(1000);

  private static final int[] ZENER_VOLTS = {12, 15, 18, 24, 30, 36, 47};

  private final Circuit circuit;

  LineChanges(Circuit circuit) {
    this.circuit = circuit;
  }

  /** Changes of the kind, the smallest first; empty where there is nothing to change. */
  List<Repair> ladder(Remedy remedy, Line line) {
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

  private List<Repair> conductors(Line line, boolean atInput) {
    var cable = atInput ? line.channel().inputCable() : line.channel().outputCable();
    if (cable == null) {
      return List.of();
    }
    Quantity most =
        Bounds.max(
            cable.stranded() ? line.module().strandedConductor() : line.module().solidConductor());
    List<Repair> all = new ArrayList<>();
    for (Conductors.Entry entry : circuit.catalogue().conductors().entries()) {
      Quantity size = entry.crossSection();
      if (size.compareTo(cable.conductor()) > 0 && (most == null || size.compareTo(most) <= 0)) {
        all.add(new Repair.Conductor(line.channel().name(), atInput, size));
      }
    }
    return all;
  }

  private List<Repair> drivers(Line line) {
    List<Repair> sourcing = new ArrayList<>();
    List<Repair> sinking = new ArrayList<>();
    for (SignalDevice device : circuit.catalogue().devices()) {
      boolean sinks = device.output() == SignalDevice.Output.OPEN_COLLECTOR;
      (sinks ? sinking : sourcing)
          .add(
              new Repair.Driver(
                  line.channel().name(), device.key(), device.product().title(), sinks));
    }
    List<Repair> all = new ArrayList<>(line.drive().sinking() ? sinking : sourcing);
    all.addAll(line.drive().sinking() ? sourcing : sinking); // the other way inverts the logic
    return all;
  }

  private List<Repair> frequencies(Line line) {
    Range present =
        switch (line.channel().signal()) {
          case SignalSpec.Square square -> square.frequency();
          case SignalSpec.Pwm pwm -> pwm.frequency();
          case SignalSpec.Quadrature quadrature -> quadrature.frequency();
          case SignalSpec.Capture capture -> null;
          case SignalSpec.Steady steady -> null;
          case SignalSpec.Pulses pulses -> null;
          case SignalSpec.PulseList list -> null;
        };
    if (present == null) {
      return List.of();
    }
    List<Repair> all = new ArrayList<>();
    for (Quantity hertz :
        PreferredValues.twoDigits(-1, SignalStudy.highest(present), Dimension.FREQUENCY)) {
      all.add(new Repair.Frequency(line.channel().name(), hertz));
    }
    Collections.reverse(all);
    return all;
  }

  private List<Repair> bleeders(Line line) {
    if (line.channel().bleeder() != null) {
      return List.of();
    }
    Interval square = Interval.of(line.supply().hi()).times(Interval.of(line.supply().hi()));
    List<Repair> all = new ArrayList<>();
    for (Quantity ohms : PreferredValues.resistances()) {
      BigDecimal watts = square.over(Interval.of(ohms)).hi();
      if (ohms.exactSi().compareTo(BigDecimal.TEN) >= 0) {
        all.add(new Repair.Bleeder(line.channel().name(), ohms, Bounds.up(watts, Dimension.POWER)));
      }
    }
    Collections.reverse(all);
    return all;
  }

  private static List<Repair> seriesResistors(Line line) {
    List<Repair> all = new ArrayList<>();
    for (Quantity ohms : PreferredValues.resistances()) {
      all.add(new Repair.SeriesResistor(line.channel().name(), ohms));
    }
    return all;
  }

  private List<Repair> inputResistors(Line line, boolean larger) {
    List<Repair> all = new ArrayList<>();
    for (Channel designed : circuit.design().channels()) {
      if (designed.name().equals(line.channel().name())
          && designed.load() instanceof Load.ModuleInput input) {
        Range present = input.seriesResistance();
        Interval ohms = present == null ? Interval.ZERO : present.si();
        for (Quantity other : PreferredValues.resistances()) {
          if (larger
              ? other.exactSi().compareTo(ohms.lo()) > 0
              : other.exactSi().compareTo(ohms.hi()) < 0) {
            all.add(inputResistor(line, input.module(), other));
          }
        }
      }
    }
    return larger ? all : all.reversed();
  }

  private Repair inputResistor(Line line, String item, Quantity ohms) {
    Load.ModuleInput input = new Load.ModuleInput(item, Range.exactly(ohms));
    Range whole =
        ModuleInputs.receiver(input, Demand.module(input, circuit.catalogue())).resistance();
    Interval least = Interval.of(whole == null ? ohms.exactSi() : whole.si().lo());
    Interval amperes = Interval.of(line.supply().hi()).over(least);
    Interval watts = amperes.times(amperes).times(Interval.of(ohms));
    return new Repair.InputResistor(
        line.channel().name(), item, ohms, Bounds.up(watts.hi(), Dimension.POWER));
  }

  private static List<Repair> diodes(Line line) {
    Interval current = line.demand().steady();
    return current == null
        ? List.of()
        : List.of(
            new Repair.Diode(
                line.channel().name(), DIODE_VOLTAGE, Bounds.up(current.hi(), Dimension.CURRENT)));
  }

  private static List<Repair> clamps(Line line) {
    List<Repair> all = new ArrayList<>();
    for (int volts : ZENER_VOLTS) {
      BigDecimal nominal = BigDecimal.valueOf(volts);
      Range reckoned =
          new Range(
              volts(nominal.multiply(new BigDecimal("0.95"))),
              volts(nominal.multiply(new BigDecimal("1.05")).add(BigDecimal.ONE)));
      all.add(new Repair.Clamp(line.channel().name(), volts(nominal), reckoned));
    }
    return all;
  }

  private static List<Repair> lamps(Line line) {
    if (!(line.channel().load() instanceof Load.Lamp lamp)) {
      return List.of();
    }
    List<Repair> all = new ArrayList<>();
    for (Quantity watts : PreferredValues.twoDigits(-2, lamp.power().si().hi(), Dimension.POWER)) {
      all.add(new Repair.LampPower(line.channel().name(), watts));
    }
    Collections.reverse(all);
    return all;
  }

  private List<Repair> supplies() {
    BigDecimal present = circuit.loadSupply().lo();
    BigDecimal highest = circuit.loadSupply().hi();
    BigDecimal step = new BigDecimal("0.1");
    while (highest.subtract(present).compareTo(step.multiply(MAX_SUPPLIES)) > 0) {
      step = step.movePointRight(1);
    }
    List<Repair> all = new ArrayList<>();
    BigDecimal next = present.setScale(1, RoundingMode.FLOOR).add(step);
    while (next.compareTo(highest) <= 0) {
      all.add(new Repair.LoadSupply(volts(next)));
      next = next.add(step);
    }
    return all;
  }

  private static Quantity volts(BigDecimal si) {
    return new Quantity(si.stripTrailingZeros(), Unit.base(Dimension.VOLTAGE));
  }
}
