package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording holds, and what a design makes of it. */
class RecordingCommandTest {

  private static final String RIGOL =
      """
      X,CH1,CH2,Start,Increment,
      Sequence,Volt,Volt,-4.0e-05,1.000000e-05
      0,0.2,0,
      1,4.8,0,
      2,4.8,0,
      3,0.2,0,
      4,4.8,0,
      5,0.2,0,
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void tellsProducerWiresPulsesAndABlockToPaste() throws IOException {
    CommandRun run = CommandRun.of("recording", file("scope.csv", RIGOL));
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(ExitStatus.OK);
    assertThat(run.out())
        .contains("read as Rigol DS1000Z, 10 µs a sample")
        .containsPattern("1 +CH1 +voltage +60 µs +2 +10 µs +10 µs +33.33 kHz")
        .containsPattern("2 +CH2 +voltage +60 µs +0 +none +none +none")
        .contains("signal: { capture: ", "wire: CH1 }");
  }

  @Test
  void theOptionsAreTheKeys() throws IOException {
    String plain = file("plain.csv", "A\n0\n0.3\n0.3\n0\n");
    CommandRun without = CommandRun.of("recording", plain);
    assertThat(without.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(without.out()).contains("give rate, such as rate: 1 MHz");
    CommandRun with =
        CommandRun.of(
            "recording",
            plain,
            "--rate",
            "1 MHz",
            "--scale",
            "10",
            "--high-from",
            "2 V",
            "--low-to",
            "0.8 V",
            "--wire",
            "A");
    assertThat(with.status()).isEqualTo(ExitStatus.OK);
    assertThat(with.out())
        .contains("rate: 1 MHz, scale: 10, high-from: 2 V, low-to: 0.8 V }")
        .containsPattern("A +voltage +4 µs +1 +2 µs");
  }

  @Test
  void optionsThatCannotBeAreToldAtOnce() throws IOException {
    String scope = file("scope.csv", RIGOL);
    assertThat(CommandRun.of("recording", scope, "--rate", "fast").err()).contains("--rate: ");
    assertThat(CommandRun.of("recording", scope, "--scale", "0").err())
        .contains("cannot be scaled");
    assertThat(CommandRun.of("recording", scope, "--high-from", "1 V", "--low-to", "2 V").err())
        .contains("low-to (2 V) must lie below high-from (1 V)");
    assertThat(CommandRun.of("recording", scope, "--wire", "CH9").err())
        .contains("there is no wire \"CH9\"; the wires are \"CH1\", \"CH2\"");
    assertThat(CommandRun.of("recording").status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
  }

  private CommandRun simulate(String module, String source, String signal) throws IOException {
    String design =
        """
        relaytwin: 1
        name: recorded
        supplies:
          control: { voltage: %s, current: 2 A }
          load: { voltage: 24 V, current: 30 A }
        channels:
          - name: X
            module: %s
            source: { push-pull: { %s, current: 24 mA } }
            signal: { %s }
            load: { resistor: { resistance: 1 kΩ } }
        """
            .formatted(module.equals("859-753") ? "5 V" : "24 V", module, source, signal);
    return CommandRun.of(
        "simulate", file("design.yaml", design), "--out", folder.resolve("bands.vcd").toString());
  }

  private static String tenVolts() {
    StringBuilder text = new StringBuilder("Time [s],STEP [V]\n");
    for (int i = 0; i < 200; i++) {
      text.append("%d.%05d,%d\n".formatted(i / 100_000, i, i / 10 % 2 * 10));
    }
    return text.toString();
  }

  /** 10 V are HIGH at an input for 5 V and nothing certain at one for 24 V. */
  @Test
  void voltagesAreCutByTheModuleOfTheChannel() throws IOException {
    file("ten.csv", tenVolts());
    String signal = "capture: ten.csv, wire: STEP";
    CommandRun at5 = simulate("859-753", "high: 4.5 .. 5 V, low: 0 .. 0.4 V", signal);
    assertThat(at5.out())
        .contains("ten.csv, wire STEP, read as Saleae Logic 2, 10 µs a sample")
        .contains("10 sent, 10 surely seen, 10 possibly seen");
    CommandRun at24 = simulate("2966634", "high: 23 .. 24 V, low: 0 .. 0.4 V", signal);
    assertThat(at24.out())
        .contains("(nowhere surely high)")
        .contains("10 sent, 0 surely seen, 10 possibly seen");
    CommandRun told =
        simulate(
            "2966634",
            "high: 23 .. 24 V, low: 0 .. 0.4 V",
            signal + ", high-from: 8 V, low-to: 2 V");
    assertThat(told.out()).doesNotContain("nowhere surely high");
  }

  /** Samples are certain: each of these pulses was sent, and some part may show each of them. */
  @Test
  void pulsesOfOneSampleCount() throws IOException {
    StringBuilder text =
        new StringBuilder("; CSV generated by libsigrok 0.5.2\n; Samplerate: 1 MHz\n0\n0\n");
    text.append("1\n0\n".repeat(100)).append("0\n0\n");
    file("fast.csv", text.toString());
    for (String edge : new String[] {"", ", edge: 20 ns"}) {
      CommandRun run =
          simulate(
              "859-753",
              "high: 4.5 .. 5 V, low: 0 .. 0.4 V" + edge,
              "capture: fast.csv, wire: \"#1\"");
      assertThat(run.out()).contains("100 sent, 0 surely seen, 100 possibly seen");
      CommandRun check = CommandRun.of("check", folder.resolve("design.yaml").toString());
      assertThat(check.out())
          .containsPattern("FAIL +T1 switching-frequency +channel X +1[.0-9]+ [kM]Hz");
      assertThat(check.status()).isEqualTo(ExitStatus.NOT_GUARANTEED);
    }
  }

  @Test
  void keysThatContradictEachOtherAreToldWithTheirPlace() throws IOException {
    file("ten.csv", tenVolts());
    CommandRun run =
        simulate(
            "859-753",
            "high: 4.5 .. 5 V, low: 0 .. 0.4 V",
            "capture: ten.csv, wire: STEP, high-from: 1 V, low-to: 2 V, rate: 0 Hz");
    assertThat(run.status()).isEqualTo(ExitStatus.UNUSABLE_INPUT);
    assertThat(run.err()).contains("low-to must lie below high-from (1 V)", "rate");
  }
}
