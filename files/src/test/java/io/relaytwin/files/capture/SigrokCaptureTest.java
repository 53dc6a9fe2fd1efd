package io.relaytwin.files.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigrokCaptureTest {

  private static final String[] ONE_WIRE = {
    "capturefile=logic-1", "total probes=8", "samplerate=1 MHz", "probe1=A", "unitsize=1"
  };

  @TempDir private Path folder;

  private static Waveform recorded(Capture capture, String wire) {
    return Waveform.of(capture.signal(wire, ReadOptions.AS_RECORDED));
  }

  @Test
  void describesWhatItHolds() throws IOException {
    Capture capture =
        Captures.open(
            new SessionBuilder()
                .metadata(
                    "capturefile=logic-1",
                    "total probes=16",
                    "samplerate=12 MHz",
                    "probe1=STEP (Y axis)",
                    "probe9=EN",
                    "analog17=A0",
                    "unitsize=2")
                .entry("logic-1-1", new byte[24_000])
                .write(folder));
    assertThat(capture.format()).isEqualTo(CaptureFormat.SIGROK);
    assertThat(capture.sampleRate()).isEqualByComparingTo(Quantity.parse("12 MHz"));
    assertThat(capture.duration()).isEqualByComparingTo(Quantity.parse("1 ms"));
    assertThat(capture.wires())
        .extracting(Wire::number, Wire::name, Wire::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, "STEP (Y axis)", Wire.Kind.LOGIC),
            org.assertj.core.groups.Tuple.tuple(2, "EN", Wire.Kind.LOGIC),
            org.assertj.core.groups.Tuple.tuple(3, "A0", Wire.Kind.ANALOGUE));
  }

  @Test
  void anEdgeMayLieAnywhereSinceTheSampleBefore() throws IOException {
    Capture capture =
        Captures.open(
            new SessionBuilder()
                .metadata(ONE_WIRE)
                .entry("logic-1-1", new byte[] {0, 0, 1, 1, 1, 0, 1, 0, 0})
                .write(folder));
    assertThat(recorded(capture, "A"))
        .isEqualTo(
            Waveform.of(
                0,
                Levels.LOW,
                new long[] {2_000_000, 5_000_000, 6_000_000, 7_000_000},
                new byte[] {1, 0, 1, 0},
                9_000_000));
    // The gap and the pulse of one sample are known for an instant only, but they are known.
    assertThat(Waveform.of(capture.signal("A", ReadOptions.DEFAULT)))
        .isEqualTo(
            Waveform.of(
                0,
                Levels.LOW,
                new long[] {
                  1_000_000, 2_000_000, 4_000_000, 5_000_000, 5_000_001, 6_000_000, 6_000_001,
                  7_000_000
                },
                new byte[] {2, 1, 2, 0, 2, 1, 2, 0},
                8_000_000));
  }

  @Test
  void aPulseOfOneSampleCounts() throws IOException {
    Capture capture =
        Captures.open(
            new SessionBuilder()
                .metadata(ONE_WIRE)
                .entry("logic-1-1", new byte[] {0, 0, 1, 0, 0, 1, 1, 1, 0, 0})
                .write(folder));
    Measurement measurement = capture.measure("A", ReadOptions.DEFAULT);
    assertThat(measurement.recorded().crispPulses()).isEqualTo(2);
    assertThat(measurement.bounds().settledRises()).isEqualTo(2);
    assertThat(measurement.bounds().runts()).isZero();
  }

  /** Sample k of 12 MHz lies at k * 83,333 1/3 ps: bounds round outward, the record to nearest. */
  @Test
  void timesOfSamplesAreExactAndRoundedOutward() throws IOException {
    byte[] samples = new byte[100];
    Arrays.fill(samples, 50, 100, (byte) 1);
    String[] metadata = ONE_WIRE.clone();
    metadata[2] = "samplerate=12 MHz";
    Capture capture =
        Captures.open(
            new SessionBuilder().metadata(metadata).entry("logic-1-1", samples).write(folder));
    assertThat(recorded(capture, "A").timesPicos()).containsExactly(4_166_667);
    Waveform band = Waveform.of(capture.signal("A", ReadOptions.DEFAULT));
    assertThat(band.timesPicos()).containsExactly(4_083_333, 4_166_667);
    assertThat(band.endPicos()).isEqualTo(8_250_000);
  }

  @Test
  void chunksAreReadInTheOrderOfTheirNumbers() throws IOException {
    SessionBuilder session = new SessionBuilder();
    for (int chunk = 12; chunk >= 1; chunk--) {
      session.entry("logic-1-" + chunk, (byte) (chunk > 9 ? 1 : 0), (byte) (chunk > 9 ? 1 : 0));
    }
    Capture capture = Captures.open(session.metadata(ONE_WIRE).write(folder));
    assertThat(recorded(capture, "A").timesPicos()).containsExactly(18_000_000);
  }

  @Test
  void theFirstVersionHasAllSamplesInOneEntry() throws IOException {
    Capture capture =
        Captures.open(
            new SessionBuilder()
                .entry("logic-1", (byte) 0, (byte) 1)
                .metadata(ONE_WIRE)
                .write(folder));
    assertThat(recorded(capture, "A").timesPicos()).containsExactly(1_000_000);
  }

  @Test
  void voltagesBetweenTheThresholdsAreUndefined() throws IOException {
    Capture capture =
        Captures.open(
            new SessionBuilder()
                .metadata("samplerate=1 MHz", "analog9=A0")
                .floats("analog-1-9-1", 0f, 1f, Math.nextUp(1f), Math.nextDown(4f), 4f)
                .floats("analog-1-9-2", 5f, -3f, 2.5f)
                .write(folder));
    Waveform wave = recorded(capture, "A0");
    assertThat(wave.timesPicos()).containsExactly(2_000_000, 4_000_000, 6_000_000, 7_000_000);
    assertThat(wave.levels()).containsExactly(2, 1, 0, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 128})
  void everyUnitSizeAndBitAgreesWithLookingAtEachSample(int unitSize) throws IOException {
    SplittableRandom random = new SplittableRandom(unitSize);
    for (int run = 0; run < 12; run++) {
      int bit = random.nextInt(unitSize * 8);
      // Long quiet stretches and dense ones, across the blocks that the reader takes at a time.
      int samples = random.nextInt(1, 300_000 / unitSize);
      byte[] data = new byte[samples * unitSize];
      random.nextBytes(data);
      boolean[] levels = new boolean[samples];
      boolean level = random.nextBoolean();
      int quiet = run % 3 == 0 ? 3 : 1000;
      for (int k = 0; k < samples; k++) {
        level ^= random.nextInt(quiet) == 0;
        levels[k] = level;
        int at = k * unitSize + bit / 8;
        int mask = 1 << (bit % 8);
        data[at] = (byte) (level ? data[at] | mask : data[at] & ~mask);
      }
      int cut = random.nextInt(data.length + 1);
      Path file =
          new SessionBuilder()
              .metadata(
                  "capturefile=logic-1",
                  "samplerate=1 MHz",
                  "unitsize=" + unitSize,
                  "probe" + (bit + 1) + "=A")
              .entry("logic-1-1", Arrays.copyOfRange(data, 0, cut))
              .entry("logic-1-2", Arrays.copyOfRange(data, cut, data.length))
              .write(folder);
      Waveform wave = recorded(Captures.open(file), "A");
      int change = 0;
      assertThat(wave.initialLevel()).isEqualTo((byte) (levels[0] ? 1 : 0));
      for (int k = 1; k < samples; k++) {
        if (levels[k] != levels[k - 1]) {
          assertThat(wave.timePicos(change)).isEqualTo(k * 1_000_000L);
          assertThat(wave.level(change)).isEqualTo((byte) (levels[k] ? 1 : 0));
          change++;
        }
      }
      assertThat(wave.size()).isEqualTo(change);
      assertThat(wave.endPicos()).isEqualTo(samples * 1_000_000L);
    }
  }

  @Test
  void severalWiresShareOnePass() throws IOException {
    Path file =
        new SessionBuilder()
            .metadata(
                "capturefile=logic-1",
                "samplerate=1 MHz",
                "unitsize=1",
                "probe1=A",
                "probe2=B",
                "analog3=V")
            .entry("logic-1-1", new byte[] {0, 1, 3, 2})
            .floats("analog-1-3-1", 0, 0, 0, 5)
            .write(folder);
    Capture capture = Captures.open(file);
    Waveform.Collector a = new Waveform.Collector();
    Waveform.Collector b = new Waveform.Collector();
    Waveform.Collector v = new Waveform.Collector();
    capture.stream(
        List.of(
            new Tap("V", ReadOptions.AS_RECORDED, v),
            new Tap("A", ReadOptions.AS_RECORDED, a),
            new Tap("B", ReadOptions.AS_RECORDED, b)));
    assertThat(a.toWaveform()).isEqualTo(recorded(capture, "A"));
    assertThat(b.toWaveform()).isEqualTo(recorded(capture, "B"));
    assertThat(v.toWaveform()).isEqualTo(recorded(capture, "V"));
    assertThat(a.toWaveform().timesPicos()).containsExactly(1_000_000, 3_000_000);
    assertThat(b.toWaveform().timesPicos()).containsExactly(2_000_000);
    assertThat(v.toWaveform().timesPicos()).containsExactly(3_000_000);
  }

  @Test
  void aWireIsFoundByNameOrNumberAndNamesTheOthersWhenItIsNotThere() throws IOException {
    Path file =
        new SessionBuilder()
            .metadata(
                "capturefile=logic-1",
                "samplerate=1 MHz",
                "unitsize=1",
                "probe1=STEP",
                "probe2=DIR",
                "probe3=DIR")
            .entry("logic-1-1", new byte[] {0, 1})
            .write(folder);
    Capture capture = Captures.open(file);
    assertThat(recorded(capture, "#1").size()).isEqualTo(1);
    assertThatThrownBy(() -> capture.signal("STPE", ReadOptions.DEFAULT))
        .isInstanceOf(CaptureException.class)
        .hasMessage(file + ": there is no wire \"STPE\"; the wires are \"STEP\", \"DIR\".");
    assertThatThrownBy(() -> capture.checkWire("DIR"))
        .hasMessageContaining("2 wires are named \"DIR\"; choose one of: #2")
        .hasMessageContaining("#3");
  }
}
