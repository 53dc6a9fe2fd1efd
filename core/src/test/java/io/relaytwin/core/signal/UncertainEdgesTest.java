package io.relaytwin.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class UncertainEdgesTest {

  private static String band(int end, byte first, int[]... edges) {
    Waveform.Collector collector = new Waveform.Collector();
    UncertainEdges band = new UncertainEdges(collector);
    band.begin(0, first);
    for (int[] edge : edges) {
      band.edge(edge[0], edge[1], (byte) edge[2]);
    }
    band.end(end);
    return Signals.letters(collector.toWaveform());
  }

  @Test
  void anEdgeIsUndefinedFromItsEarliestToItsLatestTime() {
    assertThat(band(10, Levels.LOW, new int[] {2, 4, 1}, new int[] {7, 8, 0}))
        .isEqualTo("00xx111x00");
  }

  @Test
  void anExactEdgeLeavesNothingUndefined() {
    assertThat(band(5, Levels.LOW, new int[] {2, 2, 1})).isEqualTo("00111");
  }

  @Test
  void aPulseWhoseEdgesMayTouchIsNeverSurelyHigh() {
    assertThat(band(8, Levels.LOW, new int[] {2, 4, 1}, new int[] {4, 6, 0})).isEqualTo("00xxxx00");
    assertThat(band(8, Levels.LOW, new int[] {2, 4, 1}, new int[] {3, 6, 0})).isEqualTo("00xxxx00");
    assertThat(band(8, Levels.LOW, new int[] {2, 4, 1}, new int[] {5, 6, 0})).isEqualTo("00xx1x00");
  }

  private static String sampled(int end, int[]... samples) {
    Waveform.Collector collector = new Waveform.Collector();
    UncertainEdges edges = new UncertainEdges(collector);
    edges.begin(0, Levels.LOW);
    for (int[] sample : samples) {
      edges.sampled(sample[0], sample[1], sample[1], (byte) sample[2]);
    }
    edges.end(end);
    Waveform wave = collector.toWaveform();
    StringBuilder levels = new StringBuilder();
    for (int at = 0; at < end; at++) {
      levels.append("01x".charAt(wave.levelAt(at)));
    }
    return levels.toString();
  }

  @Test
  void aLevelSeenAtOneSampleIsKnownForAnInstant() {
    assertThat(sampled(8, new int[] {2, 4, 1}, new int[] {4, 6, 0})).isEqualTo("00xx1x00");
    assertThat(sampled(9, new int[] {2, 4, 1}, new int[] {4, 6, 0}, new int[] {6, 8, 1}))
        .isEqualTo("00xx1x0x1");
  }

  @Test
  void theFirstSampleIsSeenToo() {
    assertThat(sampled(4, new int[] {0, 2, 1})).isEqualTo("0x11");
  }

  /** The times of rows are rounded; the rows are not. */
  @Test
  void samplesAtOneTimeFollowEachOther() {
    assertThat(sampled(6, new int[] {3, 3, 1}, new int[] {3, 3, 0}, new int[] {3, 3, 1}))
        .isEqualTo("000101");
  }

  @Test
  void aLevelIsSeenWithinItsEdge() {
    UncertainEdges edges = new UncertainEdges(new Waveform.Collector());
    edges.begin(0, Levels.LOW);
    assertThatThrownBy(() -> edges.sampled(2, 4, 5, Levels.HIGH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofTwoExactEdgesAtOneTimeTheLaterWins() {
    assertThat(band(5, Levels.LOW, new int[] {2, 2, 1}, new int[] {2, 2, 0})).isEqualTo("00000");
  }

  @Test
  void anEdgeAtTheStartChangesTheFirstLevel() {
    assertThat(band(4, Levels.LOW, new int[] {0, 0, 1})).isEqualTo("1111");
    assertThat(band(4, Levels.LOW, new int[] {0, 2, 1})).isEqualTo("xx11");
  }

  @Test
  void anEdgeThatMayLieAfterTheEndLeavesTheLevelUndefined() {
    assertThat(band(4, Levels.LOW, new int[] {2, 9, 1})).isEqualTo("00xx");
  }

  @Test
  void edgesOutOfOrderAreRefused() {
    assertThatThrownBy(() -> band(9, Levels.LOW, new int[] {4, 5, 1}, new int[] {3, 6, 0}))
        .hasMessage("The edge in 3 ps .. 6 ps comes before the one in 4 ps .. 5 ps.");
    assertThatThrownBy(() -> band(9, Levels.LOW, new int[] {4, 6, 1}, new int[] {5, 5, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> band(3, Levels.LOW, new int[] {4, 6, 1}))
        .hasMessageContaining("The end at 3 ps");
  }

  /** Wherever in their intervals the edges lie, the signal stays inside the band. */
  @Test
  void noPlaceOfTheEdgesLeavesTheBand() {
    SplittableRandom random = new SplittableRandom(3);
    int claimed = 0;
    for (int run = 0; run < 3000; run++) {
      int count = random.nextInt(1, 6);
      int[][] edges = new int[count][];
      int earliest = 0;
      int latest = 0;
      for (int i = 0; i < count; i++) {
        earliest += random.nextInt(0, 6);
        latest = Math.max(latest, earliest) + random.nextInt(0, 5);
        edges[i] = new int[] {earliest, latest, (i + 1) % 2};
      }
      int end = latest + 3;
      String band = band(end, Levels.LOW, edges);
      for (int trial = 0; trial < 20; trial++) {
        int at = 0;
        int[] times = new int[count];
        for (int i = 0; i < count; i++) {
          at = random.nextInt(Math.max(at, edges[i][0]), edges[i][1] + 1);
          times[i] = at;
        }
        for (int t = 0; t < end; t++) {
          int level = 0;
          for (int i = 0; i < count; i++) {
            if (times[i] <= t) {
              level = edges[i][2];
            }
          }
          if (band.charAt(t) != 'x') {
            claimed++;
            assertThat(band.charAt(t)).as("%s at %d", band, t).isEqualTo("01".charAt(level));
          }
        }
      }
    }
    assertThat(claimed).isGreaterThan(100_000);
  }
}
