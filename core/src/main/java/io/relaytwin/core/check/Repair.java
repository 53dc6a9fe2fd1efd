package io.relaytwin.core.check;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of a design after which a rule that did not hold passes. Each one that a finding carries
 * was tried: the rule passes on the changed design, and no other check gets worse by it.
 */
public sealed interface Repair
    permits Repair.Bleeder,
        Repair.Diode,
        Repair.Clamp,
        Repair.SeriesResistor,
        Repair.InputResistor,
        Repair.Conductor,
        Repair.Driver,
        Repair.Frequency,
        Repair.LoadSupply,
        Repair.LampPower,
        EndRepair,
        StripRepair {

  /** The name of the kind, such as {@code bleeder}; stable. */
  String kind();

  /** What to do, as a person would say it, without a stop. */
  String text();

  /** The figures by name, in the order in which they are told. */
  Map<String, Quantity> figures();

  /** The repaired design. */
  Design applyTo(Design design);

  /**
   * Whether it takes away what the rule asks about, such as a ferrule, so that the rule may have
   * nothing to say afterwards.
   */
  default boolean dropsTheQuestion() {
    return false;
  }

  /**
   * A resistor across the load.
   *
   * @param channel its name.
   * @param resistance a value of the series E24.
   * @param power what it takes while the output is on, at the highest supply.
   */
  record Bleeder(String channel, Quantity resistance, Quantity power) implements Repair {
    @Override
    public String kind() {
      return "bleeder";
    }

    @Override
    public String text() {
      return "a bleeder of %s across the load, which takes up to %s".formatted(resistance, power);
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("resistance", resistance, "power", power);
    }

    @Override
    public Design applyTo(Design design) {
      return on(design, channel, each -> each.withBleeder(Range.exactly(resistance)));
    }
  }

  /**
   * A freewheel diode across the coil.
   *
   * @param channel its name.
   * @param forwardVoltage that was reckoned with.
   * @param current that flows through it at first, at most.
   */
  record Diode(String channel, Range forwardVoltage, Quantity current) implements Repair {
    @Override
    public String kind() {
      return "diode";
    }

    @Override
    public String text() {
      return "a freewheel diode at the coil for %s, cathode to plus".formatted(current);
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("current", current);
    }

    @Override
    public Design applyTo(Design design) {
      return suppressed(design, channel, new Load.Suppression.Diode(forwardVoltage));
    }
  }

  /**
   * A Zener diode in series with a diode, or a suppressor, across the coil.
   *
   * @param channel its name.
   * @param voltage the nominal clamp voltage, reckoned with 5 % either way.
   */
  record Clamp(String channel, Quantity voltage, Range reckoned) implements Repair {
    @Override
    public String kind() {
      return "clamp";
    }

    @Override
    public String text() {
      return "a Zener diode of %s with a diode in series at the coil, for a faster release"
          .formatted(voltage);
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("voltage", voltage);
    }

    @Override
    public Design applyTo(Design design) {
      return suppressed(design, channel, new Load.Suppression.Clamp(reckoned));
    }
  }

  /**
   * A resistor in front of the input of another module.
   *
   * @param channel its name.
   * @param module whose input it is.
   * @param resistance a value of the series E24.
   * @param power what it takes while the output is on, at the highest supply.
   */
  record InputResistor(String channel, String module, Quantity resistance, Quantity power)
      implements Repair {
    @Override
    public String kind() {
      return "input-resistor";
    }

    @Override
    public String text() {
      return "%s in front of the input of %s, which takes up to %s"
          .formatted(resistance, module, power);
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("resistance", resistance, "power", power);
    }

    @Override
    public Design applyTo(Design design) {
      return on(
          design,
          channel,
          each -> each.withLoad(new Load.ModuleInput(module, Range.exactly(resistance))));
    }
  }

  /**
   * A resistor in the path of a capacitor.
   *
   * @param channel its name.
   * @param resistance a value of the series E24; it replaces the one that is there.
   */
  record SeriesResistor(String channel, Quantity resistance) implements Repair {
    @Override
    public String kind() {
      return "series-resistor";
    }

    @Override
    public String text() {
      return "%s in series with the capacitor".formatted(resistance);
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("resistance", resistance);
    }

    @Override
    public Design applyTo(Design design) {
      return on(
          design,
          channel,
          each ->
              each.load() instanceof Load.Capacitor capacitor
                  ? each.withLoad(capacitor.withSeriesResistance(Range.exactly(resistance)))
                  : each);
    }
  }

  /**
   * Another conductor.
   *
   * @param channel its name.
   * @param atInput whether it is the cable to the input; else it is that to the load.
   * @param crossSection of each conductor.
   */
  record Conductor(String channel, boolean atInput, Quantity crossSection) implements Repair {
    @Override
    public String kind() {
      return "conductor";
    }

    @Override
    public String text() {
      return "conductors of %s %s"
          .formatted(crossSection, atInput ? "to the input" : "to the load");
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("cross-section", crossSection);
    }

    @Override
    public Design applyTo(Design design) {
      return on(
          design,
          channel,
          each ->
              atInput
                  ? each.withInputCable(thicker(each.inputCable()))
                  : each.withOutputCable(thicker(each.outputCable())));
    }

    private @Nullable Cable thicker(@Nullable Cable cable) {
      return cable == null ? null : cable.withConductor(crossSection);
    }
  }

  /**
   * Another driver in front of the input.
   *
   * @param channel its name.
   * @param device its key in the catalogue.
   * @param title what it is.
   * @param sinking whether it pulls the minus terminal down, which inverts the logic.
   */
  record Driver(String channel, String device, String title, boolean sinking) implements Repair {
    @Override
    public String kind() {
      return "driver";
    }

    @Override
    public String text() {
      return "%s as driver (%s)%s"
          .formatted(
              title, device, sinking ? ", plus input at the control supply, logic inverted" : "");
    }

    @Override
    public Map<String, Quantity> figures() {
      return Map.of();
    }

    @Override
    public Design applyTo(Design design) {
      return on(design, channel, each -> each.withSource(new Source.Device(device, null, null)));
    }
  }

  /**
   * A lower frequency.
   *
   * @param channel its name.
   * @param highest that passes, rounded down to two digits.
   */
  record Frequency(String channel, Quantity highest) implements Repair {
    @Override
    public String kind() {
      return "frequency";
    }

    @Override
    public String text() {
      return "a frequency of at most %s".formatted(highest);
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("frequency", highest);
    }

    @Override
    public Design applyTo(Design design) {
      return on(design, channel, each -> each.withSignal(slower(each.signal())));
    }

    private SignalSpec slower(SignalSpec signal) {
      return switch (signal) {
        case SignalSpec.Square square ->
            new SignalSpec.Square(below(square.frequency()), square.duty());
        case SignalSpec.Pwm pwm ->
            new SignalSpec.Pwm(below(pwm.frequency()), pwm.duty(), pwm.maxDutyError());
        case SignalSpec.Quadrature quadrature ->
            new SignalSpec.Quadrature(
                below(quadrature.frequency()), quadrature.phaseError(), quadrature.track());
        case SignalSpec.Capture capture -> capture;
        case SignalSpec.Steady steady -> steady;
        case SignalSpec.Pulses pulses -> pulses;
        case SignalSpec.PulseList list -> list;
      };
    }

    private Range below(Range present) {
      Quantity least = present.min();
      return least == null || least.compareTo(highest) > 0
          ? Range.exactly(highest)
          : new Range(least, highest);
    }
  }

  /**
   * A load supply that never falls as low.
   *
   * @param least volts that it keeps.
   */
  record LoadSupply(Quantity least) implements Repair {
    @Override
    public String kind() {
      return "load-supply";
    }

    @Override
    public String text() {
      return "a load supply that keeps at least %s".formatted(least);
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("voltage", least);
    }

    @Override
    public Design applyTo(Design design) {
      Supply supply = design.load();
      Quantity most = supply.voltage().max();
      Range voltage = new Range(least, most == null || most.compareTo(least) < 0 ? least : most);
      return design.withLoad(supply.withVoltage(voltage));
    }
  }

  /**
   * A lamp of less power.
   *
   * @param channel its name.
   * @param power rated, at the voltage of the present one.
   */
  record LampPower(String channel, Quantity power) implements Repair {
    @Override
    public String kind() {
      return "lamp-power";
    }

    @Override
    public String text() {
      return "a lamp of at most %s".formatted(power);
    }

    @Override
    public Map<String, Quantity> figures() {
      return ordered("power", power);
    }

    @Override
    public Design applyTo(Design design) {
      return on(
          design,
          channel,
          each ->
              each.load() instanceof Load.Lamp lamp
                  ? each.withLoad(lamp.withPower(Range.exactly(power)))
                  : each);
    }
  }

  private static Design suppressed(Design design, String channel, Load.Suppression suppression) {
    return on(
        design,
        channel,
        each ->
            each.load() instanceof Load.Coil coil
                ? each.withLoad(coil.withSuppression(suppression))
                : each);
  }

  /** The design with one channel changed. */
  static Design on(Design design, String name, UnaryOperator<Channel> change) {
    List<Channel> channels = design.channels();
    for (int i = 0; i < channels.size(); i++) {
      if (channels.get(i).name().equals(name)) {
        return design.withChannel(i, change.apply(channels.get(i)));
      }
    }
    throw new IllegalArgumentException("There is no channel %s.".formatted(name));
  }

  private static Map<String, Quantity> ordered(String name, Quantity value) {
    return Map.of(name, value);
  }

  private static Map<String, Quantity> ordered(
      String name, Quantity value, String next, Quantity nextValue) {
    Map<String, Quantity> all = new LinkedHashMap<>();
    all.put(name, value);
    all.put(next, nextValue);
    return all;
  }
}
