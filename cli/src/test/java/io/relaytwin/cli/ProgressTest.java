package io.relaytwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.check.finding.Recordings;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The line that tells how far a long recording has been read. */
class ProgressTest {

  private static final long SECOND = 1_000_000_000;
  private static final SignalSpec.Capture CAPTURE =
      new SignalSpec.Capture("a.vcd", "D0", true, false);
  private static final Waveform WAVE =
      Waveform.of(
          0,
          Levels.LOW,
          new long[] {1_000_000_000_000L, 2_500_000_000_000L},
          new byte[] {Levels.HIGH, Levels.LOW},
          3_000_000_000_000L);

  private final AtomicLong clock = new AtomicLong(7);
  private final StringWriter err = new StringWriter();

  private Waveform played(long nanosToRead) {
    Recordings slow =
        (_, _) ->
            sink -> {
              clock.addAndGet(nanosToRead);
              WAVE.stream(sink);
            };
    return Waveform.of(new Progress(new PrintWriter(err), clock::get).of(slow).open(CAPTURE, null));
  }

  @Test
  void saysNothingOfAShortRecording() {
    assertThat(played(SECOND / 2)).isEqualTo(WAVE);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsOfALongOneAndRemovesTheLine() {
    assertThat(played(2 * SECOND)).isEqualTo(WAVE);
    assertThat(err.toString())
        .isEqualTo("\r\033[Kreading a.vcd, D0: 2 edges, 2.500 s of the recording\r\033[K");
  }
}
