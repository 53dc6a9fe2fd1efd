package io.relaytwin.files.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge of every wire of real recordings, against what sigrok-cli makes of the same file. */
class SigrokRefereeTest {

  private static final Pattern VARIABLE = Pattern.compile("\\$var wire 1 (\\S+) (.+) \\$end");
  private static final Pattern TIMESCALE = Pattern.compile("\\$timescale (\\d+) (\\w+) \\$end");

  @TempDir private Path folder;

  static List<Path> recordings() throws IOException {
    List<Path> found = new ArrayList<>();
    Path root = Path.of(System.getProperty("relaytwin.root", ".."));
    for (Path place :
        List.of(
            root.resolve("files/src/test/resources/io/relaytwin/files/capture"),
            root.resolve("examples/captures"))) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          files.filter(file -> file.toString().endsWith(".sr")).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }

  @Test
  void thereAreRealRecordings() throws IOException {
    assertThat(recordings()).hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void everyEdgeAgrees(Path recording) throws Exception {
    assumeTrue(Sigrok.installed(), "SKIPPED LOUDLY: sigrok-cli is not installed");
    Capture ours = Captures.open(recording);
    // sigrok-cli writes voltages between the changes of a dump, which is no VCD.
    String dump =
        Sigrok.run("-i", recording.toString(), "-O", "vcd").replaceAll("(?m)^\\w+: .*\n", "");
    Map<String, List<long[]>> theirs = edges(dump);
    Path vcd = Files.writeString(folder.resolve("theirs.vcd"), dump);
    Capture again = Captures.open(vcd);
    SampleClock clock =
        SampleClock.of(java.util.Objects.requireNonNull(ours.sampleRate()).exactSi());
    int compared = 0;
    int wires = 0;
    for (Wire wire : ours.wires()) {
      if (wire.kind() == Wire.Kind.ANALOGUE) {
        continue;
      }
      List<long[]> expected = theirs.getOrDefault(wire.name(), List.of());
      String number = "#" + wire.number();
      Waveform wave = Waveform.of(ours.signal(number, ReadOptions.AS_RECORDED));
      List<long[]> found = new ArrayList<>();
      found.add(new long[] {0, wave.initialLevel()});
      for (int i = 0; i < wave.size(); i++) {
        found.add(new long[] {clock.sampleAt(wave.timePicos(i)), wave.level(i)});
      }
      assertThat(found)
          .as(wire.name())
          .usingElementComparator(java.util.Arrays::compare)
          .isEqualTo(expected.stream().map(e -> new long[] {clock.sampleAt(e[0]), e[1]}).toList());
      // The same recording by way of sigrok's dump, with its uncertainty, in exact picoseconds.
      Waveform band = Waveform.of(ours.signal(number, ReadOptions.DEFAULT));
      Waveform viaDump = Waveform.of(again.signal(wire.name(), ReadOptions.DEFAULT));
      assertThat(viaDump.timesPicos()).isEqualTo(band.timesPicos());
      assertThat(viaDump.levels()).isEqualTo(band.levels());
      compared += wave.size();
      wires++;
    }
    assertThat(wires).isPositive();
    assertThat(compared).isPositive();
  }

  @Test
  void voltagesAgreeWithSigroksTable() throws Exception {
    assumeTrue(Sigrok.installed(), "SKIPPED LOUDLY: sigrok-cli is not installed");
    // The analogue wire alone: beside logic wires sigrok-cli shifts its column by some samples.
    Path recording =
        recordings().stream()
            .filter(file -> file.toString().contains("1analog"))
            .findFirst()
            .orElseThrow();
    Path csv =
        Files.writeString(
            folder.resolve("theirs.csv"),
            Sigrok.run("-i", recording.toString(), "-C", "A0", "-O", "csv"));
    Waveform ours = Waveform.of(Captures.open(recording).signal("A0", ReadOptions.DEFAULT));
    Waveform theirs = Waveform.of(Captures.open(csv).signal("A0", ReadOptions.DEFAULT));
    assertThat(ours.size()).isPositive();
    assertThat(theirs).isEqualTo(ours);
  }

  @Test
  void sigrokReadsWhatIsWritten() throws Exception {
    assumeTrue(Sigrok.installed(), "SKIPPED LOUDLY: sigrok-cli is not installed");
    // sigrok resamples at the timescale, so the signal is kept short.
    Waveform wave =
        Waveform.of(0, Levels.LOW, new long[] {100, 250, 300, 470}, new byte[] {1, 0, 1, 0}, 1000);
    Path file = folder.resolve("ours.vcd");
    VcdWriter.write(file, List.of(new NamedSignal("a", wave)));
    String table =
        Sigrok.run("-I", "vcd", "-i", file.toString(), "-O", "csv:header=false:label=off");
    List<String> rows = table.lines().filter(line -> line.matches("[01]")).toList();
    SignalStatistics ours = new SignalStatistics();
    wave.stream(ours);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)).as("at %d ps", i).isEqualTo("01".charAt(wave.levelAt(i)) + "");
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(ours.settledRises()).isEqualTo(2);
  }

  /** A reader of its own, as simple as can be: times in picoseconds and values by wire. */
  private static Map<String, List<long[]>> edges(String dump) {
    Map<String, List<long[]>> byName = new HashMap<>();
    Map<String, List<long[]>> byId = new HashMap<>();
    long unit = 0;
    long time = 0;
    for (String line : dump.split("\n", -1)) {
      Matcher scale = TIMESCALE.matcher(line);
      Matcher variable = VARIABLE.matcher(line);
      if (scale.matches()) {
        long[] picos = {1_000_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1L};
        int index = List.of("s", "ms", "us", "ns", "ps").indexOf(scale.group(2));
        unit = Long.parseLong(scale.group(1)) * picos[index];
      } else if (variable.matches()) {
        List<long[]> edges = new ArrayList<>();
        byName.put(variable.group(2), edges);
        byId.put(variable.group(1), edges);
      } else if (line.startsWith("#")) {
        String[] words = line.split(" ", -1);
        time = Long.parseLong(words[0].substring(1)) * unit;
        for (int i = 1; i < words.length; i++) {
          List<long[]> edges = byId.get(words[i].substring(1));
          if (edges != null) {
            edges.add(new long[] {time, words[i].charAt(0) - '0'});
          }
        }
      }
    }
    return byName;
  }
}
