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
    PulseAccountant accountant = new PulseAccountant(timing, receiver, reading);
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
    assertThat(account.surelySeen()).isEqualTo(100);
    assertThat(account.possiblySeen()).hasValue(100);
  }

  @Test
  void aPulseIsSurelySeenFromTurnOnTimePlusReceiverWidthOn() {
    for (long width : new long[] {5_499_999, 5_500_000, 5_500_001}) {
      Trace input = Trace.of(0, 0, 1_000_000_000).add(7, 1).add(7 + width, 0);
      PulseAccount account = account(new ReceiverWidths(5_000_000, 0), input);
      boolean seen = width >= 5_500_000;
      assertThat(account.surelySeen()).isEqualTo(seen ? 1 : 0);
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
    }
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
            new RelayTiming(5, 10),
            ReceiverWidths.NONE,
            CountReading.ONE_TRANSITION_PER_EDGE,
            input);
    assertThat(account.surelySeen()).isEqualTo(1);
    assertThat(account.possiblySeen()).hasValue(3);
  }

  @Test
  void theBareAxiomsBoundNothingFromAbove() {
    Trace input = Trace.of(0, 0, 1_000).add(10, 1).add(100, 0);
    RelayTiming timing = new RelayTiming(5, 10);
    PulseAccount bare = account(timing, ReceiverWidths.NONE, CountReading.BARE_AXIOMS, input);
    assertThat(bare.possiblySeen()).isEmpty();
    assertThat(bare.surelySeen()).isEqualTo(1);
    PulseAccount steady =
        account(timing, ReceiverWidths.NONE, CountReading.BARE_AXIOMS, Trace.of(0, 1, 1_000));
    assertThat(steady.possiblySeen()).hasValue(0);
  }

  @Test
  void aPulseCutByTheEndMayBeSeenAndSurelyIsWhenLongEnough() {
    RelayTiming timing = new RelayTiming(5, 10);
    for (long end : new long[] {14, 15, 16}) {
      PulseAccount account =
          account(
              timing,
              ReceiverWidths.NONE,
              CountReading.ONE_TRANSITION_PER_EDGE,
              Trace.of(0, 0, end).add(10, 1));
      assertThat(account.surelySeen()).isEqualTo(end > 15 ? 1 : 0);
      assertThat(account.possiblySeen()).hasValue(1);
    }
  }

  /**
   * The fewest and the most pulses that any conforming part lets through, over all delays at all
   * edges and both semantics, for a receiver that sees no more than it must.
   */
  @Test
  void countsAreReachedBySomePartAndLeftByNone() {
    Random random = new Random(11);
    for (int trial = 0; trial < 2_000; trial++) {
      RelayTiming timing = new RelayTiming(random.nextInt(3), random.nextInt(4));
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
    boolean rise = input.levels.get(edge) == Levels.HIGH;
    for (long d = 0; d <= (rise ? timing.turnOnPicos() : timing.dropOutPicos()); d++) {
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
    RelayTiming timing = new RelayTiming(8, 80);
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
  void theSlowestPartReachesTheFewestOfACleanSignal() {
    Random random = new Random(13);
    long pulses = 0;
    for (int trial = 0; trial < 200; trial++) {
      Trace input = crisp(random, 100, 8_000_000);
      input.end += 20_000_000;
      Trace out = new Trace();
      input.play(new PartSimulator(WitnessTest.LIMITS.slowest(), WitnessTest.ZONE, out));
      PulseAccount account = account(ReceiverWidths.NONE, input);
      assertThat(seen(out, ReceiverWidths.NONE)).isEqualTo(account.surelySeen());
      assertThat(account.surelySeen()).isLessThan(account.possiblySeen().orElseThrow());
      pulses += account.surelySeen();
    }
    assertThat(pulses).isPositive();
  }

  /**
   * The fewest: a part that hides what it can of the highs while the receiver last saw a low, and
   * of the lows while it last saw a high. The most: one without delay that toggles at every visit.
   */
  @Test
  void someConformingPartsReachTheFewestAndTheMost() {
    Random random = new Random(14);
    long fewestOfAll = 0;
    for (int trial = 0; trial < 500; trial++) {
      Trace input = settled(random);
      ReceiverWidths receiver =
          new ReceiverWidths(random.nextLong(3_000_000), random.nextLong(3_000_000));
      PulseAccount account = account(receiver, input);
      Trace least = alternating(receiver, input);
      assertThat(seen(least, receiver)).as("%s", input).isEqualTo(account.surelySeen());
      fewestOfAll += account.surelySeen();
      Trace most = new Trace();
      input.play(
          new PartSimulator((edge, rise) -> 0, DelaySemantics.INERTIAL, ZoneReading.CROSSED, most));
      assertThat(account.possiblySeen()).hasValue(seen(most, ReceiverWidths.NONE));
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
  private static Trace alternating(ReceiverWidths receiver, Trace input) {
    Trace seenByPart = Trace.of(input.start, input.startLevel, input.end);
    List<Long> delays = new ArrayList<>();
    byte lastSeen = input.startLevel;
    byte x = input.startLevel;
    for (int i = 0; i < input.times.size(); i++) {
      byte level = input.levels.get(i);
      byte next = level == Levels.UNDEFINED ? lastSeen : level;
      long time = input.times.get(i);
      if (next != x) {
        PartLimits limits = WitnessTest.LIMITS;
        Part now = lastSeen == Levels.LOW ? limits.mostOff() : limits.mostOn();
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
