package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.part.StrictFrequency.Report;
import io.relaytwin.core.signal.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sheet allows 100 kHz, a rise every 10 µs; times here in units of a nanosecond. */
final class StrictFrequencyTest {

  private static final int U = Levels.UNDEFINED;

  private static final RelayTiming TIMING = new RelayTiming(500, 5_000);

  /** A stretch outside the sheet. */
  private record Stretch(long from, long to) {}

  private static Report report(Trace input) {
    StrictFrequency strict = StrictFrequency.stage(10_000, TIMING, false, TIMING, new Trace());
    input.play(strict);
    List<Stretch> stretches = stretches(input);
    assertThat(strict.report())
        .isEqualTo(
            new Report(
                stretches.size(), stretches.stream().mapToLong(s -> s.to() - s.from()).sum()));
    return strict.report();
  }

  /** By the definition: from a rise that comes too early to where a level has lasted 5 µs. */
  private static List<Stretch> stretches(Trace input) {
    List<Stretch> stretches = new ArrayList<>();
    long lastRise = Long.MIN_VALUE / 2;
    long outsideUntil = Long.MIN_VALUE;
    for (int i = 0; i < input.times.size(); i++) {
      byte before = i == 0 ? input.startLevel : input.levels.get(i - 1);
      long now = input.times.get(i);
      if (before != Levels.LOW) {
        continue;
      }
      if (now - lastRise < 10_000 && now >= outsideUntil) {
        outsideUntil = settled(input, i);
        stretches.add(new Stretch(now, outsideUntil));
      }
      lastRise = now;
    }
    return stretches;
  }

  private static long settled(Trace input, int from) {
    for (int i = from; i < input.times.size(); i++) {
      long until = i + 1 < input.times.size() ? input.times.get(i + 1) : input.end;
      if (input.levels.get(i) != U && until - input.times.get(i) >= 5_000) {
        return input.times.get(i) + 5_000;
      }
    }
    return input.end;
  }

  @Test
  void risesTenMicrosecondsApartAreWithinTheSheet() {
    for (long period : new long[] {9_999, 10_000, 10_001}) {
      Trace input =
          Trace.of(0, 0, 100_000)
              .add(20_000, 1)
              .add(21_000, 0)
              .add(20_000 + period, 1)
              .add(40_000, 0);
      long expected = period < 10_000 ? 1 : 0;
      assertThat(report(input).count()).as("period %d", period).isEqualTo(expected);
    }
  }

  @Test
  void theVoidLastsUntilTheInputHasBeenStableForTheSettlingTime() {
    Trace input =
        Trace.of(0, 0, 100_000)
            .add(20_000, 1)
            .add(21_000, 0)
            .add(22_000, 1) // too early
            .add(26_999, 0) // not yet stable
            .add(30_000, U)
            .add(31_000, 0)
            .add(36_000, 1) // stable for exactly the settling time; and too early again
            .add(60_000, 0);
    assertThat(stretches(input))
        .containsExactly(new Stretch(22_000, 36_000), new Stretch(36_000, 41_000));
    assertThat(report(input)).isEqualTo(new Report(2, 14_000 + 5_000));
  }

  @Test
  void aFastSignalIsVoidToTheEnd() {
    Trace fast = Trace.of(0, 0, 1_000_000);
    Trace pairs = Trace.of(0, 0, 100_000_000);
    for (int i = 0; i < 100; i++) {
      fast.add(10_000 + i * 2_000, 1 - (i & 1));
      long at = i * 1_000_000L;
      pairs.add(at + 1, 1).add(at + 2, 0).add(at + 3, 1).add(at + 4, 0);
    }
    // the last change is at 208,000 and stays
    assertThat(report(fast)).isEqualTo(new Report(1, 208_000 + 5_000 - 14_000));
    assertThat(report(pairs)).isEqualTo(new Report(100, 100 * 5_001));
    assertThat(report(Trace.of(0, 0, 50))).isEqualTo(new Report(0, 0));
  }

  /** The band behind the stage is the plain band with every stretch made UNCERTAIN. */
  @Test
  void nothingIsPromisedOfTheOutputInAStretchAndEverythingElseIsAsBefore() {
    Random random = new Random(753);
    long outside = 0;
    for (int run = 0; run < 300; run++) {
      int[] ticks = new int[120];
      for (int i = 1; i < ticks.length; i++) {
        ticks[i] = random.nextInt(5) == 0 ? new int[] {0, 1, U}[random.nextInt(3)] : ticks[i - 1];
      }
      Trace input = Trace.ofTicks(1_000, ticks);
      Trace plain = new Trace();
      Trace masked = new Trace();
      input.play(EnvelopeStage.of(TIMING, plain), random);
      input.play(
          StrictFrequency.stage(10_000, TIMING, false, TIMING, EnvelopeStage.of(TIMING, masked)),
          random);
      List<Stretch> stretches = stretches(input);
      for (long time = 250; time < input.end; time += 500) {
        long now = time;
        boolean isVoid = stretches.stream().anyMatch(s -> s.from() <= now && now < s.to());
        outside += isVoid ? 1 : 0;
        assertThat(masked.at(time))
            .as("run %d at %d", run, time)
            .isEqualTo(isVoid ? (byte) U : plain.at(time));
      }
    }
    assertThat(outside).isGreaterThan(1_000);
  }

  @Test
  void anEdgeBetweenTwoSamplesMayBeAnywhereBetweenThem() {
    for (long apart : new long[] {10_099, 10_100, 10_101}) {
      Trace input =
          Trace.of(0, 0, 100_000)
              .add(20_000, U)
              .add(20_100, 1)
              .add(25_000, 0)
              .add(20_000 + apart, U)
              .add(20_100 + apart, 1);
      StrictFrequency moving = StrictFrequency.stage(10_000, TIMING, true, TIMING, new Trace());
      input.play(moving);
      assertThat(moving.report().count()).as("%d", apart).isEqualTo(apart < 10_100 ? 1 : 0);
      assertThat(report(input).count()).isZero();
    }
  }

  @Test
  void aRiseIsWhereTheInputMayLeaveLow() {
    Trace input =
        Trace.of(0, 0, 100_000).add(20_000, U).add(20_100, 0).add(29_000, U).add(29_100, 1);
    assertThat(report(input)).isEqualTo(new Report(1, 5_100));
  }
}
