package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
      for (int part = 0; part < 10; part++) {
        run(band, stage, response, LoadCourse.of(TOLERANT, stage, band), random);
      }
    }
  }

  private static void run(
      Waveform band, OutputStage stage, LoadResponse response, LoadCourse course, Random random) {
    double ohms = ConcreteLoad.pick(random, TOLERANT.ohms());
    double henries = ConcreteLoad.pick(random, TOLERANT.henries());
    double series = ConcreteLoad.pick(random, TOLERANT.snubberOhms());
    double farads = ConcreteLoad.pick(random, TOLERANT.snubberFarads());
    double supply = ConcreteLoad.pick(random, stage.supplyVolts());
    double i = band.initialLevel() == Levels.HIGH ? supply / ohms : 0;
    double v = band.initialLevel() == Levels.HIGH ? supply : 0;
    double peak = bound(response, Measure.CURRENT_PEAK).outer().hi();
    double energy = bound(response, Measure.STORED_ENERGY).outer().hi();
    double top = bound(response, Measure.VOLTAGE_PEAK).outer().hi();
    double bottom = response.bound(Measure.VOLTAGE_VALLEY).map(b -> b.outer().lo()).orElse(0.0);
    double charge = 0;
    double square = 0;
    double heat = 0;
    for (int k = -1; k < band.size(); k++) {
      long from = k < 0 ? band.startPicos() : band.timePicos(k);
      long to = k + 1 < band.size() ? band.timePicos(k + 1) : band.endPicos();
      double left = Math.min(2e-3, (to - from) * 1e-12);
      boolean on = Loads.on(random, band.level(k));
      double drop = stage.maxDropVolts() * ConcreteLoad.corner(random);
      double sink = stage.offSinkAmperes() * ConcreteLoad.corner(random);
      double leak = stage.offSourceAmperes() * ConcreteLoad.corner(random);
      double h = 1e-6;
      long now = from;
      int count = 0;
      while (left > 0) {
        double dt = Math.min(left, h);
        left -= dt;
        now = Math.min(to - 1, now + Math.round(dt * 1e12));
        double out;
        double given;
        if (on) {
          out = supply - drop;
          given = i + (out - v) / series;
          v = out + (v - out) * Math.exp(-dt / (series * farads));
          i = out / ohms + (i - out / ohms) * Math.exp(-dt * ohms / henries);
        } else {
          double open = v - series * i;
          // sinks what it may while that keeps the output above 0 V, leaks below the supply
          double j = open > 0 ? -Math.min(sink, open / series) : open < supply ? leak : 0;
          given = Math.max(0, j);
          out = v + series * (j - i);
          i += dt * (out - ohms * i) / henries;
          v += dt * (j - i) / farads;
        }
        double lifted = (out - v) / series;
        charge += dt * given;
        square += dt * given * given;
        heat += dt * (ohms * i * i + series * lifted * lifted);
        if (count++ % 32 == 0 && now > from) {
          assertInside(course.amperes(now, now).orElseThrow(), given, 1e-6);
          assertInside(course.volts(now, now).orElseThrow(), out, 1e-6);
        }
        double joules = 0.5 * (henries * i * i + farads * v * v);
        if (given > peak || joules > energy || out > top || (k >= 0 && out < bottom)) {
          throw new AssertionError(
              "%s A, %s J, %s V leave %s".formatted(given, joules, out, response.bounds()));
        }
      }
    }
    assertInside(bound(response, Measure.CHARGE).outer(), charge, 0);
    assertInside(bound(response, Measure.CURRENT_SQUARE).outer(), square, 0);
    assertInside(bound(response, Measure.HEAT).outer(), heat, 0);
  }

  private static void assertInside(Span bounds, double value, double slack) {
    if (!(value >= bounds.lo() - slack && value <= bounds.hi() + slack)) {
      throw new AssertionError("%s leaves %s".formatted(value, bounds));
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
    assertThat(response.averageAmperes().orElseThrow().hi()).isBetween(0.1, 0.1001);
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
