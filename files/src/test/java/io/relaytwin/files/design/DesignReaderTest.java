package io.relaytwin.files.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.design.Source;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DesignReaderTest {

  private static final String SPINDLE =
      """
      relaytwin: 1
      name: Spindle encoder to PLC counter
      ambient: 5 .. 45 °C
      supplies:
        control: { voltage: 5 V ± 5 %, current: 1 A }
        load: { voltage: 24 V ± 10 %, current: 2 A, fuse: 1 A }
      channels:
        - name: A
          module: 859-753
          source: { push-pull: { high: 4.4 V, low: 0.4 V, current: 24 mA, edge: 20 ns } }
          input-cable: { length: 2 m, conductor: 0.25 mm² }
          signal: { capture: spindle.vcd, wire: A }
          output-cable: { length: 25 m, conductor: 0.5 mm², capacitance: 100 pF/m }
          load: { plc-input: { type: 3, min-high: 5 µs, min-low: 5 µs } }
      rail: { order: [A], common: { load-plus: red, load-minus: blue }, marking: cards }
      """;

  /** A channel with only what it must have; {@code %s} takes further lines. */
  private static final String LEAST =
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

  @Test
  void readsTheDesignOfTheDescription() {
    Design design = DesignReader.read(SPINDLE, "design.yaml");

    assertThat(design.name()).isEqualTo("Spindle encoder to PLC counter");
    assertThat(design.ambient()).isEqualTo(Range.parse("5 .. 45 °C"));
    assertThat(design.control().voltage()).isEqualTo(Range.parse("4.75 .. 5.25 V"));
    assertThat(design.load().fuse()).isEqualTo(Quantity.of("1", "A"));
    assertThat(design.channels())
        .containsExactly(
            new Channel(
                "A",
                "859-753",
                new Source.PushPull(
                    Range.parse("4.4 V"),
                    Range.parse("0.4 V"),
                    Quantity.of("24", "mA"),
                    Quantity.of("20", "ns"),
                    false),
                new Cable(
                    Quantity.of("2", "m"), Quantity.of("0.25", "mm²"), true, null, false, null),
                new SignalSpec.Capture("spindle.vcd", "A", true, false),
                new Cable(
                    Quantity.of("25", "m"),
                    Quantity.of("0.5", "mm²"),
                    true,
                    Quantity.of("100", "pF/m"),
                    false,
                    null),
                new Load.PlcInput(
                    3, 1, Quantity.of("5", "µs"), Quantity.of("5", "µs"), null, false),
                Channel.LoadReturn.ZERO_VOLT,
                null,
                false));
    assertThat(design.rail())
        .isEqualTo(
            new Rail(
                List.of("A"),
                Map.of("load-plus", "red", "load-minus", "blue"),
                null,
                "cards",
                null));
    assertThat(design.policy()).isEqualTo(Policy.DEFAULT);
    assertThat(design.installation().controlCircuit())
        .isEqualTo(Installation.CircuitClass.NOT_GIVEN);
  }

  @Test
  void repeatsAChannelUnderNumberedNames() {
    Design design = DesignReader.read(LEAST.replace("name: X", "name: X\n    repeat: 20"), "d");

    assertThat(design.channels()).hasSize(20);
    assertThat(design.channels().getFirst().name()).isEqualTo("X1");
    assertThat(design.channels().getLast().name()).isEqualTo("X20");
    assertThat(design.channels().getLast().load()).isEqualTo(design.channels().getFirst().load());
  }

  @Test
  void readsAwgByItsDefinitionRoundedDown() {
    Design design =
        DesignReader.read(
            LEAST
                + "    input-cable: { length: 1 m, conductor: AWG 24 }\n"
                + "    output-cable: { length: 1 m, conductor: 14 AWG }\n",
            "d");

    Channel channel = design.channels().getFirst();
    assertThat(channel.inputCable())
        .extracting(Cable::conductor)
        .hasToString("0.2047 mm²"); // 0.20474... by the formula
    assertThat(channel.outputCable())
        .extracting(Cable::conductor)
        .hasToString("2.08 mm²"); // 2.0809...
  }

  @Test
  void reportsAllFaultsAtOnceWithTheirPlaces() {
    String text =
        SPINDLE
            .replace("current: 24 mA", "current: 16 mV")
            .replace("0.5 mm²", "\"0,5 mm²\"")
            .replace("ambient:", "ambeint:")
            .replace("length: 2 m,", "length: 20,")
            .replace("order: [A]", "order: [B]")
            .replace("type: 3", "type: 4");

    List<Fault> faults = faultsOf(text);

    assertThat(faults)
        .extracting(Fault::toString)
        .containsExactly(
            "d.yaml:3:1: \"ambeint\" is not a key here; did you mean \"ambient\"?",
            "d.yaml:10:62: channels[0].source.push-pull.current: \"16 mV\" is a voltage; a current"
                + " is expected, in pA, nA, µA, mA, A, 0 A to 10000 A.",
            "d.yaml:11:28: channels[0].input-cable.length: \"20\" has no unit; a length is"
                + " expected, in µm, mm, cm, m, km, 0 m to 1000 km.",
            "d.yaml:13:46: channels[0].output-cable.conductor: \"0,5 mm²\" has a decimal comma;"
                + " write a decimal point: 0.5 mm².",
            "d.yaml:14:32: channels[0].load.plc-input.type: 4 is out of range; a whole number from"
                + " 1 to 3 is expected.",
            "d.yaml:15:17: rail.order[0]: there is no channel \"B\"; name a channel of this"
                + " design.");
    assertThat(faults)
        .extracting(Fault::kind)
        .containsExactly(
            Fault.Kind.STRUCTURE,
            Fault.Kind.STRUCTURE,
            Fault.Kind.STRUCTURE,
            Fault.Kind.STRUCTURE,
            Fault.Kind.STRUCTURE,
            Fault.Kind.VALUE);
  }

  @Test
  void tellsAboutANewerVersionAndNothingElse() {
    List<Fault> faults = faultsOf(LEAST.replace("relaytwin: 1", "relaytwin: 2\nnew-key: 3"));

    assertThat(faults)
        .singleElement()
        .hasToString(
            "d.yaml:1:12: relaytwin: this file is of version 2 of the format; version 1 is read; a"
                + " newer relaytwin is needed.");
  }

  @Test
  void namesTheCaptureThatIsNotThere(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("design.yaml"), SPINDLE);

    assertThatThrownBy(() -> DesignReader.read(directory))
        .isInstanceOf(DesignException.class)
        .hasMessage(
            file
                + ":12:24: channels[0].signal.capture: there is no file \"spindle.vcd\"; the path"
                + " is taken from the directory of the design file.");

    Files.writeString(directory.resolve("spindle.vcd"), "");
    DesignFile design = DesignReader.read(directory);
    assertThat(design.file()).isEqualTo(file);
    assertThat(design.resolve("spindle.vcd")).exists();
  }

  /** What to replace in the least design, by what, and the fault that it makes. */
  static List<Arguments> faults() {
    return List.of(
        Arguments.of(
            "name: x",
            "\tname: x",
            "d.yaml:2:1: a tab stands where YAML allows only spaces; indent with spaces."),
        Arguments.of(
            "name: x",
            "name: x\nname: y",
            "d.yaml:3:1: name: stands here again, after line 2; a key stands once."),
        Arguments.of(
            "name: x",
            "name:",
            "d.yaml:2:6: name: has no value; a text of 1 to 200 characters is expected."),
        Arguments.of(
            "name: x",
            "name: [x]",
            "d.yaml:2:7: name: is a list; a text of 1 to 200 characters is expected."),
        Arguments.of(
            "name: x",
            "name: true",
            "d.yaml:2:7: name: \"true\" is not a text; put it in quotes if it is meant as a text."),
        Arguments.of(
            "name: x",
            "name: \"a\\eb\"",
            "d.yaml:2:7: name: holds control characters or more than one line; a text of 1 to 200"
                + " characters is expected."),
        Arguments.of(
            "name: x",
            "name: !secret x",
            "d.yaml:2:7: the tag !secret is not read; write the value without a tag."),
        Arguments.of(
            "name: x",
            "name: *y",
            "d.yaml:2:7: \"*y\" refers to nothing; an anchor must stand, complete, before its"
                + " use."),
        Arguments.of(
            "name: x",
            "name: x\n<<: {}",
            "d.yaml:3:1: merge keys are not read; the keys here are relaytwin, name, ambient,"
                + " supplies, channels, skew, installation, rail, policy."),
        Arguments.of(
            "name: x\n",
            "",
            "d.yaml:1:1: \"name\" is missing; write for example name: Spindle encoder."),
        Arguments.of(
            "relaytwin: 1\n",
            "",
            "d.yaml:1:1: \"relaytwin\" is missing; write for example relaytwin: 1."),
        Arguments.of(
            "relaytwin: 1\n",
            "relaytwin: 0\n",
            "d.yaml:1:12: relaytwin: 0 is out of range; a whole number from 1 to 1 is expected."),
        Arguments.of(
            "name: X",
            "name: X\n    repeat: 1001",
            "d.yaml:6:13: channels[0].repeat: 1001 is out of range; a whole number from 2 to 1000"
                + " is expected."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: 5",
            "d.yaml:3:33: supplies.control.voltage: \"5\" has no unit; a voltage is expected, in"
                + " µV, mV, V, kV, 0 V to 10 kV."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: 5 V ± 0.25",
            "d.yaml:3:33: supplies.control.voltage: \"5 V ± 0.25\" has a tolerance without a unit;"
                + " write for example ± 5 % or ± 0.25 V."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: 6 .. 5 V",
            "d.yaml:3:33: supplies.control.voltage: \"6 .. 5 V\" has its bounds the wrong way"
                + " round; write the smaller one first."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: -5 V",
            "d.yaml:3:33: supplies.control.voltage: \"-5 V\" is out of range; 0 V to 10 kV is"
                + " allowed."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: <= 5 V",
            "d.yaml:3:33: supplies.control.voltage: \"<= 5 V\" cannot stand here; write both"
                + " bounds, such as 0 V .. 5 V."),
        Arguments.of(
            "voltage: 5 V",
            "voltage: 5 Volt",
            "d.yaml:3:33: supplies.control.voltage: \"5 Volt\" ends in \"Volt\", which is not a"
                + " known unit; write 5 V."),
        Arguments.of(
            "steady: high",
            "stedy: high",
            "d.yaml:7:13: channels[0].signal: \"stedy\" does not tell what it is; did you mean"
                + " \"steady\"? one of capture, square, pwm, quadrature, pulses, pulse-list, steady"
                + " is expected."),
        Arguments.of(
            "steady: high",
            "steady: high, capture: x, wire: y",
            "d.yaml:7:13: channels[0].signal: has several of capture, steady; keep one of"
                + " them."),
        Arguments.of(
            "steady: high",
            "steady: hgih",
            "d.yaml:7:23: channels[0].signal.steady: \"hgih\" is not possible here; did you mean"
                + " \"high\"? one of high, low is expected."),
        Arguments.of(
            "{ steady: high }",
            "{ square: { frequency: 1 kHz, duty: 120 % } }",
            "d.yaml:7:49: channels[0].signal.square.duty: \"120 %\" is out of range; 0 % to 100 %"
                + " is allowed."),
        Arguments.of(
            "{ steady: high }",
            "{ pulses: { width: 10 µs, period: 10 µs } }",
            "d.yaml:7:32: channels[0].signal.pulses.width: a pulse of 10 µs does not end within the"
                + " period; less than 10 µs is allowed."),
        Arguments.of(
            "{ steady: high }",
            "{ pulse-list: [{ at: 1 s, width: 1 s }, { at: 1.5 s, width: 1 s }] }",
            "d.yaml:7:59: channels[0].signal.pulse-list[1].at: a pulse at 1.5 s starts before the"
                + " one before it has ended; write them in the order of time, not overlapping."),
        Arguments.of(
            "resistance: 1 kΩ",
            "resistance: 0 Ω",
            "d.yaml:8:37: channels[0].load.resistor.resistance: \"0 Ω\" is out of range;"
                + " 0.001 mΩ to 1000 GΩ is allowed."),
        Arguments.of(
            "{ resistor: { resistance: 1 kΩ } }",
            "{ coil: { resistance: 1 kΩ, pull-in: 2 V, drop-out: 3 V } }",
            "d.yaml:8:63: channels[0].load.coil.drop-out: 3 V is more than pull-in, 2 V; drop-out"
                + " must not lie above it."),
        Arguments.of(
            "source: atmega328p",
            "source: { open-collector: { low: <= 0.5 V, edge: -1 ns } }",
            "d.yaml:6:54: channels[0].source.open-collector.edge: \"-1 ns\" is out of range; 0 s to"
                + " 1000000 s is allowed."),
        Arguments.of(
            "source: atmega328p",
            "source: { push-pull: { high: >= 4.2 V, low: 0 V } }",
            "d.yaml:6:34: a value that starts with > or | is a block of text in YAML; put it in"
                + " quotes, as in \">= 4.2 V\"."),
        Arguments.of(
            "source: atmega328p",
            "source:\n      push-pull:\n        high: >= 4.2 V\n        low: 0 V",
            "d.yaml:8:16: a value that starts with > or | is a block of text in YAML; put it in"
                + " quotes, as in \">= 4.2 V\"."),
        Arguments.of(
            "channels:",
            "chanels:",
            "d.yaml:1:1: \"channels\" is missing; write for example channels: [...].|d.yaml:4:1:"
                + " \"chanels\" is not a key here; did you mean \"channels\"?"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void tellsFaultsWithPlaceAndRemedy(String original, String slip, String expected) {
    assertThat(LEAST).contains(original);

    assertThat(faultsOf(LEAST.replace(original, slip)))
        .extracting(Fault::toString)
        .containsExactly(expected.split("\\|(?=d\\.)", -1));
  }

  @Test
  void refusesASecondDocument() {
    assertThat(faultsOf(LEAST + "---\n" + LEAST))
        .singleElement()
        .hasToString(
            "d.yaml:9:1: a second document starts here; a design file holds one document.");
  }

  @Test
  void readsAliasesAsWhatTheyStandFor() {
    Design design =
        DesignReader.read(
            LEAST.replace("{ resistor:", "&r { resistor:")
                + "  - { name: Y, source: 74hc, signal: { steady: low }, load: *r }\n",
            "d");

    assertThat(design.channels().getLast().load()).isEqualTo(design.channels().getFirst().load());
  }

  @Test
  void readsSharesInPerCentAndAsNumbers() {
    Policy percent = DesignReader.read(LEAST + "policy: { margin: 10 % }", "d").policy();
    Policy number =
        DesignReader.read(LEAST + "policy: { margin: 0.10, current-factor: 1.250 }", "d").policy();

    assertThat(percent.margin()).isEqualByComparingTo("0.1");
    assertThat(number).isEqualTo(percent);
  }

  @Test
  void namesTheByteThatIsNotUtf8(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("latin.yaml");
    Files.write(file, LEAST.replace("name: x", "name: é").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> DesignReader.read(file))
        .hasMessage(file + ":2:7: the byte 0xE9 is not UTF-8; save the file in UTF-8.");
  }

  @Test
  void saysWhenThereIsNoFileOrATooLargeOne(@TempDir Path directory) throws Exception {
    assertThatThrownBy(() -> DesignReader.read(directory))
        .isInstanceOf(DesignException.class)
        .hasMessage(
            directory.resolve("design.yaml")
                + ": there is no such file; a directory is meant to hold a design.yaml.");

    Path large = directory.resolve("large.yaml");
    Files.writeString(large, "#".repeat(DesignReader.MAX_BYTES + 1));
    assertThatThrownBy(() -> DesignReader.read(large))
        .isInstanceOf(DesignException.class)
        .hasMessage(large + ": the file is too large; up to 4000000 bytes are read.");

    Files.writeString(
        large,
        LEAST + "#".repeat(DesignReader.MAX_BYTES - LEAST.getBytes(StandardCharsets.UTF_8).length));
    assertThat(DesignReader.read(large).design().name()).isEqualTo("x");
  }

  @Test
  void countsTheFaultsThatItDoesNotList() {
    DesignException exception =
        catchThrowableOfType(
            DesignException.class,
            () -> DesignReader.read(LEAST + "rail: { order: [" + "N, ".repeat(250) + "] }", "d"));

    assertThat(exception.faults()).hasSize(100);
    assertThat(exception.count()).isEqualTo(250);
    assertThat(exception).hasMessageEndingWith("\nand 150 more.");
  }

  private static List<Fault> faultsOf(String text) {
    DesignException exception =
        catchThrowableOfType(DesignException.class, () -> DesignReader.read(text, "d.yaml"));
    assertThat(exception).isNotNull();
    return exception.faults();
  }
}
