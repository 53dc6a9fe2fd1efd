package io.relaytwin.files.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalException;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {

  @TempDir private Path folder;

  private static Waveform random(SplittableRandom random, long start, int changes, long end) {
    Waveform.Collector collector = new Waveform.Collector();
    byte level = (byte) random.nextInt(3);
    collector.begin(start, level);
    long at = start;
    for (int i = 0; i < changes; i++) {
      at += random.nextLong(1, 1_000);
      if (at >= end) {
        break;
      }
      level = (byte) ((level + 1 + random.nextInt(2)) % 3);
      collector.changes(new long[] {at}, new byte[] {level}, 1);
    }
    collector.end(end);
    return collector.toWaveform();
  }

  private static List<NamedSignal> signals(Waveform... waves) {
    List<NamedSignal> named = new ArrayList<>();
    for (int i = 0; i < waves.length; i++) {
      named.add(new NamedSignal("signal_" + i, waves[i]));
    }
    return named;
  }

  private static Waveform read(Path file, String wire) {
    return Waveform.of(Captures.open(file).signal(wire, ReadOptions.DEFAULT));
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    SplittableRandom random = new SplittableRandom(9);
    Path vcd = folder.resolve("out.vcd");
    Path csv = folder.resolve("out.csv");
    for (int run = 0; run < 60; run++) {
      Waveform a = random(random, 0, random.nextInt(400), 500_000);
      Waveform b = random(random, 0, random.nextInt(400), 500_000);
      VcdWriter.write(vcd, signals(a, b));
      CsvWriter.write(csv, signals(a, b));
      assertThat(read(vcd, "signal_0")).isEqualTo(a);
      assertThat(read(vcd, "relaytwin.signal_1")).isEqualTo(b);
      assertThat(read(csv, "signal_0")).isEqualTo(a);
      assertThat(read(csv, "signal_1")).isEqualTo(b);
    }
  }

  @Test
  void uncertainIsWrittenAsX() throws IOException {
    Path file = folder.resolve("band.vcd");
    Waveform band = Waveform.of(0, Levels.LOW, new long[] {500, 1000}, new byte[] {2, 1}, 2000);
    VcdWriter.write(file, List.of(new NamedSignal("Output A", band)));
    assertThat(file)
        .hasContent(
            """
            $version relaytwin $end
            $timescale 1 ps $end
            $scope module relaytwin $end
            $var wire 1 ! Output_A $end
            $upscope $end
            $enddefinitions $end
            #0
            $dumpvars
            0!
            $end
            #500
            x!
            #1000
            1!
            #2000
            """);
    Path table = folder.resolve("band.csv");
    CsvWriter.write(table, List.of(new NamedSignal("Output A", band)));
    assertThat(table)
        .hasContent(
            """
            Time [s],Output A
            0.000000000000,0
            0.000000000500,x
            0.000000001000,1
            0.000000002000,1
            """);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void timesBeforeZeroAreShiftedInAVcdAndKeptInATable() throws IOException {
    Waveform early = Waveform.of(-700, Levels.LOW, new long[] {-200}, new byte[] {1}, 300);
    Path vcd = folder.resolve("early.vcd");
    VcdWriter.write(vcd, signals(early));
    assertThat(read(vcd, "signal_0"))
        .isEqualTo(Waveform.of(0, Levels.LOW, new long[] {500}, new byte[] {1}, 1000));
    assertThat(Files.readString(vcd)).contains("$comment times are shifted by 700 ps $end");
    Path csv = folder.resolve("early.csv");
    CsvWriter.write(csv, signals(early));
    assertThat(read(csv, "signal_0")).isEqualTo(early);
  }

  @Test
  void aSignalThatEndsEarlyIsUndefinedFromThereOn() {
    Path file = folder.resolve("early.vcd");
    Waveform brief = Waveform.of(0, Levels.HIGH, new long[0], new byte[0], 400);
    Waveform whole = Waveform.of(0, Levels.LOW, new long[] {900}, new byte[] {1}, 1000);
    VcdWriter.write(file, signals(brief, whole));
    assertThat(read(file, "signal_0"))
        .isEqualTo(Waveform.of(0, Levels.HIGH, new long[] {400}, new byte[] {2}, 1000));
    assertThat(read(file, "signal_1")).isEqualTo(whole);
  }

  @Test
  void moreSignalsThanOneCharacterCanName() {
    SplittableRandom random = new SplittableRandom(10);
    Waveform[] waves = new Waveform[200];
    for (int i = 0; i < waves.length; i++) {
      waves[i] = random(random, 0, 20, 50_000);
    }
    Path file = folder.resolve("many.vcd");
    VcdWriter.write(file, signals(waves));
    for (int i = 0; i < waves.length; i += 7) {
      assertThat(read(file, "signal_" + i)).isEqualTo(waves[i]);
    }
  }

  @Test
  void aSourceThatFailsLeavesNoFileBehind() throws IOException {
    Path file = folder.resolve("failed.vcd");
    SignalSource failing =
        sink -> {
          sink.begin(0, Levels.LOW);
          throw new SignalException("The wire is cut.");
        };
    assertThatThrownBy(() -> VcdWriter.write(file, List.of(new NamedSignal("a", failing))))
        .isInstanceOf(SignalException.class)
        .hasMessage("The wire is cut.");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThatThrownBy(() ->
            VcdWriter.write(
                folder.resolve("no/such/folder.vcd"),
                signals(Waveform.of(0, Levels.LOW, new long[0], new byte[0], 1))))
        .isInstanceOf(CaptureException.class)
        .hasMessageContaining("cannot be written");
  }
}
