package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A coil with a snubber: the bounds hold, and how far they are from what is reached is told. */
final class SnubberTest {

  private static final int PARTS = Integer.getInteger("relaytwin.parts", 1000);

  private static final SnubberCircuit TOLERANT =
      SnubberCircuit.of(
          Range.parse("240 .. 600 Ω"),
          Range.parse("10 .. 100 mH"),
          Range.parse("47 .. 220 Ω"),
          Range.parse("47 .. 220 nF"));

  private static Bound bound(LoadResponse response, Measure measure) {
    return response.bound(measure).orElseThrow();
  }

  @Test
  void noCoilLeavesTheBounds() {
    Random random = new Random(61);
    OutputStage stage = Loads.stage("20 .. 28.8 V", OffReading.EITHER);
    for (int n = 0; n < Math.ceilDiv(PARTS, 10); n++) {
      Waveform band = Loads.band(random, 20, 100_000_000);
      LoadResponse response = LoadStudy.of(TOLERANT, stage, band, n % 10 == 0 ? 0.1 : 100);
      if (response.bounds().isEmpty()) {
        continue;
      }
      LoadCourse course = LoadCourse.of(TOLERANT, stage, band);
      for (int part = 0; part < 10; part++) {
        run(TOLERANT, band, stage, response, course, random);
      }
    }
  }

  /**
   * Exact values leave nothing but the part: what follows from them is not hidden by tolerances.
   */
  @ParameterizedTest
  @EnumSource
  void noPartDrivesAKnownCoilOutOfItsBounds(OffReading reading) {
    Random random = new Random(63);
    OutputStage stage = Loads.stage("24 V", reading);
    for (int n = 0; n < Math.ceilDiv(PARTS, 25); n++) {
      SnubberCircuit coil =
          new SnubberCircuit(
              Span.of(50 * Math.pow(20, random.nextDouble())),
              Span.of(1e-3 * Math.pow(1000, random.nextDouble())),
              Span.of(20 * Math.pow(50, random.nextDouble())),
              Span.of(2e-8 * Math.pow(100, random.nextDouble())));
      double ring = Math.sqrt(coil.henries().lo() * coil.snubberFarads().lo());
      Waveform band = Loads.band(random, 12, (long) (3e12 * ring));
      LoadResponse response = LoadStudy.of(coil, stage, band, 1);
      if (!response.bounds().isEmpty()) {
        LoadCourse course = LoadCourse.of(coil, stage, band);
        for (int part = 0; part < 4; part++) {
          run(coil, band, stage, response, course, random);
        }
      }
    }
  }

  private static void run(
      SnubberCircuit circuit,
      Waveform band,
      OutputStage stage,
      LoadResponse response,
      LoadCourse course,
      Random random) {
    double ohms = ConcreteLoad.pick(random, circuit.ohms());
    double henries = ConcreteLoad.pick(random, circuit.henries());
    double series = ConcreteLoad.pick(random, circuit.snubberOhms());
    double farads = ConcreteLoad.pick(random, circuit.snubberFarads());
    double supply = ConcreteLoad.pick(random, stage.supplyVolts());
    double i = band.initialLevel() == Levels.HIGH ? supply / ohms : 0;
    double v = band.initialLevel() == Levels.HIGH ? supply : 0;
    double peak = bound(response, Measure.CURRENT_PEAK).outer().hi();
    double energy = bound(response, Measure.STORED_ENERGY).outer().hi();
    double top = bound(response, Measure.VOLTAGE_PEAK).outer().hi();
    double bottom = response.bound(Measure.VOLTAGE_VALLEY).map(b -> b.outer().lo()).orElse(0.0);
    double slack = 2e-3; // of the stepping
    double charge = 0;
    double square = 0;
    double heat = 0;
    double given = 0;
    for (int k = -1; k < band.size(); k++) {
      long from = k < 0 ? band.startPicos() : band.timePicos(k);
      long to = k + 1 < band.size() ? band.timePicos(k + 1) : band.endPicos();
      double left = (to - from) * 1e-12;
      boolean on = Loads.on(random, band.level(k));
      double drop = stage.maxDropVolts() * ConcreteLoad.corner(random);
      double sink = stage.offSinkAmperes() * ConcreteLoad.corner(random);
      double leak = stage.offSourceAmperes() * ConcreteLoad.corner(random);
      double pace =
          Math.max(
              1 / Math.sqrt(henries * farads),
              Math.max((ohms + series) / henries, 1 / (series * farads)));
      double h = Math.max(0.005 / pace, left / 4000);
      double start = left;
      int count = 0;
      while (left > 0) {
        double dt = Math.min(left, h);
        left -= dt;
        long now = Math.min(to - 1, from + Math.round((start - left) * 1e12));
        if (count % 50 == 0) {
          drop = stage.maxDropVolts() * ConcreteLoad.corner(random);
        }
        double out;
        if (on) {
          out = supply - drop;
          double before = i + (out - v) / series;
          double earlier = i;
          double flowed = (out - v) / series;
          v = out + (v - out) * Math.exp(-dt / (series * farads));
          i = out / ohms + (i - out / ohms) * Math.exp(-dt * ohms / henries);
          double flows = (out - v) / series;
          given = i + flows;
          charge += 0.5 * dt * (before + given);
          square += dt * (before * before + before * given + given * given) / 3;
          heat += dt * ohms * (earlier * earlier + earlier * i + i * i) / 3;
          heat += dt * series * (flowed * flowed + flowed * flows + flows * flows) / 3;
          assertAtMost(before, peak, slack);
        } else {
          double open = v - series * i;
          // sinks what it may while that keeps the output above 0 V, leaks below the supply
          double j = open > 0 ? -Math.min(sink, open / series) : open < supply ? leak : 0;
          double before = 0.5 * (henries * i * i + farads * v * v);
          double middle = i + 0.5 * dt * (v + series * (j - i) - ohms * i) / henries;
          double middleVolts = v + 0.5 * dt * (j - i) / farads;
          double pull = middleVolts + series * (j - middle);
          i += dt * (pull - ohms * middle) / henries;
          v += dt * (j - middle) / farads;
          out = v + series * (j - i);
          given = j;
          charge += dt * j;
          square += dt * j * j;
          heat += before - 0.5 * (henries * i * i + farads * v * v) + dt * j * pull;
          if (!(out >= bottom * (1 + slack) - 1e-6)) {
            throw new AssertionError("%s V leave %s".formatted(out, response.bounds()));
          }
        }
        if (count++ % 32 == 0 && now > from) {
          Span amperes = course.amperes(now, now).orElseThrow();
          assertInside(amperes, given, slack * peak + 1e-6);
          Span volts = course.volts(now, now).orElseThrow();
          assertInside(volts, out, slack * (top - bottom) + 1e-6);
        }
        assertAtMost(given, peak, slack);
        assertAtMost(0.5 * (henries * i * i + farads * v * v), energy, slack);
        assertAtMost(out, top, slack);
      }
    }
    assertInside(bound(response, Measure.CHARGE).outer(), charge, slack * charge);
    assertInside(bound(response, Measure.CURRENT_SQUARE).outer(), square, slack * square);
    assertInside(bound(response, Measure.HEAT).outer(), heat, slack * heat);
  }

  private static void assertAtMost(double value, double bound, double slack) {
    if (!(value <= bound * (1 + slack) + 1e-12)) {
      throw new AssertionError("%s exceeds %s".formatted(value, bound));
    }
  }

  private static void assertInside(Span bounds, double value, double slack) {
    if (!(value >= bounds.lo() - slack && value <= bounds.hi() + slack)) {
      throw new AssertionError("%s leaves %s".formatted(value, bounds));
    }
  }

  private static final SnubberCircuit SMALL =
      SnubberCircuit.of(
          Range.parse("240 Ω"), Range.parse("10 mH"), Range.parse("100 Ω"), Range.parse("100 nF"));

  private static final SnubberCircuit RELAY =
      SnubberCircuit.of(
          Range.parse("576 Ω"), Range.parse("0.8 H"), Range.parse("100 Ω"), Range.parse("100 nF"));

  private static PulseTrain train(long offPicos, long onPicos, long cycles) {
    return new PulseTrain(
        List.of(Levels.LOW, Levels.UNDEFINED, Levels.HIGH, Levels.UNDEFINED),
        List.of(offPicos - 5_000_000, 500_000L, onPicos - 500_000, 5_000_000L),
        cycles);
  }

  @Test
  void aTrainIsWhatItsCyclesAre() {
    for (SnubberCircuit coil : List.of(SMALL, RELAY)) {
      PulseTrain train = train(50_000_000L, 50_000_000L, 600);
      LoadResponse closed = LoadStudy.of(coil, Loads.SHEET, List.of(train), 1);
      LoadResponse stepped = LoadStudy.of(coil, Loads.SHEET, PulseTrainTest.stepped(train), 1);
      for (Measure measure : closed.bounds().keySet()) {
        Bound all = bound(closed, measure);
        Bound each = bound(stepped, measure);
        // the cycles that are not played are taken to begin in a set a little wider
        double slack = 0.02 * all.outer().width();
        assertThat(all.outer().hi()).as("%s", measure).isCloseTo(each.outer().hi(), within(slack));
        assertThat(all.outer().lo()).as("%s", measure).isCloseTo(each.outer().lo(), within(slack));
        Span seen = Objects.requireNonNull(all.witness());
        Span expected = Objects.requireNonNull(each.witness());
        double rounding = 1e-9 * expected.hi() + 1e-12;
        assertThat(seen.hi()).as("%s", measure).isCloseTo(expected.hi(), within(rounding));
        assertThat(seen.lo()).as("%s", measure).isCloseTo(expected.lo(), within(rounding));
      }
    }
  }

  /** What was up to 13 times what is reached while the bounds did not fade. */
  @Test
  void boundsOfAKnownCoilComeCloseToWhatCoilsReach() {
    Waveform slow =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {1_000, 500_000, 50_000_000_000L, 50_005_000_000L},
            new byte[] {Levels.UNDEFINED, Levels.HIGH, Levels.UNDEFINED, Levels.LOW},
            100_000_000_000L);
    for (SnubberCircuit coil : List.of(SMALL, RELAY)) {
      LoadResponse response = LoadStudy.of(coil, Loads.SHEET, slow, 1);
      for (Measure measure :
          List.of(
              Measure.CURRENT_PEAK,
              Measure.STORED_ENERGY,
              Measure.VOLTAGE_PEAK,
              Measure.CHARGE,
              Measure.CURRENT_SQUARE,
              Measure.HEAT)) {
        Bound bound = bound(response, measure);
        assertThat(bound.upperGap()).as("%s", measure).isBetween(0.0, 0.05);
        assertThat(bound.lowerGap()).as("%s", measure).isBetween(0.0, 0.12);
      }
      assertThat(bound(response, Measure.VOLTAGE_VALLEY).lowerGap()).isBetween(0.0, 0.25);
    }
  }

  @Test
  void noOneOfSomeLoadsLeavesTheBoundsOfAnyTrain() {
    Random random = new Random(64);
    for (int n = 0; n < 40; n++) {
      SnubberCircuit coil = n % 2 == 0 ? SMALL : TOLERANT;
      long on = 10_000_000L + (long) (1e9 * Math.pow(random.nextDouble(), 3));
      long off = 10_000_000L + (long) (1e9 * Math.pow(random.nextDouble(), 3));
      LoadResponse response =
          LoadStudy.of(coil, Loads.SHEET, List.of(train(off, on, 10_000_000)), 1000);
      response
          .bounds()
          .forEach((measure, bound) -> {
            Span seen = Objects.requireNonNull(bound.witness());
            double rounding = 1e-9 * Math.max(Math.abs(seen.lo()), Math.abs(seen.hi()));
            assertThat(bound.outer().lo())
                .as("%s", measure)
                .isLessThanOrEqualTo(seen.lo() + rounding);
            assertThat(bound.outer().hi())
                .as("%s", measure)
                .isGreaterThanOrEqualTo(seen.hi() - rounding);
          });
    }
  }

  @Test
  void halvingTheBoxNarrowsTheBounds() {
    Waveform band = Loads.band(new Random(62), 20, 100_000_000);
    LoadResponse coarse = LoadStudy.of(TOLERANT, Loads.SHEET, band, Double.POSITIVE_INFINITY);
    LoadResponse fine = LoadStudy.of(TOLERANT, Loads.SHEET, band, 0.01);
    assertThat(coarse.runs()).isEqualTo(1);
    assertThat(fine.runs()).isBetween(3, 16);
    for (Measure measure : new Measure[] {Measure.CURRENT_PEAK, Measure.HEAT}) {
      assertThat(bound(fine, measure).outer().hi())
          .as("%s", measure)
          .isLessThan(0.999 * bound(coarse, measure).outer().hi());
    }
    assertThat(bound(fine, Measure.CURRENT_PEAK).upperGap())
        .isLessThan(bound(coarse, Measure.CURRENT_PEAK).upperGap());
  }

  @Test
  void aSteadyCoilTakesWhatItsResistanceSays() {
    SnubberCircuit coil =
        SnubberCircuit.of(
            Range.parse("240 Ω"),
            Range.parse("10 mH"),
            Range.parse("100 Ω"),
            Range.parse("100 nF"));
    Waveform on = Waveform.of(0, Levels.HIGH, new long[0], new byte[0], 10_000_000_000_000L);
    LoadResponse response = LoadStudy.of(coil, Loads.ideal("24 V"), on, 1);
    assertThat(response.effectiveAmperes().orElseThrow().hi()).isBetween(0.1, 0.101);
    assertThat(response.bound(Measure.CHARGE).orElseThrow().outer().hi()).isBetween(1.0, 1.001);
    assertThat(response.watts().orElseThrow().hi()).isBetween(2.4, 2.402);
  }

  @Test
  void whileOnTheCourseComesTogetherAgain() {
    SnubberCircuit coil =
        SnubberCircuit.of(
            Range.parse("240 Ω"),
            Range.parse("10 mH"),
            Range.parse("100 Ω"),
            Range.parse("100 nF"));
    Waveform band =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {1_000_000, 5_000_000_000L},
            new byte[] {Levels.HIGH, Levels.LOW},
            6_000_000_000L);
    LoadCourse course = LoadCourse.of(coil, Loads.ideal("24 V"), band);
    Span settled = course.amperes(4_999_000_000L, 4_999_000_000L).orElseThrow();
    assertThat(settled.lo()).isCloseTo(0.1, within(1e-6));
    assertThat(settled.hi()).isCloseTo(0.1, within(1e-6));
    // 60 µs after the turn-off, near the lowest voltage, and when all has faded
    Span rings = course.volts(5_060_000_000L, 5_060_000_000L).orElseThrow();
    assertThat(rings.width()).isLessThan(0.3);
    assertThat(course.volts(5_000_000_000L, 5_900_000_000L).orElseThrow().lo())
        .isBetween(-9.3, -9.1);
    Span faded = course.volts(5_900_000_000L, 5_900_000_000L).orElseThrow();
    assertThat(faded.hi()).isBetween(0.0, 0.02);
    assertThat(faded.lo()).isBetween(-0.02, 0.0);
  }

  @Test
  void aRelayCoilRingsAsTheClosedFormSays() {
    SnubberCircuit relay =
        SnubberCircuit.of(
            Range.parse("576 Ω"),
            Range.parse("0.8 H"),
            Range.parse("100 Ω"),
            Range.parse("100 nF"));
    Waveform band =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {1_000, 50_000_000_000L},
            new byte[] {Levels.HIGH, Levels.LOW},
            100_000_000_000L);
    LoadResponse response = LoadStudy.of(relay, Loads.ideal("24 V"), band, 1);
    Bound valley = bound(response, Measure.VOLTAGE_VALLEY);
    // stepped: 24 V / 576 Ω into 0.8 H against 100 nF, damped by 676 Ω
    double i = 24.0 / 576;
    double v = 24;
    double least = 0;
    double h = 2e-8;
    for (int n = 0; n < 200_000; n++) {
      i += h * (v - 676 * i) / 0.8;
      v -= h * i / 100e-9;
      least = Math.min(least, v - 100 * i);
    }
    assertThat(Objects.requireNonNull(valley.witness()).lo()).isCloseTo(least, within(0.3));
    assertThat(valley.outer().lo()).isLessThan(least);
    assertThat(valley.lowerGap()).as("nothing but the steps is uncertain").isBetween(0.0, 0.01);
    Bound energy = bound(response, Measure.STORED_ENERGY);
    assertThat(Objects.requireNonNull(energy.witness()).hi())
        .isCloseTo(0.5 * 0.8 * 24 * 24 / 576 / 576 + 0.5 * 100e-9 * 576, within(1e-6));
    LoadEvent event =
        LoadStudy.of(relay, Loads.ideal("24 V"), new StressLimits(0.8, 0.1, 28.8), band, 1)
            .event(LoadEvent.Kind.SWITCH_VOLTAGE)
            .orElseThrow();
    assertThat(event.worst()).isGreaterThan(24 - least);
  }
}
