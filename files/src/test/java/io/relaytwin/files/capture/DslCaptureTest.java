package io.relaytwin.files.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalStatistics;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DslCaptureTest {

  private static final String HEADER =
      "[version]\nversion = 3\n[header]\ndriver = DSLogic\ntotal probes = 2\nsamplerate = 1 MHz\n";

  @TempDir Path folder;

  private Path file(String header, byte[]... blocksOfProbe3) throws IOException {
    Path file = folder.resolve("capture.dsl");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("header"));
      zip.write(header.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < blocksOfProbe3.length; i++) {
        zip.putNextEntry(new ZipEntry("L-3/" + i));
        zip.write(blocksOfProbe3[i]);
      }
    }
    return file;
  }

  @Test
  void samplesAreBitsTheLowestFirst() throws IOException {
    Path file =
        file(
            HEADER + "total samples = 20\nprobe3 = CLK\n",
            new byte[] {(byte) 0b1111_0000, 0b0000_1111},
            new byte[] {(byte) 0xFF});
    Capture capture = Captures.open(file);
    assertThat(capture.readAs(null)).isEqualTo("DSView, 1 µs a sample");
    assertThat(Waveform.of(capture.signal("CLK", ReadOptions.AS_RECORDED)))
        .isEqualTo(
            Waveform.of(
                0,
                Levels.LOW,
                new long[] {4_000_000, 12_000_000, 16_000_000},
                new byte[] {1, 0, 1},
                20_000_000));
  }

  /** Against one look at each bit. */
  @Test
  void everyChangeIsFound() throws IOException {
    byte[] bits = new byte[70_001];
    new Random(5).nextBytes(bits);
    Path file = file(HEADER + "probe3 = CLK\n", bits);
    Waveform wave = Waveform.of(Captures.open(file).signal("CLK", ReadOptions.AS_RECORDED));
    int found = 0;
    for (int i = 1; i < bits.length * 8; i++) {
      int now = bits[i / 8] >> (i % 8) & 1;
      if (now != (bits[(i - 1) / 8] >> ((i - 1) % 8) & 1)) {
        assertThat(wave.timePicos(found)).isEqualTo(i * 1_000_000L);
        assertThat(wave.level(found)).isEqualTo((byte) now);
        found++;
      }
    }
    assertThat(found).isEqualTo(wave.size());
  }

  @Test
  void headersThatCannotBe() throws IOException {
    assertThatThrownBy(() -> Captures.open(file("[header]\nprobe3 = A\n", new byte[1])))
        .hasMessageContaining("no samplerate");
    assertThatThrownBy(() -> Captures.open(file(HEADER + "probe4 = A\n", new byte[1])))
        .hasMessageContaining("no logic was captured");
    Path empty = file(HEADER + "probe3 = A\n", new byte[0]);
    assertThatThrownBy(() ->
            Captures.open(empty).signal("A", ReadOptions.DEFAULT).stream(new SignalStatistics()))
        .hasMessageContaining("there are no samples");
  }
}
