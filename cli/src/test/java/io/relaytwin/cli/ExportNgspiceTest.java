package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.check.CheckSession;
import io.relaytwin.core.check.finding.Finding;
import io.relaytwin.core.check.finding.RuleId;
import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.check.replay.PartChoice;
import io.relaytwin.core.check.replay.Specimen;
import io.relaytwin.core.check.text.Sentences;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.part.DelaySemantics;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import io.relaytwin.export.spice.SpiceFiles;
import io.relaytwin.files.design.DesignFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ngspice runs what was exported, and comes to the same numbers as the closed forms. Its own error
 * is about 1e-5.
 */
class ExportNgspiceTest {

  private static final double TOLERANCE = 1e-4;

  /** Half of the ramp of its bridge, and what its switches are late. */
  private static final double EDGE_SECONDS = 1.5e-9;

  @TempDir Path folder = Path.of(".");

  @BeforeAll
  static void find() {
    Referee.require("ngspice", "exported decks have no outside judge in this run");
  }

  static Stream<Path> examples() throws IOException {
    return ExamplesTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleRunsAndSwitchesWhenThePartDoes(Path example) throws Exception {
    DesignFile file = Inputs.design(example);
    Set<String> seen = new HashSet<>();
    for (ChannelModel model : Inputs.session(file).models()) {
      for (PartChoice choice : List.of(PartChoice.SLOW, PartChoice.FAST)) {
        Specimen specimen = Specimen.of(model, choice, 0, 24);
        Map<String, String> files = SpiceFiles.of("design", List.of(specimen), Sentences.english());
        String deck = deck(files);
        if (!seen.add(deck.replaceAll("(?m)^[*].*|\"[^\"]*[.]stim\"", "") + stimulus(files))) {
          continue; // a channel like the one before
        }
        Path here = folder.resolve("run" + seen.size());
        Referee.write(here, files);
        List<double[]> rows = Referee.ngspice(here, deck, "v(xmodule.on)");
        assertSameEdges(Referee.crossings(rows, 1, 0.5), specimen.output(DelaySemantics.TRANSPORT));
      }
    }
    assertThat(seen).as("control: decks were run").isNotEmpty();
  }

  private static void assertSameEdges(List<Double> crossings, Waveform output) {
    assertThat(crossings).hasSize(output.size());
    for (int i = 0; i < output.size(); i++) {
      double at = output.timePicos(i) * 1e-12;
      boolean high = output.level(i) == Levels.HIGH;
      assertThat(high ? crossings.get(i) : -crossings.get(i))
          .isCloseTo(at, within(EDGE_SECONDS + 1e-12));
    }
  }

  private static String deck(Map<String, String> files) {
    return named(files, ".cir");
  }

  private static String stimulus(Map<String, String> files) {
    return named(files, ".stim");
  }

  private static String named(Map<String, String> files, String ending) {
    return files.entrySet().stream()
        .filter(each -> each.getKey().endsWith(ending))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private ChannelModel model(String design) throws IOException {
    Path file = folder.resolve("design.yaml");
    Files.writeString(
        file,
        """
        relaytwin: 1
        name: judged
        supplies:
          control: { voltage: 5 V, current: 1 A }
          load: { voltage: 24 V ± 10 %%, current: 1 A }
        channels:
          - name: A
            source: { push-pull: { high: 4.4 V, low: <= 0.4 V, current: 24 mA } }
        %s
        """
            .formatted(design.indent(4)));
    DesignFile read = Inputs.design(file);
    return Inputs.session(read).models().getFirst();
  }

  private List<double[]> run(ChannelModel model, PartChoice choice, String... saved)
      throws Exception {
    Map<String, String> files =
        SpiceFiles.of("design", List.of(Specimen.of(model, choice, 0, 4)), Sentences.english());
    Referee.write(folder, files);
    return Referee.ngspice(folder, deck(files), saved);
  }

  /** The stage of the sheet on that supply. */
  private static final OutputStage STAGE =
      new OutputStage(new Span(21.6, 26.4), 1.2, 10e-6, 0, OffReading.PLAIN_HIGH_SIDE);

  private static double largest(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).max().orElseThrow();
  }

  @Test
  void onVoltageAndCurrentOfAResistorAreTheSame() throws Exception {
    ChannelModel model =
        model(
            """
            signal: { square: { frequency: 1 kHz } }
            load: { resistor: { resistance: 480 Ω ± 5 % } }
            """);
    Waveform on = Waveform.of(0, Levels.LOW, new long[] {1}, new byte[] {Levels.HIGH}, 1000);
    LoadResponse response =
        LoadStudy.of(CurrentSink.resistor(Range.parse("480 Ω ± 5 %")), STAGE, on, 0);
    for (PartChoice choice : List.of(PartChoice.SLOW, PartChoice.FAST)) {
      List<double[]> rows = run(model, choice, "v(load)", "i(Vfeed)");
      Span volts = response.bound(Measure.VOLTAGE_PEAK).orElseThrow().outer();
      Span amperes = response.bound(Measure.CURRENT_PEAK).orElseThrow().outer();
      boolean slow = choice == PartChoice.SLOW;
      double expectedVolts = slow ? volts.lo() : volts.hi();
      double expectedAmperes = slow ? amperes.lo() : amperes.hi();
      assertThat(largest(rows, 1)).isCloseTo(expectedVolts, within(TOLERANCE * expectedVolts));
      assertThat(largest(rows, 2)).isCloseTo(expectedAmperes, within(TOLERANCE * expectedAmperes));
    }
  }

  @Test
  void currentAndReleaseTimeOfACoilAreTheSame() throws Exception {
    ChannelModel model =
        model(
            """
            signal: { square: { frequency: 10 Hz } }
            load: { coil: { resistance: 576 Ω, inductance: 0.8 H, suppression: { diode: { forward-voltage: 0.8 V } } } }
            """);
    List<double[]> rows = run(model, PartChoice.SLOW, "@lcoil[i]", "v(xmodule.on)");
    CoilCircuit coil =
        CoilCircuit.of(
            Range.parse("576 Ω"), Range.parse("0.8 H"), Suppressor.clamp(Range.parse("0.8 V")));
    OutputStage slow = new OutputStage(Span.of(21.6 - 1.2), 0, 0, 0, OffReading.PLAIN_HIGH_SIDE);
    double steady = coil.steadyAmperes(slow).hi();
    double release = coil.releaseSeconds(slow).hi();
    assertThat(largest(rows, 1)).isCloseTo(steady, within(TOLERANCE * steady));
    double off =
        -Referee.crossings(rows, 2, 0.5).stream()
            .filter(each -> each < 0)
            .findFirst()
            .orElseThrow();
    double dead =
        Referee.crossings(rows, 1, 1e-7).stream()
            .filter(each -> each < 0 && -each > off)
            .mapToDouble(each -> -each)
            .min()
            .orElseThrow();
    assertThat(dead - off).isCloseTo(release, within(TOLERANCE * release));
  }

  @Test
  void dischargeTimeOfACapacitorIsTheSame() throws Exception {
    ChannelModel model =
        model(
            """
            signal: { square: { frequency: 10 Hz } }
            load: { capacitor: { capacitance: 1 µF, series-resistance: 100 Ω, bleed-resistance: 2.2 kΩ } }
            """);
    List<double[]> rows = run(model, PartChoice.SLOW, "v(cap)");
    CapacitorCircuit capacitor =
        CapacitorCircuit.of(
            Range.parse("1 µF"), Range.parse("100 Ω"), CurrentSink.resistor(Range.parse("2.2 kΩ")));
    OutputStage slow = new OutputStage(Span.of(21.6 - 1.2), 0, 0, 0, OffReading.PLAIN_HIGH_SIDE);
    double fall = capacitor.fallSeconds(slow, 15, 5).hi();
    double from = firstFall(rows, 15);
    assertThat(firstFall(rows, 5) - from).isCloseTo(fall, within(TOLERANCE * fall));
  }

  private static double firstFall(List<double[]> rows, double volts) {
    return -Referee.crossings(rows, 1, volts).stream()
        .filter(each -> each < 0)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inrushOfAColdLampIsTheSame() throws Exception {
    DesignFile file = Inputs.design(Path.of("..", "examples", "lamp"));
    CheckSession session = Inputs.session(file);
    Finding inrush =
        session.assessment().findings().stream()
            .filter(finding -> finding.id().equals(RuleId.parse("O6")))
            .findFirst()
            .orElseThrow();
    List<double[]> rows = run(session.models().getFirst(), PartChoice.FAST, "i(Vfeed)");
    double expected = Objects.requireNonNull(inrush.figures().value()).si();
    assertThat(largest(rows, 1)).isCloseTo(expected, within(TOLERANCE * expected));
    assertThat(rows.getLast()[1]).as("control: it warms up").isLessThan(0.6 * expected);
  }

  @Test
  void thePlainSubcircuitSwitchesAfterTheSameDelays() throws Exception {
    ChannelModel model =
        model(
            """
            signal: { square: { frequency: 1 kHz } }
            load: { resistor: { resistance: 480 Ω } }
            """);
    Specimen witness = Specimen.of(model, PartChoice.WITNESS, 0, 4);
    Map<String, String> files = SpiceFiles.of("design", List.of(witness), Sentences.english());
    Referee.write(folder, files);
    String deck =
        deck(files)
            .replace(".include 859-753.lib", ".include 859-753-plain.lib")
            .replace("RELAY_859_753 ", "RELAY_859_753_PLAIN ");
    List<Double> crossings =
        Referee.crossings(Referee.ngspice(folder, deck, "v(xmodule.on)"), 1, 0.5);
    Waveform output = witness.output(DelaySemantics.TRANSPORT);
    assertThat(crossings).hasSize(output.size()).hasSize(4);
    for (int i = 0; i < output.size(); i++) {
      assertThat(Math.abs(crossings.get(i))).isCloseTo(output.timePicos(i) * 1e-12, within(20e-9));
    }
  }
}
