package io.relaytwin.files.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.signal.SignalStatistics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileSessionTest {

  @TempDir private Path folder;

  private static void readAll(Path file) {
    Capture capture = Captures.open(file);
    capture.stream(List.of(new Tap("#1", ReadOptions.DEFAULT, new SignalStatistics())));
  }

  private void refused(byte[] bytes, String problem) throws IOException {
    Path file = Files.write(folder.resolve("hostile.sr"), bytes);
    assertThatThrownBy(() -> readAll(file))
        .isInstanceOf(CaptureException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          samplerate=0                     | more than 0 Hz
          samplerate=12 parsecs            | is not a frequency
          samplerate=999999999999 GHz      | between 1e-6 Hz and 1e12 Hz
          unitsize=0                       | unitsize (0) does not lie in 1 .. 128
          unitsize=129                     | unitsize (129)
          unitsize=999999999999999999      | unitsize (999999999999999999)
          unitsize=-1                      | is not a count
          total probes=2000000000          | total probes (2000000000) exceeds 1024
          probe0=B                         | probe0 is not one of 1024 wires
          probe999999999=B                 | probe999999999
          capturefile=                     | belong together
          capturefile=../../etc/passwd     | there are no samples
          nonsense                         | metadata line 10: "nonsense" is neither
          """)
  void metadataThatCannotBe(String line, String problem) throws IOException {
    byte[] session =
        new SessionBuilder()
            .metadata(
                "capturefile=logic-1",
                "unitsize=1",
                "samplerate=1 MHz",
                "probe1=A",
                "total probes=8",
                line)
            .entry("logic-1-1", new byte[10])
            .bytes();
    refused(session, problem);
  }

  @Test
  void whatIsMissing() throws IOException {
    refused(new byte[0], "the file is empty");
    refused(new byte[] {1, 0, 2}, "binary data");
    refused(new SessionBuilder().entry("x", new byte[1]).bytes(), "no entry \"metadata\"");
    refused(
        new SessionBuilder().entry("metadata", new byte[] {'a', '=', 'b'}).bytes(),
        "no section [device 1]");
    refused(
        new SessionBuilder().metadata("capturefile=logic-1", "unitsize=1", "probe1=A").bytes(),
        "no samplerate is stated");
    refused(
        new SessionBuilder()
            .metadata("capturefile=logic-1", "unitsize=1", "probe1=A", "samplerate=1 MHz")
            .bytes(),
        "there are no samples");
    refused(
        new SessionBuilder()
            .metadata("capturefile=logic-1", "unitsize=1", "probe1=A", "samplerate=1 MHz")
            .entry("logic-1-1", new byte[4])
            .entry("logic-1-3", new byte[4])
            .bytes(),
        "there are 2 chunks, but the last has number 3");
    refused(
        new SessionBuilder()
            .metadata("capturefile=logic-1", "unitsize=3", "probe1=A", "samplerate=1 MHz")
            .entry("logic-1-1", new byte[4])
            .bytes(),
        "middle of a sample of 3 bytes");
    Path none = folder.resolve("none.sr");
    assertThatThrownBy(() -> Captures.open(none)).hasMessage(none + ": there is no such file.");
    assertThatThrownBy(() -> Captures.open(folder)).hasMessageContaining("this is not a file");
  }

  @Test
  void voltagesThatAreNoNumbers() throws IOException {
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      refused(
          new SessionBuilder()
              .metadata("samplerate=1 MHz", "analog1=A")
              .floats("analog-1-1-1", 0f, 1f, wrong)
              .bytes(),
          "analog-1-1-1: sample 2 is not a finite number");
    }
  }

  @Test
  void moreTimeThanFits() throws IOException {
    // Two samples of one each 11.6 days fit; 10 of them exceed 106 days.
    String[] metadata = {"capturefile=logic-1", "unitsize=1", "probe1=A", "samplerate=0.000001"};
    readAll(new SessionBuilder().metadata(metadata).entry("logic-1-1", new byte[2]).write(folder));
    refused(
        new SessionBuilder().metadata(metadata).entry("logic-1-1", new byte[12]).bytes(),
        "106 days");
  }

  @Test
  void everyCutOfASessionIsRefused() throws IOException {
    byte[] whole =
        new SessionBuilder()
            .metadata("capturefile=logic-1", "unitsize=1", "samplerate=1 MHz", "probe1=A")
            .entry("logic-1-1", new byte[1000])
            .bytes();
    Path file = folder.resolve("cut.sr");
    for (int length = 0; length < whole.length; length++) {
      assertThat(CaptureProbe.examine(Arrays.copyOf(whole, length), file)).isFalse();
    }
    assertThat(CaptureProbe.examine(whole, file)).isTrue();
  }

  @Test
  void aDamagedSampleIsNoticedByItsCheckSum() throws IOException {
    byte[] noise = new byte[2000];
    new java.util.SplittableRandom(5).nextBytes(noise);
    byte[] session =
        new SessionBuilder()
            .metadata("capturefile=logic-1", "unitsize=1", "samplerate=1 MHz", "probe1=A")
            .entry("logic-1-1", noise)
            .bytes();
    // The entry of noise is stored nearly as it is; this byte lies in the middle of it.
    session[1200] ^= 0x55;
    Path file = Files.write(folder.resolve("damaged.sr"), session);
    assertThatThrownBy(() -> readAll(file))
        .isInstanceOf(CaptureException.class)
        .hasMessageContaining("logic-1-1");
  }

  @Test
  void entriesThatShareTheirDataAreRefused() throws IOException {
    byte[] session =
        new SessionBuilder()
            .metadata("capturefile=logic-1", "unitsize=1", "samplerate=1 MHz", "probe1=A")
            .entry("logic-1-1", new byte[100_000])
            .entry("logic-1-2", new byte[100_000])
            .bytes();
    ByteBuffer zip = ByteBuffer.wrap(session).order(ByteOrder.LITTLE_ENDIAN);
    int shared = 0;
    for (int at = 0; at < session.length - 46; at++) {
      if (zip.getInt(at) == 0x02014b50) {
        // A compressed size of the whole file for each entry.
        zip.putInt(at + 20, session.length);
        shared++;
      }
    }
    assertThat(shared).isEqualTo(3);
    refused(session, "");
  }

  /** A ratio of 1,000 to 1 is no fault: 200 MB of quiet samples out of 200 kB, in flat memory. */
  @Test
  void aQuietWireUnpacksInFlatMemory() throws IOException {
    Path file = folder.resolve("quiet.sr");
    long samples = 200_000_000L;
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("metadata"));
      zip.write(
          "[device 1]\ncapturefile=logic-1\nunitsize=1\nsamplerate=100 MHz\nprobe1=A\n"
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("logic-1-1"));
      byte[] block = new byte[1_000_000];
      for (int i = 0; i < samples / block.length; i++) {
        zip.write(block);
      }
    }
    assertThat(samples / Files.size(file)).isGreaterThan(900);
    SignalStatistics statistics = new SignalStatistics();
    Captures.open(file).signal("A", ReadOptions.AS_RECORDED).stream(statistics);
    assertThat(statistics.endPicos()).isEqualTo(2_000_000_000_000L);
    assertThat(statistics.changes()).isZero();
  }

  @Test
  void aDirectoryOfTooManyEntriesIsRefusedBeforeItIsRead() throws IOException {
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    end.putShort((short) 0xFFFF).putShort((short) 0xFFFF).putInt(0x7FFFFFFF).putInt(0);
    byte[] file = new byte[100];
    file[0] = 'P';
    file[1] = 'K';
    System.arraycopy(end.array(), 0, file, 78, 22);
    refused(file, String.format(Locale.ROOT, "65535 entries in %d bytes", 0x7FFFFFFF));
  }
}
