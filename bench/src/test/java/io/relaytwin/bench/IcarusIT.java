package io.relaytwin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.relaytwin.core.part.DelaySemantics;
import io.relaytwin.core.part.Envelope;
import io.relaytwin.core.part.PartSimulator;
import io.relaytwin.core.part.ZoneReading;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Icarus Verilog judges the two corner parts, and with them the band, edge for edge and to the
 * picosecond. Widths that equal a delay are left out for the corners: there Icarus reports pulses
 * of no length, which the band drops.
 */
final class IcarusIT {

  private static final int EDGES = 200_000;
  private static final long TURN_ON = 500_000;
  private static final long DROP_OUT = 5_000_000;

  private static Optional<Icarus> icarus = Optional.empty();

  @TempDir Path folder = Path.of(".");

  @BeforeAll
  static void find() {
    icarus = Icarus.find(Duration.ofMinutes(2));
    if (icarus.isEmpty()) {
      System.err.println(
          "SKIPPED: Icarus Verilog (Debian package iverilog) is missing;"
              + " the envelope has no outside judge in this run.");
    }
    assumeTrue(icarus.isPresent(), "iverilog is not installed");
  }

  private static Waveform stimulus(long seed) {
    Random random = new Random(seed);
    long[] times = new long[EDGES];
    byte[] levels = new byte[EDGES];
    long time = 20_000_000;
    for (int i = 0; i < EDGES; i++) {
      times[i] = time;
      levels[i] = (byte) (1 - (i & 1));
      long width;
      do {
        // from 1 ps to 20 µs, short ones as often as long ones
        width = 1 + (long) Math.pow(10, 7.3 * random.nextDouble());
      } while (width == TURN_ON || width == DROP_OUT);
      time += width;
    }
    return Waveform.of(0, Levels.LOW, times, levels, time + 20_000_000);
  }

  private List<Icarus.Edge> icarusEdges(Waveform input, long turnOn, long dropOut)
      throws IOException, InterruptedException {
    return icarus.orElseThrow().run(folder, input, turnOn, dropOut, true).edges();
  }

  /** The edges of a signal in which UNDEFINED counts as the level given. */
  private static List<Icarus.Edge> edges(Waveform signal, byte undefined) {
    List<Icarus.Edge> edges = new ArrayList<>();
    boolean high = false;
    for (int i = 0; i < signal.size(); i++) {
      byte level = signal.level(i);
      boolean next = (level == Levels.UNDEFINED ? undefined : level) == Levels.HIGH;
      if (next != high) {
        edges.add(new Icarus.Edge(signal.timePicos(i), next));
        high = next;
      }
    }
    return edges;
  }

  @Test
  void theUpperBoundIsThePartThatIsOnAtOnceAndOffLast() throws Exception {
    Waveform input = stimulus(1);
    Waveform band = Waveform.of(Envelope.of(RandomEdges.SHEET, input));
    List<Icarus.Edge> expected = icarusEdges(input, 0, DROP_OUT);
    assertThat(expected).hasSizeGreaterThan(10_000);
    assertThat(edges(band, Levels.HIGH)).isEqualTo(expected);
  }

  @Test
  void theLowerBoundIsThePartThatIsOnLastAndOffAtOnce() throws Exception {
    Waveform input = stimulus(2);
    Waveform band = Waveform.of(Envelope.of(RandomEdges.SHEET, input));
    List<Icarus.Edge> expected = icarusEdges(input, TURN_ON, 0);
    assertThat(expected).hasSizeGreaterThan(10_000);
    assertThat(edges(band, Levels.LOW)).isEqualTo(expected);
  }

  @Test
  void aPartInBetweenIsSimulatedAlike() throws Exception {
    Waveform input = stimulus(3);
    Waveform out =
        Waveform.of(sink ->
            input.stream(
                new PartSimulator(
                    (edge, rise) -> rise ? TURN_ON : 3_000_000,
                    DelaySemantics.INERTIAL,
                    ZoneReading.LOW,
                    sink)));
    List<Icarus.Edge> expected = icarusEdges(input, TURN_ON, 3_000_000);
    assertThat(expected).hasSizeGreaterThan(10_000);
    assertThat(edges(out, Levels.LOW)).isEqualTo(expected);
  }
}
