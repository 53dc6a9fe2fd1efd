package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.signal.Levels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EdgeIntervalsTest {

  private static final int U = Levels.UNDEFINED;

  private static final class Told implements EdgeListener {
    final List<String> lines = new ArrayList<>();

    @Override
    public void rise(long earliestPicos, long latestPicos) {
      lines.add("rise " + earliestPicos + ".." + latestPicos);
    }

    @Override
    public void fall(long earliestPicos, long latestPicos) {
      lines.add("fall " + earliestPicos + ".." + latestPicos);
    }

    @Override
    public void optionalPulse(long fromPicos, long toPicos) {
      lines.add("pulse? " + fromPicos + ".." + toPicos);
    }

    @Override
    public void optionalGap(long fromPicos, long toPicos) {
      lines.add("gap? " + fromPicos + ".." + toPicos);
    }

    @Override
    public void undecided(long fromPicos, long toPicos) {
      lines.add("? " + fromPicos + ".." + toPicos);
    }
  }

  @Test
  void eachUncertainStretchIsNamedByItsSides() {
    Told told = new Told();
    Trace.of(0, U, 100)
        .add(5, 0)
        .add(10, U)
        .add(12, 0)
        .add(20, U)
        .add(22, 1)
        .add(30, U)
        .add(31, 1)
        .add(40, 0)
        .add(50, 1)
        .add(60, U)
        .play(new EdgeIntervals(told));
    assertThat(told.lines)
        .containsExactly(
            "? 0..5",
            "pulse? 10..12",
            "rise 20..22",
            "gap? 30..31",
            "fall 40..40",
            "rise 50..50",
            "? 60..100");
  }

  @Test
  void guaranteedPulsesOfASheetRiseAndFallWithinItsTimes() {
    Random random = new Random(9);
    Trace input = Trace.of(0, 0, 0);
    long time = 0;
    List<OutputPulse> expected = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      long rise = time + 5_000_001 + random.nextInt(9_000_000);
      long fall = rise + 500_001 + random.nextInt(9_000_000);
      input.add(rise, 1).add(fall, 0);
      expected.add(new OutputPulse(rise, rise + 500_000, fall, fall + 5_000_000));
      time = fall;
    }
    input.end = time + 10_000_000;
    List<OutputPulse> pulses = new ArrayList<>();
    input.play(
        EnvelopeStage.of(EnvelopeStageTest.SHEET, new EdgeIntervals(new OutputPulses(pulses::add))),
        random);
    assertThat(pulses).isEqualTo(expected);
  }

  @Test
  void aPulseWithItsRiseOutsideTheRecordIsLeftOut() {
    List<OutputPulse> pulses = new ArrayList<>();
    Trace.of(0, U, 100)
        .add(1, 1)
        .add(10, 0)
        .add(20, 1)
        .add(30, U)
        .add(32, 1)
        .add(40, 0)
        .add(50, 1)
        .play(new EdgeIntervals(new OutputPulses(pulses::add)));
    assertThat(pulses).containsExactly(new OutputPulse(20, 20, 40, 40));
  }
}
