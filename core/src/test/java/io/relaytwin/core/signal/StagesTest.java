package io.relaytwin.core.signal;

import static io.relaytwin.core.signal.Levels.HIGH;
import static io.relaytwin.core.signal.Levels.LOW;
import static io.relaytwin.core.signal.Levels.UNDEFINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Branching, cutting and widening of signals. */
class StagesTest {

  /** Random edges of both sure levels, in one block or many. */
  private static void play(Random random, int edges, long gap, SignalSink sink) {
    sink.begin(0, LOW);
    long at = 0;
    byte level = LOW;
    long[] times = new long[edges];
    byte[] levels = new byte[edges];
    for (int i = 0; i < edges; i++) {
      at += 1 + random.nextLong(gap);
      level = level == LOW ? HIGH : LOW;
      times[i] = at;
      levels[i] = level;
    }
    int done = 0;
    while (done < edges) {
      int count = Math.min(edges - done, 1 + random.nextInt(4));
      sink.changes(
          java.util.Arrays.copyOfRange(times, done, done + count),
          java.util.Arrays.copyOfRange(levels, done, done + count),
          count);
      done += count;
    }
    sink.end(at + gap);
  }

  @Test
  void branchesAllGetTheWholeSignal() {
    for (int seed = 0; seed < 50; seed++) {
      Waveform.Collector alone = new Waveform.Collector();
      Waveform.Collector first = new Waveform.Collector();
      Waveform.Collector second = new Waveform.Collector();
      play(new Random(seed), 20, 10, alone);
      play(new Random(seed), 20, 10, new Tee(first, second));
      assertThat(first.toWaveform()).isEqualTo(alone.toWaveform());
      assertThat(second.toWaveform()).isEqualTo(alone.toWaveform());
    }
  }

  @Test
  void windowKeepsTheLevelsOfItsTime() {
    for (int seed = 0; seed < 300; seed++) {
      Waveform.Collector whole = new Waveform.Collector();
      Random ends = new Random(seed + 1000L);
      long from = ends.nextLong(150);
      long to = from + ends.nextLong(60);
      Window window = new Window(from, to);
      play(new Random(seed), 20, 10, new Tee(whole, window));
      Waveform all = whole.toWaveform();
      Waveform cut = window.toWaveform();
      assertThat(cut.startPicos()).isEqualTo(Math.min(from, all.endPicos()));
      assertThat(cut.endPicos()).isEqualTo(Math.min(to, all.endPicos()));
      for (long t = cut.startPicos(); t <= cut.endPicos(); t++) {
        assertThat(cut.levelAt(t))
            .as("seed %d at %d of %s", seed, t, cut)
            .isEqualTo(all.levelAt(t));
      }
    }
  }

  @Test
  void windowCannotBeReversed() {
    assertThatThrownBy(() -> new Window(2, 1)).hasMessageContaining("from 2 ps to 1 ps");
  }

  @Test
  void widenedEdgeIsUndefinedAroundItsPlace() {
    Waveform.Collector out = new Waveform.Collector();
    EdgeSpread spread = new EdgeSpread(3, 5, out);
    spread.begin(0, LOW);
    spread.changes(new long[] {100, 200}, new byte[] {HIGH, LOW}, 2);
    spread.end(300);
    Waveform widened = out.toWaveform();
    assertThat(widened.levelAt(96)).isEqualTo(LOW);
    assertThat(widened.levelAt(97)).isEqualTo(UNDEFINED);
    assertThat(widened.levelAt(104)).isEqualTo(UNDEFINED);
    assertThat(widened.levelAt(105)).isEqualTo(HIGH);
    assertThat(widened.levelAt(196)).isEqualTo(HIGH);
    assertThat(widened.levelAt(197)).isEqualTo(UNDEFINED);
    assertThat(widened.levelAt(205)).isEqualTo(LOW);
  }

  /** Whatever lies within the spread of an edge may be either; everything else is as it was. */
  @Test
  void widenedSignalHoldsEveryShiftOfItsEdges() {
    for (int seed = 0; seed < 200; seed++) {
      Waveform.Collector whole = new Waveform.Collector();
      Waveform.Collector widened = new Waveform.Collector();
      play(new Random(seed), 12, 30, new Tee(whole, new EdgeSpread(4, 4, widened)));
      Waveform before = whole.toWaveform();
      Waveform after = widened.toWaveform();
      for (long t = 0; t <= before.endPicos(); t++) {
        byte sure = after.levelAt(t);
        if (sure == UNDEFINED) {
          continue;
        }
        for (long shift = -4; shift <= 4; shift++) {
          long moved = Math.clamp(t + shift, before.startPicos(), before.endPicos());
          if (shift > -4) { // the edge is settled when its spread ends
            assertThat(before.levelAt(moved)).as("seed %d at %d", seed, t).isEqualTo(sure);
          }
        }
      }
    }
  }

  @Test
  void edgeCannotBeWidenedBackwards() {
    assertThatThrownBy(() -> new EdgeSpread(-1, 0, new Tee()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
