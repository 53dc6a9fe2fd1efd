package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EnvelopeStageTest {

  /** The sheet of 859-753: turn-on time at most 0.5 µs, drop-out time at most 5 µs. */
  static final RelayTiming SHEET =
      RelayTiming.ofMaxima(Quantity.of("0.5", "µs"), Quantity.of("5", "µs"));

  private static final int U = Levels.UNDEFINED;

  private static Trace band(RelayTiming timing, Trace input) {
    Trace band = new Trace();
    input.play(EnvelopeStage.of(timing, band));
    return band;
  }

  private static Trace band(Trace input) {
    return band(SHEET, input);
  }

  @Test
  void aPulseIsOnLateAndOffLater() {
    Trace input = Trace.of(0, 0, 100_000_000).add(10_000_000, 1).add(20_000_000, 0);
    assertThat(band(input))
        .hasToString("0@0 2@10000000 1@10500000 2@20000000 0@25000000 end@100000000");
  }

  @Test
  void aPulseAsLongAsTheTurnOnTimeIsNotGuaranteedOneLongerIs() {
    for (long width : new long[] {499_999, 500_000, 500_001}) {
      Trace input = Trace.of(0, 0, 100_000_000).add(10_000_000, 1).add(10_000_000 + width, 0);
      Trace band = band(input);
      if (width <= 500_000) {
        assertThat(band.levels).doesNotContain(Levels.HIGH);
      } else {
        assertThat(band.at(10_500_000)).isEqualTo(Levels.HIGH);
        assertThat(band.at(10_500_001)).isEqualTo(Levels.UNDEFINED);
      }
    }
  }

  @Test
  void aGapAsLongAsTheDropOutTimeIsNotGuaranteedOneLongerIs() {
    for (long width : new long[] {4_999_999, 5_000_000, 5_000_001}) {
      Trace input = Trace.of(0, 1, 100_000_000).add(10_000_000, 0).add(10_000_000 + width, 1);
      Trace band = band(input);
      if (width <= 5_000_000) {
        assertThat(band.levels).doesNotContain(Levels.LOW);
      } else {
        assertThat(band.at(15_000_000)).isEqualTo(Levels.LOW);
        assertThat(band.at(15_000_001)).isEqualTo(Levels.UNDEFINED);
      }
    }
  }

  @Test
  void at100KilohertzAndHalfDutyNoPartNeedEverSwitchOff() {
    Trace input = Trace.of(0, 0, 1_000_000_000);
    for (int i = 1; i < 200; i++) {
      input.add(i * 5_000_000L, i & 1);
    }
    Trace band = band(input);
    assertThat(band.levels).doesNotContain(Levels.LOW);
    assertThat(band.levels).contains(Levels.HIGH);
  }

  @Test
  void theUndefinedZoneSettlesNothing() {
    Trace input =
        Trace.of(0, 0, 100).add(10, U).add(20, 1).add(40, U).add(42, 1).add(60, U).add(61, 0);
    assertThat(band(new RelayTiming(5, 10), input))
        .hasToString("0@0 2@10 1@25 2@40 1@47 2@60 0@71 end@100");
  }

  @Test
  void whatWouldHappenAtTheEndIsLeftOut() {
    RelayTiming timing = new RelayTiming(5, 10);
    for (long end : new long[] {14, 15, 16}) {
      Trace band = band(timing, Trace.of(0, 0, end).add(10, 1));
      assertThat(band.levels.contains(Levels.HIGH)).as("end at %d", end).isEqualTo(end > 15);
    }
  }

  @Test
  void timesNearTheEndsOfLongAreExact() {
    long min = Long.MIN_VALUE;
    long max = Long.MAX_VALUE;
    Trace low = Trace.of(min, 0, max).add(min + 1, 1).add(max - 12, 0).add(max - 3, 1);
    Trace band = band(new RelayTiming(5, 10), low);
    assertThat(band.times).containsExactly(min + 1, min + 6, max - 12);
    assertThat(band.levels).containsExactly(Levels.UNDEFINED, Levels.HIGH, Levels.UNDEFINED);
  }

  @Test
  void blocksOfAnySizeGiveTheSameBand() {
    Random random = new Random(7);
    for (int trial = 0; trial < 300; trial++) {
      Trace input = random(random, 50 + random.nextInt(5_000), 12, trial % 3 == 0);
      RelayTiming timing = new RelayTiming(random.nextInt(9), random.nextInt(9));
      Trace parts = new Trace();
      input.play(EnvelopeStage.of(timing, parts), random);
      assertThat(parts).hasToString(band(timing, input).toString());
    }
  }

  /** Signals of two and of three levels, longer than what is taken at a time; also no delay. */
  @Test
  void theBandIsWhatTheDefinitionSays() {
    Random random = new Random(8);
    for (int trial = 0; trial < 2_000; trial++) {
      int changes = trial % 20 == 0 ? 1_000 + random.nextInt(3_000) : random.nextInt(100);
      Trace input = random(random, changes, 14, trial % 2 == 0);
      RelayTiming timing = new RelayTiming(random.nextInt(9), random.nextInt(9));
      assertThat(band(timing, input))
          .as("%s", timing)
          .hasToString(defined(timing, input).toString());
    }
  }

  /** Stretch by stretch: uncertain until it has lasted longer than its delay, then its level. */
  private static Trace defined(RelayTiming timing, Trace input) {
    Trace band = Trace.of(input.start, input.startLevel, input.end);
    byte last = input.startLevel;
    for (int i = 0; i < input.times.size(); i++) {
      byte level = input.levels.get(i);
      long from = input.times.get(i);
      long until = i + 1 < input.times.size() ? input.times.get(i + 1) : input.end;
      long delay = level == Levels.HIGH ? timing.turnOnPicos() : timing.dropOutPicos();
      boolean settles = level != U && from + delay < until;
      if (last != U && !(settles && delay == 0)) {
        band.add(from, U);
        last = U;
      }
      if (settles && level != last) {
        band.add(from + delay, level);
        last = level;
      }
    }
    return band;
  }

  @Test
  void aStageCanBeUsedAgain() {
    Trace band = new Trace();
    SignalSink stage = EnvelopeStage.of(SHEET, band);
    Trace.of(0, 0, 100).add(10, U).play(stage);
    Trace.of(0, 1, 50_000_000).add(10, 0).play(stage);
    assertThat(band).hasToString("1@0 2@10 0@5000010 end@50000000");
  }

  /** A three-valued signal with stretches of 1 to {@code longest} picoseconds. */
  static Trace random(Random random, int changes, int longest) {
    return random(random, changes, longest, false);
  }

  private static Trace random(Random random, int changes, int longest, boolean crisp) {
    int level = random.nextInt(crisp ? 2 : 3);
    long time = -random.nextInt(100);
    Trace trace = Trace.of(time, level, 0);
    for (int i = 0; i < changes; i++) {
      time += 1 + random.nextInt(longest);
      level = crisp ? 1 - level : (level + 1 + random.nextInt(2)) % 3;
      trace.add(time, level);
    }
    trace.end = time + random.nextInt(2 * longest);
    return trace;
  }
}
