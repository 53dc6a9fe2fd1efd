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

  private static Trace band(RelayTiming timing, History history, Trace input) {
    Trace band = new Trace();
    input.play(EnvelopeStage.of(timing, history, band));
    return band;
  }

  private static Trace band(Trace input) {
    return band(SHEET, History.HELD, input);
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
    assertThat(band(RelayTiming.ofMaxima(5, 10), History.HELD, input))
        .hasToString("0@0 2@10 1@25 2@40 1@47 2@60 0@71 end@100");
  }

  @Test
  void withoutAHistoryTheOutputIsUncertainUntilTheInputHasLasted() {
    Trace input = Trace.of(-7, 1, 100);
    assertThat(band(RelayTiming.ofMaxima(5, 10), History.UNKNOWN, input))
        .hasToString("2@-7 1@-2 end@100");
    assertThat(band(RelayTiming.ofMaxima(5, 10), History.HELD, input)).hasToString("1@-7 end@100");
  }

  @Test
  void whatWouldHappenAtTheEndIsLeftOut() {
    RelayTiming timing = RelayTiming.ofMaxima(5, 10);
    for (long end : new long[] {14, 15, 16}) {
      Trace band = band(timing, History.HELD, Trace.of(0, 0, end).add(10, 1));
      assertThat(band.levels.contains(Levels.HIGH)).as("end at %d", end).isEqualTo(end > 15);
    }
  }

  @Test
  void aMinimumHoldsTheOutputAfterACleanEdgeOnly() {
    RelayTiming timing = new RelayTiming(new DelayRange(3, 5), new DelayRange(4, 10));
    // clean: off until 10 + 3, surely on until 40 + 4
    assertThat(band(timing, History.HELD, Trace.of(0, 0, 100).add(10, 1).add(40, 0)))
        .hasToString("0@0 2@13 1@15 2@44 0@50 end@100");
    // the zone may be crossed to and fro: no minimum
    assertThat(band(timing, History.HELD, Trace.of(0, 0, 100).add(10, U).add(11, 1)))
        .hasToString("0@0 2@10 1@16 end@100");
    // the second rise follows a gap shorter than 10: no minimum
    assertThat(
            band(
                timing,
                History.HELD,
                Trace.of(0, 1, 100).add(10, 0).add(21, 1).add(30, 0).add(39, 1)))
        .hasToString("1@0 2@14 0@20 2@24 1@26 2@30 1@44 end@100");
  }

  @Test
  void timesNearTheEndsOfLongAreExact() {
    for (RelayTiming timing :
        new RelayTiming[] {
          RelayTiming.ofMaxima(5, 10), new RelayTiming(new DelayRange(1, 5), new DelayRange(1, 10))
        }) {
      long min = Long.MIN_VALUE;
      long max = Long.MAX_VALUE;
      long least = timing.turnOn().minPicos();
      Trace low = Trace.of(min, 0, max).add(min + 1, 1).add(max - 12, 0).add(max - 3, 1);
      Trace band = band(timing, History.HELD, low);
      assertThat(band.times).containsExactly(min + 1 + least, min + 6, max - 12 + least);
      assertThat(band.levels).containsExactly(Levels.UNDEFINED, Levels.HIGH, Levels.UNDEFINED);
      assertThat(band(timing, History.UNKNOWN, Trace.of(max - 3, 1, max)).levels).isEmpty();
      assertThat(band(timing, History.UNKNOWN, Trace.of(min, 1, min)).levels).isEmpty();
    }
  }

  @Test
  void blocksOfAnySizeGiveTheSameBand() {
    Random random = new Random(7);
    for (int trial = 0; trial < 300; trial++) {
      Trace input = random(random, 50 + random.nextInt(5_000), 12);
      RelayTiming timing =
          trial % 2 == 0
              ? RelayTiming.ofMaxima(1 + random.nextInt(9), 1 + random.nextInt(9))
              : new RelayTiming(new DelayRange(2, 4), new DelayRange(1, 9));
      for (History history : History.values()) {
        Trace whole = band(timing, history, input);
        Trace parts = new Trace();
        input.play(EnvelopeStage.of(timing, history, parts), random);
        assertThat(parts).hasToString(whole.toString());
      }
    }
  }

  @Test
  void theFastWayAndTheGeneralOneAgree() {
    Random random = new Random(8);
    for (int trial = 0; trial < 2_000; trial++) {
      Trace input = random(random, 100, 14);
      RelayTiming timing = RelayTiming.ofMaxima(1 + random.nextInt(9), 1 + random.nextInt(9));
      for (History history : History.values()) {
        Trace general = new Trace();
        input.play(new GeneralEnvelope(timing, history, general));
        assertThat(band(timing, history, input)).hasToString(general.toString());
      }
    }
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
    int level = random.nextInt(3);
    long time = -random.nextInt(100);
    Trace trace = Trace.of(time, level, 0);
    for (int i = 0; i < changes; i++) {
      time += 1 + random.nextInt(longest);
      level = (level + 1 + random.nextInt(2)) % 3;
      trace.add(time, level);
    }
    trace.end = time + random.nextInt(2 * longest);
    return trace;
  }
}
