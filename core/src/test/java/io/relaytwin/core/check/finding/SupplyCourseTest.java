package io.relaytwin.core.check.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LoadCircuit;
import io.relaytwin.core.load.LoadCourse;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.part.DelaySemantics;
import io.relaytwin.core.part.Envelope;
import io.relaytwin.core.part.InputZone;
import io.relaytwin.core.part.Part;
import io.relaytwin.core.part.PartSimulator;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.part.ZoneReading;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SupplyCourseTest {

  private static final long US = Picoseconds.MICROSECOND;
  private static final double INPUT = 16.5e-3;
  private static final double OWN = 7e-3;
  private static final double LEAK = 10e-6;

  private static final OutputStage STAGE =
      OutputStage.of(
          Range.parse("24 V"),
          Quantity.parse("1.2 V"),
          Quantity.parse("10 uA"),
          Quantity.parse("7 mA"),
          OffReading.EITHER);

  private static final RelayTiming TIMING =
      RelayTiming.ofMaxima(Quantity.parse("0.5 us"), Quantity.parse("5 us"));

  private static final InputZone ZONE = new InputZone(Quantity.parse("1 V"), Quantity.parse("4 V"));

  /** LOW, then HIGH and LOW in turn at the times. */
  private static Waveform input(long endMicros, long... micros) {
    long[] times = new long[micros.length];
    byte[] levels = new byte[micros.length];
    for (int i = 0; i < micros.length; i++) {
      times[i] = micros[i] * US;
      levels[i] = i % 2 == 0 ? Levels.HIGH : Levels.LOW;
    }
    return Waveform.of(0, Levels.LOW, times, levels, endMicros * US);
  }

  private static SupplyCourse.Draw draw(Waveform input, LoadCircuit load) {
    Waveform band = Waveform.of(Envelope.of(TIMING, input));
    return new SupplyCourse.Draw(input, INPUT, LoadCourse.of(load, STAGE, band), OWN);
  }

  private static void assertSpan(Span actual, double lo, double hi) {
    assertThat(actual.lo()).isCloseTo(lo, within(1e-9));
    assertThat(actual.hi()).isCloseTo(hi, within(1e-9));
  }

  @Test
  void channelsAddUpAtEachMoment() {
    LoadCircuit resistor = CurrentSink.resistor(Range.parse("1 kΩ"));
    SupplyCourse course =
        SupplyCourse.of(
            0,
            300 * US,
            List.of(draw(input(300, 100, 200), resistor), draw(input(300, 150, 250), resistor)),
            List.of());
    assertSpan(course.controlAmperes(120 * US, 120 * US), INPUT, INPUT);
    assertSpan(course.controlAmperes(160 * US, 160 * US), 2 * INPUT, 2 * INPUT);
    assertSpan(course.controlAmperes(120 * US, 160 * US), INPUT, 2 * INPUT);
    assertSpan(course.loadAmperes(50 * US, 50 * US), 0, 2 * (LEAK + OWN));
    assertSpan(course.loadAmperes(120 * US, 120 * US), 22.8e-3, 24e-3 + LEAK + 2 * OWN);
    assertSpan(course.loadAmperes(160 * US, 160 * US), 45.6e-3, 48e-3 + 2 * OWN);
    // uncertain from 200 µs to 205 µs
    assertSpan(course.loadAmperes(203 * US, 203 * US), 22.8e-3, 48e-3 + 2 * OWN);
    assertSpan(course.load().peak(), 45.6e-3, 48e-3 + 2 * OWN);
    assertSpan(course.control().average(), INPUT * 200 / 300, INPUT * 200 / 300);
  }

  @Test
  void averageLiesBetweenThatOfTheSlowestAndThatOfTheFastestPart() {
    SupplyCourse course =
        SupplyCourse.of(
            0,
            200 * US,
            List.of(draw(input(200, 100, 150), CurrentSink.resistor(Range.parse("1 kΩ")))),
            List.of());
    // on for 49.5 µs at 22.8 mA, or for 55 µs at 24 mA; what is left leaks
    assertSpan(
        course.load().average(), 22.8e-3 * 49.5 / 200, 24e-3 * 55 / 200 + LEAK * 145 / 200 + OWN);
  }

  @Test
  void whatFlowsOnThroughTheDiodeIsNotTakenFromTheSupply() {
    CoilCircuit coil =
        CoilCircuit.of(
            Range.parse("576 Ω"), Range.parse("0.8 H"), Suppressor.clamp(Range.parse("0.8 V")));
    SupplyCourse.Draw draw = draw(input(20_000, 100, 10_100), coil);
    SupplyCourse course = SupplyCourse.of(0, 20_000 * US, List.of(draw), List.of());
    long after = 10_200 * US;
    assertThat(draw.load()).isNotNull();
    assertThat(draw.load().amperes(after, after).orElseThrow().lo()).isGreaterThan(0.03);
    assertSpan(course.loadAmperes(after, after), 0, LEAK + OWN);
  }

  @Test
  void channelsAlikeCountAsOftenAsThereAreOfThem() {
    SupplyCourse.Draw draw = draw(input(300, 100, 200), CurrentSink.resistor(Range.parse("1 kΩ")));
    SupplyCourse.Draw same = draw(input(300, 100, 200), CurrentSink.resistor(Range.parse("1 kΩ")));
    SupplyCourse course = SupplyCourse.of(0, 300 * US, List.of(draw, same, draw), List.of());
    assertSpan(course.controlAmperes(150 * US, 150 * US), 3 * INPUT, 3 * INPUT);
    assertSpan(course.loadAmperes(150 * US, 150 * US), 3 * 22.8e-3, 3 * (24e-3 + OWN));
  }

  @Test
  void aLoadThatNothingBoundsIsLeftOutOfTheSumButNotItsInput() {
    SupplyCourse.Draw unknown = new SupplyCourse.Draw(input(300, 100, 200), INPUT, null, OWN);
    SupplyCourse course = SupplyCourse.of(0, 300 * US, List.of(unknown), List.of("A"));
    assertSpan(course.controlAmperes(150 * US, 150 * US), INPUT, INPUT);
    assertSpan(course.loadAmperes(150 * US, 150 * US), 0, OWN);
    assertThat(course.leftOut()).containsExactly("A");
  }

  @Test
  void noSetOfPartsLeavesTheSum() {
    Random random = new Random(859_753);
    for (int round = 0; round < 200; round++) {
      int channels = 1 + random.nextInt(4);
      List<SupplyCourse.Draw> draws = new ArrayList<>();
      List<Waveform> parts = new ArrayList<>();
      double[] ohms = new double[channels];
      double[] drops = new double[channels];
      for (int i = 0; i < channels; i++) {
        long[] micros =
            random.longs(2 + 2 * random.nextInt(4), 1, 400).sorted().distinct().toArray();
        Waveform input = input(400, micros);
        ohms[i] = 900 + 200 * random.nextDouble();
        drops[i] = 1.2 * random.nextDouble();
        draws.add(draw(input, CurrentSink.resistor(Range.parse("900 .. 1100 Ω"))));
        Part part =
            new Part(
                random.nextLong(US / 2 + 1),
                random.nextLong(5 * US + 1),
                Part.Thresholds.within(ZONE, ZoneReading.CROSSED),
                random.nextBoolean() ? DelaySemantics.INERTIAL : DelaySemantics.TRANSPORT);
        parts.add(Waveform.of(sink -> input.stream(new PartSimulator(part, ZONE, sink))));
      }
      SupplyCourse course = SupplyCourse.of(0, 400 * US, draws, List.of());
      for (int sample = 0; sample < 100; sample++) {
        long time = random.nextLong(400 * US);
        double flows = 0;
        for (int i = 0; i < channels; i++) {
          boolean on = parts.get(i).levelAt(time) == Levels.HIGH;
          flows += on ? (24 - drops[i]) / ohms[i] : LEAK * random.nextDouble();
          flows += OWN * random.nextDouble();
        }
        Span bound = course.loadAmperes(time, time);
        assertThat(flows).isBetween(bound.lo(), bound.hi());
      }
    }
  }
}
