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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                + " is expected, in pA, nA, µA, mA, A, at least 0 A.",
            "d.yaml:11:28: channels[0].input-cable.length: \"20\" has no unit; a length is"
                + " expected, in µm, mm, cm, m, km, at least 0 m.",
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

  private static List<Fault> faultsOf(String text) {
    DesignException exception =
        catchThrowableOfType(DesignException.class, () -> DesignReader.read(text, "d.yaml"));
    assertThat(exception).isNotNull();
    return exception.faults();
  }
}
