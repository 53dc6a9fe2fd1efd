package io.relaytwin.files.design;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.SkewRequirement;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a design file without faults into a design, filling in the defaults. */
final class DesignBinder {

  private static final Range HALF = Range.exactly(Quantity.of("50", "%"));
  private static final Quantity NO_ERROR = Quantity.of("0", "%");

  private DesignBinder() {}

  static Design design(Section file) {
    Section supplies = file.requiredSection("supplies");
    List<Channel> channels = new ArrayList<>();
    for (Section channel : file.sections("channels")) {
      for (String name : CrossChecks.expandedNames(channel)) {
        channels.add(channel(channel, name));
      }
    }
    List<SkewRequirement> skews =
        file.sections("skew").stream()
            .map(skew ->
                new SkewRequirement(
                    skew.texts("channels"),
                    skew.requiredQuantity("sent"),
                    skew.requiredQuantity("need")))
            .toList();
    return new Design(
        file.requiredText("name"),
        file.range("ambient"),
        supply(supplies.requiredSection("control")),
        supply(supplies.requiredSection("load")),
        channels,
        skews,
        installation(file.section("installation")),
        RailBinder.rail(file.section("rail")),
        policy(file.section("policy")));
  }

  private static Supply supply(Section supply) {
    return new Supply(
        supply.requiredRange("voltage"),
        supply.quantity("ripple"),
        supply.quantity("current"),
        supply.quantity("fuse"));
  }

  private static Channel channel(Section channel, String name) {
    String module = channel.text("module");
    String loadTo = channel.text("load-to");
    Section.Item source = channel.item("source");
    if (source == null) {
      throw new IllegalStateException("a channel without source has been read");
    }
    return new Channel(
        name,
        module == null ? Format.DEFAULT_MODULE : module,
        source(source.value()),
        cable(channel.section("input-cable")),
        signal(channel.requiredSection("signal")),
        cable(channel.section("output-cable")),
        load(channel.requiredSection("load")),
        "plus".equals(loadTo) ? Channel.LoadReturn.PLUS : Channel.LoadReturn.ZERO_VOLT,
        channel.text("output-node"),
        channel.flag("series-diode", false),
        channel.range("bleeder"));
  }

  private static Source source(Object value) {
    if (value instanceof String device) {
      return new Source.Device(device, null, null);
    }
    Section source = (Section) value;
    return switch (source.variant()) {
      case "push-pull" -> {
        Section pins = source.requiredSection("push-pull");
        yield new Source.PushPull(
            pins.requiredRange("high"),
            pins.requiredRange("low"),
            pins.quantity("current"),
            pins.quantity("edge"),
            pins.flag("tristate", false));
      }
      case "open-collector" -> {
        Section pins = source.requiredSection("open-collector");
        yield new Source.OpenCollector(
            pins.requiredRange("low"),
            pins.quantity("current"),
            pins.quantity("leakage"),
            pins.quantity("edge"));
      }
      case "device" ->
          new Source.Device(
              source.requiredText("device"), source.text("group"), source.quantity("edge"));
      default -> throw unknown(source);
    };
  }

  private static @Nullable Cable cable(@Nullable Section cable) {
    return cable == null
        ? null
        : new Cable(
            cable.requiredQuantity("length"),
            cable.requiredQuantity("conductor"),
            cable.flag("stranded", true),
            cable.quantity("capacitance"),
            cable.flag("ferrule", false),
            cable.quantity("strip-length"));
  }

  private static SignalSpec signal(Section signal) {
    return switch (signal.variant()) {
      case "capture" ->
          new SignalSpec.Capture(
              signal.requiredText("capture"),
              signal.requiredText("wire"),
              signal.flag("sample-uncertainty", true),
              signal.flag("inverted", false),
              new SignalSpec.Reading(
                  signal.quantity("rate"),
                  signal.quantity("time-unit"),
                  signal.quantity("scale"),
                  signal.quantity("offset"),
                  signal.quantity("high-from"),
                  signal.quantity("low-to")));
      case "square" -> {
        Section square = signal.requiredSection("square");
        Range duty = square.range("duty");
        yield new SignalSpec.Square(square.requiredRange("frequency"), duty == null ? HALF : duty);
      }
      case "pwm" -> {
        Section pwm = signal.requiredSection("pwm");
        yield new SignalSpec.Pwm(
            pwm.requiredRange("frequency"),
            pwm.requiredRange("duty"),
            pwm.quantity("max-duty-error"));
      }
      case "quadrature" -> {
        Section quadrature = signal.requiredSection("quadrature");
        Quantity phaseError = quadrature.quantity("phase-error");
        yield new SignalSpec.Quadrature(
            quadrature.requiredRange("frequency"),
            phaseError == null ? NO_ERROR : phaseError,
            SignalSpec.Quadrature.Track.valueOf(quadrature.requiredText("track")));
      }
      case "pulses" -> {
        Section pulses = signal.requiredSection("pulses");
        yield new SignalSpec.Pulses(
            pulses.requiredRange("width"),
            pulses.requiredRange("period"),
            pulses.whole("count", 1));
      }
      case "pulse-list" ->
          new SignalSpec.PulseList(
              signal.sections("pulse-list").stream()
                  .map(pulse ->
                      new SignalSpec.PulseList.Pulse(
                          pulse.requiredQuantity("at"), pulse.requiredQuantity("width")))
                  .toList());
      case "steady" -> new SignalSpec.Steady(signal.requiredText("steady").equals("high"));
      default -> throw unknown(signal);
    };
  }

  private static Load load(Section load) {
    Section data = load.requiredSection(load.variant());
    return switch (load.variant()) {
      case "plc-input" ->
          new Load.PlcInput(
              (int) data.whole("type", 0),
              (int) data.whole("count", 1),
              data.quantity("min-high"),
              data.quantity("min-low"),
              data.quantity("filter"),
              data.flag("sourcing", false),
              data.quantity("min-current"));
      case "resistor" ->
          new Load.Resistor(data.requiredRange("resistance"), data.quantity("min-voltage"));
      case "coil" ->
          new Load.Coil(
              data.requiredRange("resistance"),
              data.range("inductance"),
              data.quantity("pull-in"),
              data.quantity("drop-out"),
              suppression(data.item("suppression")));
      case "lamp" ->
          new Load.Lamp(
              data.requiredRange("power"),
              data.requiredQuantity("voltage"),
              data.range("cold-ratio"),
              data.range("time-constant"));
      case "led" ->
          new Load.Led(data.requiredRange("forward-voltage"), data.requiredRange("resistance"));
      case "capacitor" ->
          new Load.Capacitor(
              data.requiredRange("capacitance"),
              data.range("series-resistance"),
              data.range("bleed-resistance"));
      case "counter" ->
          new Load.Counter(
              data.quantity("min-high"),
              data.quantity("min-low"),
              data.quantity("filter"),
              data.quantity("min-separation"),
              data.quantity("max-frequency"),
              data.quantity("on-voltage"),
              data.quantity("off-voltage"),
              data.range("resistance"),
              data.quantity("max-voltage"));
      case "module-input" ->
          new Load.ModuleInput(data.requiredText("module"), data.range("series-resistance"));
      default -> throw unknown(load);
    };
  }

  private static Load.Suppression suppression(Section.@Nullable Item item) {
    if (item == null) {
      return new Load.Suppression.NotGiven();
    }
    if (!(item.value() instanceof Section suppression)) {
      return new Load.Suppression.None();
    }
    Section data = suppression.requiredSection(suppression.variant());
    return switch (suppression.variant()) {
      case "diode" -> new Load.Suppression.Diode(data.requiredRange("forward-voltage"));
      case "clamp" -> new Load.Suppression.Clamp(data.requiredRange("voltage"));
      case "snubber" ->
          new Load.Suppression.Snubber(
              data.requiredRange("resistance"), data.requiredRange("capacitance"));
      default -> throw unknown(suppression);
    };
  }

  private static Installation installation(@Nullable Section file) {
    Section installation = file == null ? new Section("", Map.of()) : file;
    return new Installation(
        circuit(installation.text("control-circuit")),
        circuit(installation.text("load-circuit")),
        installation.quantity("working-voltage"),
        installation.whole("overvoltage-category"),
        installation.whole("pollution-degree"),
        installation.quantity("altitude"),
        installation.quantity("max-fire-load"));
  }

  private static Installation.CircuitClass circuit(@Nullable String word) {
    return switch (word) {
      case null -> Installation.CircuitClass.NOT_GIVEN;
      case "SELV" -> Installation.CircuitClass.SELV;
      case "PELV" -> Installation.CircuitClass.PELV;
      case "FELV" -> Installation.CircuitClass.FELV;
      case "hazardous" -> Installation.CircuitClass.HAZARDOUS;
      default -> throw new IllegalStateException("no class of circuits is called " + word);
    };
  }

  private static Policy policy(@Nullable Section policy) {
    if (policy == null) {
      return Policy.DEFAULT;
    }
    return new Policy(
        share(policy.quantity("margin"), Policy.DEFAULT.margin()),
        share(policy.quantity("current-factor"), Policy.DEFAULT.currentFactor()),
        policy.item("readings") == null ? Policy.DEFAULT.readings() : readings(policy),
        offState(policy.text("off-state")));
  }

  private static OffReading offState(@Nullable String key) {
    return Arrays.stream(OffReading.values())
        .filter(reading -> reading.key().equals(key))
        .findFirst()
        .orElse(Policy.DEFAULT.offState());
  }

  private static BigDecimal share(@Nullable Quantity quantity, BigDecimal fallback) {
    return quantity == null ? fallback : quantity.exactSi();
  }

  private static Set<Policy.Reading> readings(Section policy) {
    List<String> keys = policy.texts("readings");
    Set<Policy.Reading> readings = EnumSet.noneOf(Policy.Reading.class);
    Arrays.stream(Policy.Reading.values())
        .filter(reading -> keys.contains(reading.key()))
        .forEach(readings::add);
    return readings;
  }

  private static IllegalStateException unknown(Section section) {
    return new IllegalStateException(
        "\"%s\" has been read but is not known".formatted(section.variant()));
  }
}
