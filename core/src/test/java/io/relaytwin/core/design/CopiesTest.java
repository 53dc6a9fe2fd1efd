package io.relaytwin.core.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A changed copy differs from its original in what it names, and in nothing else. */
final class CopiesTest {

  private static final Cable CABLE =
      new Cable(
          Quantity.of("2", "m"),
          Quantity.of("0.25", "mm²"),
          true,
          Quantity.of("100", "pF/m"),
          true,
          Quantity.of("9", "mm"));
  private static final Cable OTHER_CABLE = CABLE.withLength(Quantity.of("3", "m"));
  private static final Load.Coil COIL =
      new Load.Coil(
          Range.parse("100 Ω"),
          Range.parse("1 H"),
          Quantity.of("16", "V"),
          Quantity.of("2", "V"),
          new Load.Suppression.None());
  private static final Load.Lamp LAMP =
      new Load.Lamp(
          Range.parse("2 W"), Quantity.of("24", "V"), Range.parse("10 .. 15"), Range.parse("9 ms"));
  private static final Load.Capacitor CAPACITOR =
      new Load.Capacitor(Range.parse("10 µF"), Range.parse("10 Ω"), Range.parse("1 MΩ"));
  private static final Load.Resistor RESISTOR =
      new Load.Resistor(Range.parse("1 kΩ"), Quantity.of("20", "V"));
  private static final Load.Led LED = new Load.Led(Range.parse("2 V"), Range.parse("1 kΩ"));
  private static final Load.ModuleInput INPUT =
      new Load.ModuleInput("859-753", Range.parse("1 kΩ"));
  private static final Supply SUPPLY =
      new Supply(
          Range.parse("24 V"),
          Quantity.of("0.1", "V"),
          Quantity.of("2", "A"),
          Quantity.of("1", "A"));
  private static final Channel CHANNEL =
      new Channel(
          "A",
          "859-753",
          new Source.Device("74hc", null, null),
          CABLE,
          new SignalSpec.Steady(true),
          CABLE.withLength(Quantity.of("7", "m")),
          COIL,
          Channel.LoadReturn.ZERO_VOLT,
          "node",
          true,
          Range.parse("10 kΩ"));
  private static final Range OHMS = Range.parse("470 Ω");

  static List<Arguments> copies() {
    return List.of(
        Arguments.of(CHANNEL, CHANNEL.named("B"), "name"),
        Arguments.of(CHANNEL, CHANNEL.withSource(new Source.Device("x", null, null)), "source"),
        Arguments.of(CABLE, CABLE.withFerrule(!CABLE.ferrule()), "ferrule"),
        Arguments.of(CABLE, CABLE.withStripLength(Quantity.of("5", "mm")), "stripLength"),
        Arguments.of(CHANNEL, CHANNEL.withInputCable(OTHER_CABLE), "inputCable"),
        Arguments.of(CHANNEL, CHANNEL.withSignal(new SignalSpec.Steady(false)), "signal"),
        Arguments.of(CHANNEL, CHANNEL.withOutputCable(OTHER_CABLE), "outputCable"),
        Arguments.of(CHANNEL, CHANNEL.withLoad(LED), "load"),
        Arguments.of(CHANNEL, CHANNEL.withBleeder(OHMS), "bleeder"),
        Arguments.of(CABLE, OTHER_CABLE, "length"),
        Arguments.of(CABLE, CABLE.withConductor(Quantity.of("1", "mm²")), "conductor"),
        Arguments.of(SUPPLY, SUPPLY.withVoltage(Range.parse("12 V")), "voltage"),
        Arguments.of(COIL, COIL.withResistance(OHMS), "resistance"),
        Arguments.of(
            COIL,
            COIL.withSuppression(new Load.Suppression.Diode(Range.parse("0.7 V"))),
            "suppression"),
        Arguments.of(RESISTOR, RESISTOR.withResistance(OHMS), "resistance"),
        Arguments.of(LED, LED.withResistance(OHMS), "resistance"),
        Arguments.of(LAMP, LAMP.withPower(Range.parse("1 W")), "power"),
        Arguments.of(CAPACITOR, CAPACITOR.withSeriesResistance(OHMS), "seriesResistance"),
        Arguments.of(INPUT, INPUT.withSeriesResistance(OHMS), "seriesResistance"));
  }

  @ParameterizedTest
  @MethodSource("copies")
  void differInOneComponent(Record original, Record copy, String component) throws Exception {
    assertThat(differences(original, copy)).containsExactly(component);
  }

  @Test
  void carryTheNewValue() {
    assertThat(CHANNEL.named("B").name()).isEqualTo("B");
    assertThat(CHANNEL.withInputCable(null).inputCable()).isNull();
    assertThat(CHANNEL.withOutputCable(OTHER_CABLE).outputCable()).isEqualTo(OTHER_CABLE);
    assertThat(CHANNEL.withBleeder(OHMS).bleeder()).isEqualTo(OHMS);
    assertThat(LAMP.withPower(Range.parse("1 W")).power()).isEqualTo(Range.parse("1 W"));
    assertThat(CAPACITOR.withSeriesResistance(OHMS).seriesResistance()).isEqualTo(OHMS);
  }

  private static List<String> differences(Record original, Record copy) throws Exception {
    assertThat(copy).hasSameClassAs(original);
    List<String> differing = new ArrayList<>();
    for (RecordComponent component : original.getClass().getRecordComponents()) {
      Object before = component.getAccessor().invoke(original);
      Object after = component.getAccessor().invoke(copy);
      assertThat(before).as("%s tells nothing when null", component.getName()).isNotNull();
      if (!before.equals(after)) {
        differing.add(component.getName());
      }
    }
    return differing;
  }
}
