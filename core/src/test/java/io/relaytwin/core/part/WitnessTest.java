package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Levels;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No conforming part leaves the envelope of a voltage, and the two witnesses trace its edges. */
final class WitnessTest {

  static final InputZone ZONE = new InputZone(Quantity.of("1", "V"), Quantity.of("4", "V"));
  static final PartLimits LIMITS = new PartLimits(EnvelopeStageTest.SHEET, ZONE);

  private static final long BOTTOM_MILLIVOLTS = 1_000;
  private static final long TOP_MILLIVOLTS = 4_000;

  /** A voltage that jumps between steps in millivolts; runts, ringing and slow edges are steps. */
  private static final class Voltage {

    private final long[] times;
    private final int[] millivolts;
    private final long end;

    private Voltage(long[] times, int[] millivolts, long end) {
      this.times = times;
      this.millivolts = millivolts;
      this.end = end;
    }

    static Voltage random(Random random) {
      int steps = 200;
      long[] times = new long[steps];
      int[] millivolts = new int[steps];
      long time = 0;
      for (int i = 0; i < steps; i++) {
        times[i] = time;
        // mostly levels, sometimes a crossing of the zone with ringing
        boolean crossing = random.nextInt(3) == 0;
        time += 1 + (long) (crossing ? 50_000 * random.nextDouble() : nextStay(random));
        millivolts[i] =
            crossing ? random.nextInt(1_001, 4_000) : random.nextBoolean() ? 400 : 4_400;
      }
      return new Voltage(times, millivolts, time);
    }

    private static double nextStay(Random random) {
      return Math.pow(10, 4 + 3.5 * random.nextDouble());
    }

    Trace levels() {
      Trace trace = null;
      for (int i = 0; i < times.length; i++) {
        int level =
            millivolts[i] <= BOTTOM_MILLIVOLTS
                ? Levels.LOW
                : millivolts[i] >= TOP_MILLIVOLTS ? Levels.HIGH : Levels.UNDEFINED;
        if (trace == null) {
          trace = Trace.of(0, level, end);
        } else if ((trace.levels.isEmpty() ? trace.startLevel : trace.levels.getLast()) != level) {
          trace.add(times[i], level);
        }
      }
      return Objects.requireNonNull(trace);
    }

    /** What a comparator with hysteresis makes of it. */
    Trace compared(long risingMillivolts, long fallingMillivolts) {
      boolean high = millivolts[0] > risingMillivolts;
      Trace trace = Trace.of(0, high ? 1 : 0, end);
      for (int i = 1; i < times.length; i++) {
        boolean next = high ? millivolts[i] > fallingMillivolts : millivolts[i] >= risingMillivolts;
        if (next != high) {
          trace.add(times[i], next ? 1 : 0);
          high = next;
        }
      }
      return trace;
    }
  }

  @Test
  void noneOfAHundredPartsLeavesTheBandOfAHundredSignalsAndBothWitnessesTouchIt() {
    Random random = new Random(20_261_122);
    long checked = 0;
    for (int signal = 0; signal < 100; signal++) {
      Voltage voltage = Voltage.random(random);
      Trace input = voltage.levels();
      Trace band = new Trace();
      input.play(EnvelopeStage.of(EnvelopeStageTest.SHEET, band));
      for (int part = 0; part < 100; part++) {
        long falling = random.nextLong(BOTTOM_MILLIVOLTS, TOP_MILLIVOLTS);
        long rising = random.nextLong(falling, TOP_MILLIVOLTS + 1);
        EdgeDelays delays = randomDelays(random, part % 2 == 0);
        DelaySemantics semantics =
            part % 4 < 2 ? DelaySemantics.INERTIAL : DelaySemantics.TRANSPORT;
        Trace out = new Trace();
        Trace seen = voltage.compared(rising, falling);
        seen.play(new PartSimulator(delays, semantics, ZoneReading.LOW, out));
        checked += contained(out, band);
      }
      touches(LIMITS.mostOn(), input, band, Levels.HIGH);
      touches(LIMITS.mostOff(), input, band, Levels.LOW);
    }
    assertThat(checked).isGreaterThan(1_000_000);
  }

  private static EdgeDelays randomDelays(Random random, boolean constant) {
    long on = random.nextLong(500_001);
    long off = random.nextLong(5_000_001);
    if (constant) {
      return (edge, rise) -> rise ? on : off;
    }
    long seed = random.nextLong();
    return (edge, rise) ->
        new Random(seed ^ (edge * 0x9E3779B97F4A7C15L)).nextLong(rise ? 500_001 : 5_000_001);
  }

  /** Walks over both at once; where the band is certain the output has its level. */
  private static long contained(Trace out, Trace band) {
    int i = 0;
    int k = 0;
    byte level = out.startLevel;
    byte certain = band.startLevel;
    long pieces = 0;
    while (true) {
      if (certain != Levels.UNDEFINED && certain != level) {
        throw new AssertionError("part is %d where the band is %d".formatted(level, certain));
      }
      pieces++;
      long nextOut = i < out.times.size() ? out.times.get(i) : Long.MAX_VALUE;
      long nextBand = k < band.times.size() ? band.times.get(k) : Long.MAX_VALUE;
      if (nextOut == Long.MAX_VALUE && nextBand == Long.MAX_VALUE) {
        return pieces;
      }
      if (nextOut <= nextBand) {
        level = out.levels.get(i++);
      }
      if (nextBand <= nextOut) {
        certain = band.levels.get(k++);
      }
    }
  }

  /** The trace of the witness is the band with UNCERTAIN replaced by the given level. */
  private static void touches(Part witness, Trace input, Trace band, byte uncertain) {
    assertConforms(witness);
    Trace out = new Trace();
    input.play(new PartSimulator(witness, ZONE, out));
    Trace expected = Trace.of(band.start, bound(band.startLevel, uncertain), band.end);
    byte last = expected.startLevel;
    for (int i = 0; i < band.times.size(); i++) {
      byte level = bound(band.levels.get(i), uncertain);
      if (level != last) {
        expected.add(band.times.get(i), level);
        last = level;
      }
    }
    assertThat(out).hasToString(expected.toString());
  }

  private static byte bound(byte level, byte uncertain) {
    return level == Levels.UNDEFINED ? uncertain : level;
  }

  @Test
  void witnessesOfAPulseAndOfAGap() {
    for (long width : new long[] {499_999, 500_000, 500_001}) {
      Trace input = Trace.of(0, 0, 100_000_000).add(50_000_000, 1).add(50_000_000 + width, 0);
      assertThat(play(LIMITS.mostOff(), input).levels).hasSize(width > 500_000 ? 2 : 0);
      assertThat(play(LIMITS.mostOn(), input).times)
          .containsExactly(50_000_000L, 55_000_000L + width);
    }
    for (long width : new long[] {4_999_999, 5_000_000, 5_000_001}) {
      Trace input = Trace.of(0, 1, 100_000_000).add(50_000_000, 0).add(50_000_000 + width, 1);
      assertThat(play(LIMITS.mostOn(), input).levels).hasSize(width > 5_000_000 ? 2 : 0);
      assertThat(play(LIMITS.mostOff(), input).times)
          .containsExactly(50_000_000L, 50_500_000L + width);
    }
  }

  private static Trace play(Part witness, Trace input) {
    assertConforms(witness);
    Trace out = new Trace();
    input.play(new PartSimulator(witness, ZONE, out));
    return out;
  }

  private static void assertConforms(Part part) {
    assertThat(part.turnOnPicos()).isBetween(0L, LIMITS.timing().turnOnPicos());
    assertThat(part.dropOutPicos()).isBetween(0L, LIMITS.timing().dropOutPicos());
    assertThat(part.thresholds().falling()).isGreaterThanOrEqualTo(ZONE.highestLow());
    assertThat(part.thresholds().rising()).isLessThanOrEqualTo(ZONE.lowestHigh());
  }
}
