package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.part.StrictFrequency.Report;
import io.relaytwin.core.part.StrictFrequency.Stretch;
import io.relaytwin.core.signal.Levels;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sheet allows 100 kHz, a rise every 10 µs; times here in units of a nanosecond. */
final class StrictFrequencyTest {

  private static final int U = Levels.UNDEFINED;

  private static Report report(int keep, Trace input) {
    StrictFrequency strict = new StrictFrequency(10_000, RelayTiming.ofMaxima(500, 5_000), keep);
    input.play(strict);
    return strict.report();
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
      assertThat(report(5, input).count()).as("period %d", period).isEqualTo(expected);
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
    assertThat(report(5, input))
        .isEqualTo(
            new Report(
                2,
                14_000 + 5_000,
                new Stretch(22_000, 36_000),
                List.of(new Stretch(22_000, 36_000), new Stretch(36_000, 41_000))));
  }

  @Test
  void aFastSignalIsVoidToTheEndAndTheListIsBounded() {
    Trace fast = Trace.of(0, 0, 1_000_000);
    Trace pairs = Trace.of(0, 0, 100_000_000);
    for (int i = 0; i < 100; i++) {
      fast.add(10_000 + i * 2_000, 1 - (i & 1));
      long at = i * 1_000_000L;
      pairs.add(at + 1, 1).add(at + 2, 0).add(at + 3, 1).add(at + 4, 0);
    }
    Report end = report(5, fast);
    assertThat(end.count()).isEqualTo(1);
    // the last change is at 208,000 and stays
    assertThat(end.longest()).isEqualTo(new Stretch(14_000, 208_000 + 5_000));
    Report many = report(3, pairs);
    assertThat(many.count()).isEqualTo(100);
    assertThat(many.totalPicos()).isEqualTo(100 * 5_001);
    assertThat(many.first())
        .containsExactly(
            new Stretch(3, 5_004),
            new Stretch(1_000_003, 1_005_004),
            new Stretch(2_000_003, 2_005_004));
    assertThat(report(3, Trace.of(0, 0, 50)).longest().lengthPicos()).isZero();
  }

  /** The band behind the stage is the plain band with every stretch made UNCERTAIN. */
  @Test
  void nothingIsPromisedOfTheOutputInAStretchAndEverythingElseIsAsBefore() {
    RelayTiming timing = RelayTiming.ofMaxima(500, 5_000);
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
      input.play(EnvelopeStage.of(timing, plain), random);
      input.play(
          StrictFrequency.stage(10_000, timing, false, timing, EnvelopeStage.of(timing, masked)),
          random);
      List<Stretch> stretches = report(1_000, input).first();
      for (long time = 250; time < input.end; time += 500) {
        long now = time;
        boolean isVoid =
            stretches.stream().anyMatch(s -> s.fromPicos() <= now && now < s.toPicos());
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
      RelayTiming timing = RelayTiming.ofMaxima(500, 5_000);
      StrictFrequency moving = StrictFrequency.stage(10_000, timing, true, timing, new Trace());
      input.play(moving);
      assertThat(moving.report().count()).as("%d", apart).isEqualTo(apart < 10_100 ? 1 : 0);
      assertThat(report(1, input).count()).isZero();
    }
  }

  @Test
  void aRiseIsWhereTheInputMayLeaveLow() {
    Trace input =
        Trace.of(0, 0, 100_000).add(20_000, U).add(20_100, 0).add(29_000, U).add(29_100, 1);
    assertThat(report(5, input).first()).containsExactly(new Stretch(29_000, 34_100));
  }
}
