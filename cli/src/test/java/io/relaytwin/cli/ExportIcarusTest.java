package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.replay.ChannelModel;
import io.relaytwin.core.check.replay.PartChoice;
import io.relaytwin.core.check.replay.Specimen;
import io.relaytwin.core.part.DelaySemantics;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import io.relaytwin.export.verilog.VerilogFiles;
import io.relaytwin.files.design.DesignFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Icarus Verilog runs the exported test benches; edges are the same to the picosecond. */
class ExportIcarusTest {

  @TempDir Path folder = Path.of(".");

  @BeforeAll
  static void find() {
    Referee.require("iverilog", "exported test benches have no outside judge in this run");
  }

  static Stream<Path> examples() throws IOException {
    return ExamplesTest.examples();
  }

  private record Edge(long picos, boolean high) {}

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleSwitchesToThePicosecondWhenThePartDoes(Path example) throws Exception {
    DesignFile file = Inputs.design(example);
    Set<String> seen = new HashSet<>();
    for (ChannelModel model : Inputs.session(file).models()) {
      for (PartChoice choice : PartChoice.values()) {
        Specimen specimen = Specimen.of(model, choice, 0, 600);
        Map<String, String> files = VerilogFiles.of("design", List.of(specimen));
        String bench = name(files, "_tb.v");
        String hex = name(files, ".hex");
        if (!seen.add(choice + files.get(hex))) {
          continue; // a channel like the one before
        }
        Path here = folder.resolve("run" + seen.size());
        Referee.write(here, files);
        Referee.run(here, "iverilog", "-g2012", "-o", "b.vvp", "relay_859_753.v", bench);
        Referee.run(here, "vvp", "-n", "b.vvp");
        String edges = bench.replace("_tb.v", ".edges");
        assertThat(edges(here.resolve(edges)))
            .isEqualTo(edges(specimen.output(DelaySemantics.INERTIAL)));
      }
    }
    assertThat(seen).as("control: benches were run").isNotEmpty();
  }

  private static String name(Map<String, String> files, String ending) {
    return files.keySet().stream().filter(each -> each.endsWith(ending)).findFirst().orElseThrow();
  }

  /** Stretches of no length, of which Icarus tells, are none of the signal. */
  private static List<Edge> edges(Path log) throws IOException {
    List<Edge> edges = new ArrayList<>();
    boolean high = false;
    boolean first = true;
    for (String line : Files.readAllLines(log)) {
      int space = line.indexOf(' ');
      Edge edge = new Edge(Long.parseLong(line.substring(0, space)), line.endsWith("1"));
      if (!first && edge.high() == high) {
        continue;
      }
      edges.add(edge);
      high = edge.high();
      first = false;
    }
    return edges;
  }

  private static List<Edge> edges(Waveform output) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < output.size(); i++) {
      edges.add(new Edge(output.timePicos(i), output.level(i) == Levels.HIGH));
    }
    return edges;
  }
}
