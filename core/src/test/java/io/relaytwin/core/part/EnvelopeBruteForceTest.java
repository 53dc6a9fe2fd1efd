package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.signal.LevelMap;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Holds the envelope against everything that conforming parts can do, enumerated: time in ticks,
 * every way to read the undefined zone tick by tick, every delay at every edge, both semantics.
 */
final class EnvelopeBruteForceTest {

  private static final int OFF_SEEN = 1;
  private static final int ON_SEEN = 2;

  /** What one stage can make of a crisp signal. */
  private record Stage(RelayTiming timing) {

    /** All outputs for one crisp input. */
    List<int[]> outputs(int[] x) {
      List<int[]> all = new ArrayList<>();
      List<Integer> edges = new ArrayList<>();
      for (int i = 1; i < x.length; i++) {
        if (x[i] != x[i - 1]) {
          edges.add(i);
        }
      }
      int[] delays = new int[edges.size()];
      assign(x, edges, delays, 0, all);
      return all;
    }

    private void assign(int[] x, List<Integer> edges, int[] delays, int k, List<int[]> all) {
      if (k == edges.size()) {
        for (DelaySemantics semantics : DelaySemantics.values()) {
          all.add(simulate(x, delays, semantics));
        }
        return;
      }
      int tick = edges.get(k);
      for (int d = 0; d <= (x[tick] == 1 ? timing.turnOnPicos() : timing.dropOutPicos()); d++) {
        delays[k] = d;
        assign(x, edges, delays, k + 1, all);
      }
    }
  }

  /** The definitions of the two semantics, tick by tick, as slow and plain as they come. */
  private static int[] simulate(int[] x, int[] delays, DelaySemantics semantics) {
    int[] out = new int[x.length];
    if (semantics == DelaySemantics.TRANSPORT) {
      // the value of the last edge among those scheduled so far
      for (int t = 0; t < x.length; t++) {
        int value = x[0];
        int edge = 0;
        for (int i = 1; i < x.length; i++) {
          if (x[i] != x[i - 1]) {
            if (i + delays[edge] <= t) {
              value = x[i];
            }
            edge++;
          }
        }
        out[t] = value;
      }
      return out;
    }
    int value = x[0];
    int edge = -1;
    int since = 0;
    int before = 0;
    for (int t = 0; t < x.length; t++) {
      if (t > 0 && x[t] != x[t - 1]) {
        // a stretch that lasts its delay exactly fires just before it ends; no time passes
        before = t - since;
        if (edge >= 0 && before >= delays[edge]) {
          value = x[t - 1];
        }
        edge++;
        since = t;
      }
      if (edge >= 0 && t - since >= delays[edge]) {
        value = x[t];
      }
      out[t] = value;
    }
    return out;
  }

  /** Every crisp signal that a three-valued one may stand for. */
  private static List<int[]> readings(int[] levels) {
    List<int[]> all = new ArrayList<>();
    all.add(levels.clone());
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] == Levels.UNDEFINED) {
        List<int[]> doubled = new ArrayList<>();
        for (int[] reading : all) {
          int[] low = reading.clone();
          low[i] = 0;
          doubled.add(low);
          reading[i] = 1;
          doubled.add(reading);
        }
        all = doubled;
      }
    }
    return all;
  }

  private static int[] possibleValues(List<int[]> outputs, int ticks) {
    int[] seen = new int[ticks];
    for (int[] output : outputs) {
      for (int t = 0; t < ticks; t++) {
        seen[t] |= output[t] == 1 ? ON_SEEN : OFF_SEEN;
      }
    }
    return seen;
  }

  private static int[] band(int[] levels, UnaryOperator<SignalSink> stage) {
    Trace band = new Trace();
    Trace.ofTicks(1, levels).play(stage.apply(band));
    byte[] ticks = band.ticks(1);
    int[] seen = new int[ticks.length];
    for (int t = 0; t < ticks.length; t++) {
      seen[t] =
          switch (ticks[t]) {
            case Levels.LOW -> OFF_SEEN;
            case Levels.HIGH -> ON_SEEN;
            default -> OFF_SEEN | ON_SEEN;
          };
    }
    return seen;
  }

  private static int[] randomLevels(Random random, int ticks, int edges, boolean undefined) {
    int[] levels = new int[ticks];
    int left = edges;
    int spare = 3; // few undefined ticks, every one doubles the work
    levels[0] = random.nextInt(2);
    for (int t = 1; t < ticks; t++) {
      levels[t] = levels[t - 1];
      if (levels[t] == Levels.UNDEFINED && --spare <= 0) {
        levels[t] = random.nextInt(2);
      }
      if (left > 0 && random.nextInt(3) == 0) {
        levels[t] = undefined && spare > 0 ? random.nextInt(3) : 1 - (levels[t] & 1);
        left--;
      }
    }
    return levels;
  }

  private static int upTo(int max, Random random) {
    return random.nextInt(max + 1);
  }

  @Test
  void theBandIsExactlyWhatPartsCanDo() {
    Random random = new Random(1);
    for (int trial = 0; trial < 3_000; trial++) {
      RelayTiming timing = new RelayTiming(upTo(3, random), upTo(4, random));
      int[] levels = randomLevels(random, 14, 4, trial % 2 == 0);
      Stage stage = new Stage(timing);
      List<int[]> outputs = new ArrayList<>();
      for (int[] reading : readings(levels)) {
        outputs.addAll(stage.outputs(reading));
      }
      assertThat(band(levels, sink -> EnvelopeStage.of(timing, sink)))
          .as("trial %d, %s, input %s", trial, timing, Trace.ofTicks(1, levels))
          .isEqualTo(possibleValues(outputs, levels.length));
    }
  }

  @Test
  void chainsOfTwoAreExactAlsoWithAnInverterBetween() {
    Random random = new Random(4);
    for (int trial = 0; trial < 600; trial++) {
      RelayTiming first = new RelayTiming(upTo(2, random), upTo(3, random));
      RelayTiming second = new RelayTiming(upTo(2, random), upTo(2, random));
      boolean inverting = trial % 2 == 0;
      int[] levels = randomLevels(random, 14, 3, trial % 3 == 0);
      List<int[]> outputs = new ArrayList<>();
      for (int[] reading : readings(levels)) {
        for (int[] between : new Stage(first).outputs(reading)) {
          outputs.addAll(new Stage(second).outputs(inverting ? inverse(between) : between));
        }
      }
      int[] band =
          band(
              levels,
              sink -> {
                SignalSink last = EnvelopeStage.of(second, sink);
                return EnvelopeStage.of(first, inverting ? LevelMap.inverting(last) : last);
              });
      assertThat(band)
          .as("trial %d, %s then %s, %s", trial, first, second, Trace.ofTicks(1, levels))
          .isEqualTo(possibleValues(outputs, levels.length));
    }
  }

  private static int[] inverse(int[] x) {
    int[] inverse = x.clone();
    for (int i = 0; i < x.length; i++) {
      inverse[i] = 1 - x[i];
    }
    return inverse;
  }

  @Test
  void theSimulatorAgreesWithTheDefinitions() {
    Random random = new Random(5);
    for (int trial = 0; trial < 5_000; trial++) {
      int[] levels = randomLevels(random, 24, 12, false);
      int[] delays = random.ints(24, 0, 5).toArray();
      for (DelaySemantics semantics : DelaySemantics.values()) {
        Trace out = new Trace();
        Trace.ofTicks(1, levels)
            .play(
                new PartSimulator(
                    (edge, rise) -> delays[(int) edge], semantics, ZoneReading.LOW, out));
        int[] expected = simulate(levels, delays, semantics);
        byte[] actual = out.ticks(1);
        for (int t = 0; t < expected.length; t++) {
          assertThat((int) actual[t])
              .as("trial %d %s %s at %d", trial, semantics, Trace.ofTicks(1, levels), t)
              .isEqualTo(expected[t]);
        }
      }
    }
  }

  @Test
  void transportWithConstantDelaysIsADilationOrAnErosion() {
    Random random = new Random(6);
    for (int trial = 0; trial < 5_000; trial++) {
      int[] levels = randomLevels(random, 30, 14, false);
      int on = random.nextInt(6);
      int off = random.nextInt(6);
      Trace out = new Trace();
      Trace.ofTicks(1, levels)
          .play(
              new PartSimulator(
                  (edge, rise) -> rise ? on : off, DelaySemantics.TRANSPORT, ZoneReading.LOW, out));
      byte[] actual = out.ticks(1);
      for (int t = 0; t < levels.length; t++) {
        // max of x over [t - off, t - on], or min over [t - on, t - off]
        boolean dilates = off >= on;
        int expected = dilates ? 0 : 1;
        for (int s = t - Math.max(on, off); s <= t - Math.min(on, off); s++) {
          int x = levels[Math.max(s, 0)];
          expected = dilates ? Math.max(expected, x) : Math.min(expected, x);
        }
        assertThat((int) actual[t]).as("trial %d at %d", trial, t).isEqualTo(expected);
      }
    }
  }
}
