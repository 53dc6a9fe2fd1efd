package io.relaytwin.files.design;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.SkewRequirement;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.design.Supply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes designs as design files: keys in the order of the reference, defaults left out, every
 * channel on its own. {@code DesignReader.read(DesignWriter.write(design), name)} equals {@code
 * design} for every design that a file can describe.
 */
public final class DesignWriter {

  private DesignWriter() {}

  /** The text of the design's file. */
  public static String write(Design design) {
    Entries file = new Entries();
    file.put("relaytwin", Format.VERSION);
    file.put("name", design.name());
    file.put("ambient", design.ambient());
    file.put(
        "supplies",
        new Entries()
            .put("control", supply(design.control()))
            .put("load", supply(design.load()))
            .map);
    file.put("channels", design.channels().stream().map(DesignWriter::channel).toList());
    if (!design.skews().isEmpty()) {
      file.put("skew", design.skews().stream().map(DesignWriter::skew).toList());
    }
    Map<String, Object> installation = installation(design.installation());
    file.put("installation", installation.isEmpty() ? null : installation);
    file.put("rail", RailWriter.rail(design.rail()));
    Map<String, Object> policy = policy(design.policy());
    file.put("policy", policy.isEmpty() ? null : policy);
    return YamlWriter.write(file.map);
  }

  private static Map<String, Object> supply(Supply supply) {
    return new Entries()
        .put("voltage", supply.voltage())
        .put("ripple", supply.ripple())
        .put("current", supply.current())
        .put("fuse", supply.fuse())
        .map;
  }

  private static Map<String, Object> channel(Channel channel) {
    return new Entries()
        .put("name", channel.name())
        .put("module", channel.module())
        .put("source", source(channel.source()))
        .put("input-cable", cable(channel.inputCable()))
        .put("signal", signal(channel.signal()))
        .put("output-cable", cable(channel.outputCable()))
        .put("load", load(channel.load()))
        .put("load-to", channel.loadTo() == Channel.LoadReturn.PLUS ? "plus" : null)
        .put("output-node", channel.outputNode())
        .flag("series-diode", channel.seriesDiode())
        .put("bleeder", channel.bleeder())
        .map;
  }

  private static Object source(Source source) {
    return switch (source) {
      case Source.PushPull pushPull ->
          under(
              "push-pull",
              new Entries()
                  .put("high", pushPull.high())
                  .put("low", pushPull.low())
                  .put("current", pushPull.current())
                  .put("edge", pushPull.edge())
                  .flag("tristate", pushPull.tristate()));
      case Source.OpenCollector collector ->
          under(
              "open-collector",
              new Entries()
                  .put("low", collector.low())
                  .put("current", collector.current())
                  .put("leakage", collector.leakage())
                  .put("edge", collector.edge()));
      case Source.Device device ->
          device.group() == null && device.edge() == null
              ? device.key()
              : new Entries()
                  .put("device", device.key())
                  .put("group", device.group())
                  .put("edge", device.edge())
                  .map;
    };
  }

  private static @Nullable Map<String, Object> cable(@Nullable Cable cable) {
    return cable == null
        ? null
        : new Entries()
            .put("length", cable.length())
            .put("conductor", cable.conductor())
            .put("stranded", cable.stranded() ? null : "no")
            .put("capacitance", cable.capacitancePerLength())
            .flag("ferrule", cable.ferrule())
            .put("strip-length", cable.stripLength())
            .map;
  }

  private static Map<String, Object> signal(SignalSpec signal) {
    return switch (signal) {
      case SignalSpec.Capture capture ->
          new Entries()
              .put("capture", capture.file())
              .put("wire", capture.wire())
              .put("rate", capture.reading().rate())
              .put("time-unit", capture.reading().timeUnit())
              .put("scale", capture.reading().scale())
              .put("offset", capture.reading().offset())
              .put("high-from", capture.reading().highFrom())
              .put("low-to", capture.reading().lowTo())
              .put("sample-uncertainty", capture.sampleUncertainty() ? null : "off")
              .flag("inverted", capture.inverted())
              .map;
      case SignalSpec.Steady steady ->
          new Entries().put("steady", steady.high() ? "high" : "low").map;
      case SignalSpec.Square square ->
          under(
              "square",
              new Entries().put("frequency", square.frequency()).put("duty", square.duty()));
      case SignalSpec.Pwm pwm ->
          under(
              "pwm",
              new Entries()
                  .put("frequency", pwm.frequency())
                  .put("duty", pwm.duty())
                  .put("max-duty-error", pwm.maxDutyError()));
      case SignalSpec.Quadrature quadrature ->
          under(
              "quadrature",
              new Entries()
                  .put("frequency", quadrature.frequency())
                  .put("phase-error", quadrature.phaseError())
                  .put("track", quadrature.track().name()));
      case SignalSpec.Pulses pulses ->
          under(
              "pulses",
              new Entries()
                  .put("width", pulses.width())
                  .put("period", pulses.period())
                  .put("count", pulses.count()));
      case SignalSpec.PulseList list ->
          new Entries()
              .put(
                  "pulse-list",
                  list.pulses().stream()
                      .map(pulse ->
                          new Entries().put("at", pulse.at()).put("width", pulse.width()).map)
                      .toList())
              .map;
    };
  }

  private static Map<String, Object> load(Load load) {
    return under(
        load.kind(),
        switch (load) {
          case Load.PlcInput input ->
              new Entries()
                  .put("type", input.type())
                  .put("count", input.count() == 1 ? null : input.count())
                  .put("min-high", input.minHigh())
                  .put("min-low", input.minLow())
                  .put("filter", input.filter())
                  .flag("sourcing", input.sourcing())
                  .put("min-current", input.minCurrent());
          case Load.Resistor resistor ->
              new Entries()
                  .put("resistance", resistor.resistance())
                  .put("min-voltage", resistor.minVoltage());
          case Load.Coil coil ->
              new Entries()
                  .put("resistance", coil.resistance())
                  .put("inductance", coil.inductance())
                  .put("pull-in", coil.pullIn())
                  .put("drop-out", coil.dropOut())
                  .put("suppression", suppression(coil.suppression()));
          case Load.Lamp lamp ->
              new Entries()
                  .put("power", lamp.power())
                  .put("voltage", lamp.voltage())
                  .put("cold-ratio", lamp.coldRatio())
                  .put("time-constant", lamp.timeConstant());
          case Load.Led led ->
              new Entries()
                  .put("forward-voltage", led.forwardVoltage())
                  .put("resistance", led.resistance());
          case Load.Capacitor capacitor ->
              new Entries()
                  .put("capacitance", capacitor.capacitance())
                  .put("series-resistance", capacitor.seriesResistance())
                  .put("bleed-resistance", capacitor.bleedResistance());
          case Load.Counter counter ->
              new Entries()
                  .put("min-high", counter.minHigh())
                  .put("min-low", counter.minLow())
                  .put("filter", counter.filter())
                  .put("min-separation", counter.minSeparation())
                  .put("max-frequency", counter.maxFrequency())
                  .put("on-voltage", counter.onVoltage())
                  .put("off-voltage", counter.offVoltage())
                  .put("resistance", counter.resistance())
                  .put("max-voltage", counter.maxVoltage());
          case Load.ModuleInput input ->
              new Entries()
                  .put("module", input.module())
                  .put("series-resistance", input.seriesResistance());
        });
  }

  private static @Nullable Object suppression(Load.Suppression suppression) {
    return switch (suppression) {
      case Load.Suppression.NotGiven _ -> null;
      case Load.Suppression.None _ -> "none";
      case Load.Suppression.Diode diode ->
          under("diode", new Entries().put("forward-voltage", diode.forwardVoltage()));
      case Load.Suppression.Clamp clamp ->
          under("clamp", new Entries().put("voltage", clamp.clampVoltage()));
      case Load.Suppression.Snubber snubber ->
          under(
              "snubber",
              new Entries()
                  .put("resistance", snubber.resistance())
                  .put("capacitance", snubber.capacitance()));
    };
  }

  private static Map<String, Object> skew(SkewRequirement skew) {
    return new Entries()
        .put("channels", skew.channels())
        .put("sent", skew.sent())
        .put("need", skew.need())
        .map;
  }

  private static Map<String, Object> installation(Installation installation) {
    return new Entries()
        .put("control-circuit", circuit(installation.controlCircuit()))
        .put("load-circuit", circuit(installation.loadCircuit()))
        .put("working-voltage", installation.workingVoltage())
        .put("overvoltage-category", installation.overvoltageCategory())
        .put("pollution-degree", installation.pollutionDegree())
        .put("altitude", installation.altitude())
        .put("max-fire-load", installation.maxFireLoad())
        .map;
  }

  private static @Nullable String circuit(Installation.CircuitClass circuit) {
    return switch (circuit) {
      case NOT_GIVEN -> null;
      case HAZARDOUS -> "hazardous";
      case SELV, PELV, FELV -> circuit.name();
    };
  }

  private static Map<String, Object> policy(Policy policy) {
    Entries entries = new Entries();
    if (policy.margin().compareTo(Policy.DEFAULT.margin()) != 0) {
      BigDecimal percent = policy.margin().movePointRight(2).stripTrailingZeros();
      entries.put("margin", percent.toPlainString() + " %");
    }
    if (policy.currentFactor().compareTo(Policy.DEFAULT.currentFactor()) != 0) {
      entries.put("current-factor", policy.currentFactor());
    }
    if (!policy.readings().equals(Policy.DEFAULT.readings())) {
      List<String> readings = new ArrayList<>();
      Arrays.stream(Policy.Reading.values())
          .filter(policy.readings()::contains)
          .forEach(reading -> readings.add(reading.key()));
      entries.put("readings", readings);
    }
    if (policy.offState() != Policy.DEFAULT.offState()) {
      entries.put("off-state", policy.offState().key());
    }
    return entries.map;
  }

  private static Map<String, Object> under(String key, Entries entries) {
    return new Entries().put(key, entries.map).map;
  }

  /** Keys with values, those without a value left out; quantities become their texts. */
  private static final class Entries {
    private final Map<String, Object> map = new LinkedHashMap<>();

    private Entries put(String key, @Nullable Object value) {
      switch (value) {
        case null -> {
          // Left out: the default holds.
        }
        case Map<?, ?> nested -> map.put(key, nested);
        case List<?> list -> map.put(key, list);
        case Integer number -> map.put(key, number);
        case Long number -> map.put(key, number);
        case BigDecimal number -> map.put(key, Raw.of(number));
        default -> map.put(key, value.toString());
      }
      return this;
    }

    private Entries flag(String key, boolean value) {
      return put(key, value ? "yes" : null);
    }
  }

  /** A number that is written as it is. */
  private record Raw(String digits) {
    private static Raw of(BigDecimal number) {
      return new Raw(number.toPlainString());
    }

    @Override
    public String toString() {
      return digits;
    }
  }
}
