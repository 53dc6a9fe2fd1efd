package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.signal.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PulseAccountantTest {

  private static final int U = Levels.UNDEFINED;

  private static PulseAccount account(
      RelayTiming timing, ReceiverWidths receiver, CountReading reading, Trace input) {
    PulseAccountant accountant = new PulseAccountant(timing, receiver, reading, History.HELD);
    input.play(accountant);
    return accountant.account();
  }

  private static PulseAccount account(ReceiverWidths receiver, Trace input) {
    return account(EnvelopeStageTest.SHEET, receiver, CountReading.ONE_TRANSITION_PER_EDGE, input);
  }

  @Test
  void aPulseTrainWithRoomForEverythingIsComplete() {
    Trace input = Trace.of(0, 0, 10_000_000_000L);
    for (int i = 0; i < 100; i++) {
      input.add(i * 31_000_000L + 1, 1).add(i * 31_000_000L + 10_000_000, 0);
    }
    PulseAccount account = account(new ReceiverWidths(5_000_000, 5_000_000), input);
    assertThat(account.isComplete()).isTrue();
    assertThat(account.sentSurely()).isEqualTo(100);
    assertThat(account.sentPossibly()).isEqualTo(100);
    assertThat(account.surelySeen()).isEqualTo(100);
    assertThat(account.possiblySeen()).hasValue(100);
    assertThat(account.cutAtEnd()).isFalse();
    assertThat(account.pulses().shortest())
        .isEqualTo(new WidthLosses.Width(1, 9_999_999, 9_499_999));
    assertThat(account.gaps().shortest())
        .isEqualTo(new WidthLosses.Width(10_000_000, 21_000_001, 16_000_001));
  }

  @Test
  void aPulseIsSurelySeenFromTurnOnTimePlusReceiverWidthOn() {
    for (long width : new long[] {5_499_999, 5_500_000, 5_500_001}) {
      Trace input = Trace.of(0, 0, 1_000_000_000).add(7, 1).add(7 + width, 0);
      PulseAccount account = account(new ReceiverWidths(5_000_000, 0), input);
      boolean seen = width >= 5_500_000;
      assertThat(account.surelySeen()).isEqualTo(seen ? 1 : 0);
      assertThat(account.pulses().count()).isEqualTo(seen ? 0 : 1);
    }
  }

  @Test
  void forAReceiverThatSeesEverythingAPulseMustOutlastTheTurnOnTime() {
    for (long width : new long[] {499_999, 500_000, 500_001}) {
      Trace input = Trace.of(0, 0, 1_000_000_000).add(7, 1).add(7 + width, 0);
      PulseAccount account = account(ReceiverWidths.NONE, input);
      assertThat(account.surelySeen()).isEqualTo(width > 500_000 ? 1 : 0);
    }
    for (long width : new long[] {4_999_999, 5_000_000, 5_000_001}) {
      Trace input =
          Trace.of(0, 0, 1_000_000_000)
              .add(7, 1)
              .add(20_000_000, 0)
              .add(20_000_000 + width, 1)
              .add(50_000_000, 0);
      PulseAccount account = account(ReceiverWidths.NONE, input);
      assertThat(account.surelySeen()).isEqualTo(width > 5_000_000 ? 2 : 1);
      assertThat(account.gaps().count()).isEqualTo(width > 5_000_000 ? 0 : 1);
    }
  }

  @Test
  void lossesNameTheFirstAndTheShortest() {
    Trace input =
        Trace.of(0, 0, 1_000_000_000)
            .add(100_000_000, 1)
            .add(100_400_000, 0)
            .add(200_000_000, 1)
            .add(200_300_000, 0)
            .add(300_000_000, 1)
            .add(310_000_000, 0)
            .add(313_000_000, 1)
            .add(320_000_000, 0);
    PulseAccount account = account(ReceiverWidths.NONE, input);
    assertThat(account.sentSurely()).isEqualTo(4);
    assertThat(account.surelySeen()).isEqualTo(1);
    assertThat(account.possiblySeen()).hasValue(4);
    assertThat(account.pulses())
        .isEqualTo(
            new WidthLosses(
                2,
                new WidthLosses.Width(100_000_000, 400_000, -100_000),
                new WidthLosses.Width(200_000_000, 300_000, -200_000)));
    WidthLosses.Width gap = new WidthLosses.Width(310_000_000, 3_000_000, -2_000_000);
    assertThat(account.gaps()).isEqualTo(new WidthLosses(1, gap, gap));
  }

  @Test
  void visitsToTheUndefinedZoneMayBePulsesOrGaps() {
    Trace input =
        Trace.of(0, 0, 1_000)
            .add(10, U) // may be a pulse
            .add(12, 0)
            .add(100, U) // an edge
            .add(101, 1)
            .add(150, U) // may be a gap
            .add(151, 1)
            .add(200, 0);
    PulseAccount account =
        account(
            RelayTiming.ofMaxima(5, 10),
            ReceiverWidths.NONE,
            CountReading.ONE_TRANSITION_PER_EDGE,
            input);
    assertThat(account.sentSurely()).isEqualTo(1);
    assertThat(account.sentPossibly()).isEqualTo(3);
    assertThat(account.surelySeen()).isEqualTo(1);
    assertThat(account.isComplete()).isFalse();
    assertThat(account.pulses().shortest()).isEqualTo(new WidthLosses.Width(101, 49, 44));
  }

  @Test
  void theBareAxiomsBoundNothingFromAbove() {
    Trace input = Trace.of(0, 0, 1_000).add(10, 1).add(100, 0);
    RelayTiming timing = RelayTiming.ofMaxima(5, 10);
    PulseAccount bare = account(timing, ReceiverWidths.NONE, CountReading.BARE_AXIOMS, input);
    assertThat(bare.possiblySeen()).isEmpty();
    assertThat(bare.surelySeen()).isEqualTo(1);
    PulseAccount steady =
        account(timing, ReceiverWidths.NONE, CountReading.BARE_AXIOMS, Trace.of(0, 1, 1_000));
    assertThat(steady.possiblySeen()).hasValue(0);
  }

  @Test
  void aPulseCutByTheEndIsNeitherSeenNorMissedWhileTooShort() {
    RelayTiming timing = RelayTiming.ofMaxima(5, 10);
    for (long end : new long[] {14, 15, 16}) {
      PulseAccount account =
          account(
              timing,
              ReceiverWidths.NONE,
              CountReading.ONE_TRANSITION_PER_EDGE,
              Trace.of(0, 0, end).add(10, 1));
      assertThat(account.sentSurely()).isEqualTo(1);
      assertThat(account.pulses().count()).isZero();
      assertThat(account.surelySeen()).isEqualTo(end > 15 ? 1 : 0);
      assertThat(account.cutAtEnd()).isEqualTo(end <= 15);
    }
  }

  @Test
  void withoutAHistoryAnUnsettledOutputMayRiseOnceMore() {
    PulseAccountant accountant =
        new PulseAccountant(
            RelayTiming.ofMaxima(5, 10),
            ReceiverWidths.NONE,
            CountReading.ONE_TRANSITION_PER_EDGE,
            History.UNKNOWN);
    Trace.of(0, 1, 100).add(50, 0).play(accountant);
    assertThat(accountant.account().possiblySeen()).hasValue(1);
    assertThat(accountant.account().surelySeen()).isZero();
  }

  /**
   * The fewest and the most pulses that any conforming part lets through, over all delays at all
   * edges and both semantics, for a receiver that sees no more than it must.
   */
  @Test
  void countsAreReachedBySomePartAndLeftByNone() {
    Random random = new Random(11);
    for (int trial = 0; trial < 2_000; trial++) {
      RelayTiming timing = RelayTiming.ofMaxima(random.nextInt(3), random.nextInt(4));
      ReceiverWidths receiver = new ReceiverWidths(random.nextInt(4), random.nextInt(4));
      Trace input = crisp(random, 6, 7);
      PulseAccount account = account(timing, receiver, CountReading.ONE_TRANSITION_PER_EDGE, input);
      long[] enumerated = new long[] {Long.MAX_VALUE, 0};
      enumerate(timing, receiver, input, new long[6], 0, enumerated);
      assertThat(account.surelySeen())
          .as("%s %s %s", timing, receiver, input)
          .isEqualTo(enumerated[0]);
      assertThat(account.possiblySeen()).hasValue(enumerated[1]);
    }
  }

  private static void enumerate(
      RelayTiming timing,
      ReceiverWidths receiver,
      Trace input,
      long[] delays,
      int edge,
      long[] fewestAndMost) {
    if (edge == input.times.size()) {
      for (DelaySemantics semantics : DelaySemantics.values()) {
        Trace out = new Trace();
        input.play(
            new PartSimulator((i, rise) -> delays[(int) i], semantics, ZoneReading.LOW, out));
        fewestAndMost[0] = Math.min(fewestAndMost[0], seen(out, receiver));
        fewestAndMost[1] = Math.max(fewestAndMost[1], seen(out, ReceiverWidths.NONE));
      }
      return;
    }
    DelayRange range = input.levels.get(edge) == Levels.HIGH ? timing.turnOn() : timing.dropOut();
    for (long d = 0; d <= range.maxPicos(); d++) {
      delays[edge] = d;
      enumerate(timing, receiver, input, delays, edge + 1, fewestAndMost);
    }
  }

  /** The pulses that a receiver counts which sees a level when it lasts its width, never else. */
  private static long seen(Trace out, ReceiverWidths receiver) {
    long count = 0;
    byte seen = out.startLevel;
    for (int i = 0; i < out.times.size(); i++) {
      byte level = out.levels.get(i);
      long until = i + 1 < out.times.size() ? out.times.get(i + 1) : out.end;
      long needed = level == Levels.HIGH ? receiver.minHighPicos() : receiver.minLowPicos();
      if (level != seen && until - out.times.get(i) >= needed) {
        seen = level;
        count += level == Levels.HIGH ? 1 : 0;
      }
    }
    return count;
  }

  /** A signal of two levels that is low for long at its beginning and at its end. */
  private static Trace crisp(Random random, int edges, int longest) {
    long time = 20;
    Trace input = Trace.of(0, 0, 0);
    for (int i = 0; i < edges; i++) {
      input.add(time, 1 - (i & 1));
      time += 1 + random.nextInt(longest);
    }
    input.end = time + 30;
    return input;
  }

  @Test
  void constantDelaysSeeAtLeastAsMuchAndNoConstantPartSeesLess() {
    Random random = new Random(12);
    RelayTiming timing = RelayTiming.ofMaxima(8, 80);
    long gained = 0;
    for (int trial = 0; trial < 500; trial++) {
      ReceiverWidths receiver = new ReceiverWidths(random.nextInt(80), random.nextInt(80));
      Trace input = crisp(random, 40, 200);
      long varying =
          account(timing, receiver, CountReading.ONE_TRANSITION_PER_EDGE, input).surelySeen();
      long constant = account(timing, receiver, CountReading.CONSTANT_DELAYS, input).surelySeen();
      assertThat(constant).isGreaterThanOrEqualTo(varying);
      gained += constant - varying;
      for (int part = 0; part < 60; part++) {
        long on = random.nextLong(9);
        long off = random.nextLong(81);
        for (DelaySemantics semantics : DelaySemantics.values()) {
          Trace out = new Trace();
          input.play(
              new PartSimulator((i, rise) -> rise ? on : off, semantics, ZoneReading.LOW, out));
          assertThat(seen(out, receiver)).isGreaterThanOrEqualTo(constant);
        }
      }
    }
    assertThat(gained).isPositive();
  }

  @Test
  void theConstantWitnessOfTheFewestReachesTheCountOfACleanSignal() {
    Random random = new Random(13);
    Witness witness = new Witnesses(WitnessTest.LIMITS).fewestSeenOfCleanSignal(0);
    long pulses = 0;
    for (int trial = 0; trial < 200; trial++) {
      Trace input = crisp(random, 100, 8_000_000);
      input.end += 20_000_000;
      Trace out = new Trace();
      input.play(new PartSimulator(witness.part(), WitnessTest.ZONE, out));
      PulseAccount account = account(ReceiverWidths.NONE, input);
      assertThat(seen(out, ReceiverWidths.NONE)).isEqualTo(account.surelySeen());
      assertThat(account.surelySeen()).isLessThan(account.sentSurely());
      pulses += account.surelySeen();
    }
    assertThat(pulses).isPositive();
  }

  @Test
  void theWitnessesOfTheFewestAndTheMostReachTheCounts() {
    Random random = new Random(14);
    Witnesses witnesses = new Witnesses(WitnessTest.LIMITS);
    long fewestOfAll = 0;
    for (int trial = 0; trial < 500; trial++) {
      Trace input = settled(random);
      ReceiverWidths receiver =
          new ReceiverWidths(random.nextLong(3_000_000), random.nextLong(3_000_000));
      PulseAccount account = account(receiver, input);
      Trace least = alternating(witnesses.fewestSeen(0), receiver, input);
      assertThat(seen(least, receiver)).as("%s", input).isEqualTo(account.surelySeen());
      fewestOfAll += account.surelySeen();
      Trace most = new Trace();
      input.play(new PartSimulator(witnesses.mostSeen(0).part(), WitnessTest.ZONE, most));
      assertThat(seen(most, ReceiverWidths.NONE)).isEqualTo(account.sentPossibly());
      assertThat(account.possiblySeen()).hasValue(account.sentPossibly());
    }
    assertThat(fewestOfAll).isPositive();
  }

  /** A random three-valued signal between two long lows. */
  private static Trace settled(Random random) {
    Trace middle = EnvelopeStageTest.random(random, 60, 9_000_000);
    Trace input = Trace.of(-50_000_000, 0, 0);
    byte last = Levels.LOW;
    for (int i = 0; i < middle.times.size(); i++) {
      if (middle.levels.get(i) != last) {
        last = middle.levels.get(i);
        input.add(middle.times.get(i), last);
      }
    }
    long time = middle.times.getLast() + 10;
    if (last != Levels.LOW) {
      input.add(time, 0);
    }
    input.end = time + 50_000_000;
    return input;
  }

  /** Plays a part that changes its delays and its reading of the zone with what was seen last. */
  private static Trace alternating(Witness witness, ReceiverWidths receiver, Trace input) {
    Trace seenByPart = Trace.of(input.start, input.startLevel, input.end);
    List<Long> delays = new ArrayList<>();
    byte lastSeen = input.startLevel;
    byte x = input.startLevel;
    for (int i = 0; i < input.times.size(); i++) {
      byte level = input.levels.get(i);
      byte next = level == Levels.UNDEFINED ? lastSeen : level;
      long time = input.times.get(i);
      if (next != x) {
        Part now = lastSeen == Levels.LOW ? witness.part() : witness.afterHigh();
        delays.add(next == Levels.HIGH ? now.turnOnPicos() : now.dropOutPicos());
        seenByPart.add(time, next);
        x = next;
      }
      long until = i + 1 < input.times.size() ? input.times.get(i + 1) : input.end;
      long length = until - time;
      if (level == Levels.HIGH && length > 500_000 && length >= 500_000 + receiver.minHighPicos()) {
        lastSeen = Levels.HIGH;
      } else if (level == Levels.LOW
          && length > 5_000_000
          && length >= 5_000_000 + receiver.minLowPicos()) {
        lastSeen = Levels.LOW;
      }
    }
    Trace out = new Trace();
    seenByPart.play(
        new PartSimulator(
            (edge, rise) -> delays.get((int) edge), DelaySemantics.INERTIAL, ZoneReading.LOW, out));
    return out;
  }
}
