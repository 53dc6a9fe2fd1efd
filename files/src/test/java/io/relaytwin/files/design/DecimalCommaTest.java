package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DecimalCommaTest {

  private static final String DESIGN =
      """
      relaytwin: 1
      name: x
      supplies: { control: { voltage: 5 V }, load: { voltage: 24 V } }
      channels:
        - name: X
          source: atmega328p
          signal: { steady: high }
          load: { resistor: { resistance: 1 kΩ } }
      """;

  /** What stands in the design, by what it is replaced, and the only fault that this makes. */
  static List<Arguments> commas() {
    return List.of(
        Arguments.of(
            "voltage: 5 V",
            "voltage: 2,5 V",
            "d.yaml:3:33: supplies.control.voltage: \"2,5 V\" has a decimal comma; write a decimal"
                + " point: 2.5 V."),
        Arguments.of(
            "resistance: 1 kΩ",
            "resistance: 4,7 kΩ",
            "d.yaml:8:37: channels[0].load.resistor.resistance: \"4,7 kΩ\" has a decimal comma;"
                + " write a decimal point: 4.7 kΩ."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: 2,5 V, current: 1 A",
            "d.yaml:3:33: supplies.control.voltage: \"2,5 V\" has a decimal comma; write a decimal"
                + " point: 2.5 V."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: 4,75 .. 5,25 V",
            "d.yaml:3:33: supplies.control.voltage: \"4,75 .. 5,25 V\" has a decimal comma; write a"
                + " decimal point: 4.75 .. 5.25 V."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: 5 V ± 2,5 %",
            "d.yaml:3:33: supplies.control.voltage: \"5 V ± 2,5 %\" has a decimal comma; write a"
                + " decimal point: 5 V ± 2.5 %."),
        Arguments.of(
            "{ steady: high }",
            "{ square: { frequency: 1 kHz, duty: 0,5 } }",
            "d.yaml:7:49: channels[0].signal.square.duty: \"0,5\" has a decimal comma; write a"
                + " decimal point: 0.5."),
        Arguments.of(
            "load: { resistor: { resistance: 1 kΩ } }",
            "load: { resistor: 4,7 kΩ }",
            "d.yaml:8:23: channels[0].load.resistor: is \"4,7 kΩ\"; keys with values are expected:"
                + " resistance, min-voltage."),
        Arguments.of(
            "load: { resistor: { resistance: 1 kΩ } }",
            "load: { plc-input: { type: 2,5 } }",
            "d.yaml:8:32: channels[0].load.plc-input.type: \"2,5\" is not a whole number; a whole"
                + " number from 1 to 3 is expected."),
        Arguments.of(
            "{ steady: high }",
            "{ capture: run 1,2.vcd, wire: A }",
            "d.yaml:7:24: channels[0].signal.capture: \"run 1,2.vcd\" has a comma, which ends a"
                + " value between braces; put the text in quotes."),
        Arguments.of(
            "{ steady: high }",
            "{ pulse-list: [{ at: 1,5 ms, width: 2 ms }] }",
            "d.yaml:7:34: channels[0].signal.pulse-list[0].at: \"1,5 ms\" has a decimal comma;"
                + " write a decimal point: 1.5 ms."));
  }

  @ParameterizedTest
  @MethodSource("commas")
  void isOneFaultWithTheValueAsItIsWritten(String original, String slip, String expected) {
    assertThat(DESIGN).contains(original);

    assertThat(faultsOf(DESIGN.replace(original, slip))).containsExactly(expected);
  }

  @Test
  void isTakenTogetherInAListThatHoldsNoTexts() {
    assertThat(
            faultsOf(
                DESIGN.replace("{ steady: high }", "{ pulse-list: [1,5 ms, 2 ms, 1,2,3 ms] }")))
        .containsExactly(
            "d.yaml:7:28: channels[0].signal.pulse-list[0]: is \"1,5 ms\"; keys with values are"
                + " expected: at, width.",
            "d.yaml:7:36: channels[0].signal.pulse-list[1]: is \"2 ms\"; keys with values are"
                + " expected: at, width.",
            "d.yaml:7:42: channels[0].signal.pulse-list[2]: is \"1,2,3 ms\"; keys with values are"
                + " expected: at, width.");
  }

  @Test
  void doesNotAccuseNamesThatAreNumbers() {
    String two = DESIGN.replace("name: X", "name: 1") + "  - { name: 2, source: 74hc, ";
    Design design =
        DesignReader.read(
            two
                + "signal: { steady: low }, load: { resistor: { resistance: 1 kΩ } } }\n"
                + "rail: { order: [2,1] }\n",
            "d.yaml");

    assertThat(design.rail()).isEqualTo(new Rail(List.of("2", "1"), Map.of(), null, null, null));
  }

  /** Values beside a comma that is none of a decimal, each by one step. */
  static List<String> otherCommas() {
    return List.of(
        "2, 5 V", "2 ,5 V", "2 V,5 V", "2,V", "\"2\",5 V", "2,5 V: 1", "2,.5 V", "2,+5 V", "2,٥ V");
  }

  @ParameterizedTest
  @MethodSource("otherCommas")
  void isOnlyACommaBetweenTwoDigitsThatNameOneValue(String value) {
    List<String> faults = faultsOf(DESIGN.replace("voltage: 5 V", "voltage: " + value));

    assertThat(faults).isNotEmpty().noneMatch(fault -> fault.contains("comma"));
    assertThat(faults).anyMatch(fault -> fault.contains("is not a key here"));
  }

  @Test
  void doesNotTouchAKeyAndItsValueWithoutASpaceBetweenThem() {
    Design design =
        DesignReader.read(
            DESIGN.replace("voltage: 5 V", "voltage: \"5 V\",current: 1 A,fuse: 2 A"), "d.yaml");

    assertThat(design.control().current()).hasToString("1 A");
    assertThat(design.control().fuse()).hasToString("2 A");
  }

  @Test
  void countsColumnsInCharactersAsTheFileDoes() {
    assertThat(faultsOf(DESIGN.replace("{ steady: high }", "{ capture: 😀1,5, wire: A }")))
        .containsExactly(
            "d.yaml:7:24: channels[0].signal.capture: \"😀1,5\" has a comma, which ends a value"
                + " between braces; put the text in quotes.");
  }

  @Test
  void noKeyOfTheFormatStartsWithADigit() {
    assertThat(JsonSchema.text())
        .as("a key that does would be taken for what follows a decimal comma")
        .doesNotContainPattern("\"[0-9][^\"]*\" : \\{");
  }

  @Test
  void manyPiecesArePutTogetherSoon() {
    String text = DESIGN.replace("voltage: 5 V", "voltage: 1" + ",1".repeat(90_000) + " V");

    assertThat(faultsOf(text))
        .singleElement()
        .asString()
        .startsWith("d.yaml:3:33: supplies.control.voltage: ");
  }

  private static List<String> faultsOf(String text) {
    DesignException exception =
        catchThrowableOfType(DesignException.class, () -> DesignReader.read(text, "d.yaml"));
    assertThat(exception).isNotNull();
    return exception.faults().stream().map(Fault::toString).toList();
  }
}
