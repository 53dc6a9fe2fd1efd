package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Filament lamps: the closed form, the bounds, the inrush. */
final class LampTest {

  private static final int PARTS = Integer.getInteger("relaytwin.parts", 1000);

  private static final Waveform LONG_PULSE =
      Waveform.of(
          0,
          Levels.LOW,
          new long[] {1_000_000, 500_000_000_000L},
          new byte[] {Levels.HIGH, Levels.LOW},
          600_000_000_000L);

  private static LampCircuit lamp(String power, Span coldRatio, Span seconds) {
    return LampCircuit.of(
        Range.parse(power), Quantity.parse("24 V"), coldRatio, seconds, Span.of(0));
  }

  /** One step of the classical Runge-Kutta rule of the filament. */
  private static double rungeKutta(double r, double a, double m, double tau, double h) {
    double k1 = (a / r - r + m) / tau;
    double r2 = r + 0.5 * h * k1;
    double k2 = (a / r2 - r2 + m) / tau;
    double r3 = r + 0.5 * h * k2;
    double k3 = (a / r3 - r3 + m) / tau;
    double r4 = r + h * k3;
    double k4 = (a / r4 - r4 + m) / tau;
    return r + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
  }

  @Test
  void theClosedFormIsWhatSteppingGives() {
    Random random = new Random(21);
    for (int n = 0; n < 50; n++) {
      double m = 1 / (5 + 15 * random.nextDouble());
      double a = (1 - m) * (0.3 + 1.5 * random.nextDouble());
      double tau = 0.01 + 0.1 * random.nextDouble();
      double dt = tau * Math.pow(10, 4 * random.nextDouble() - 3);
      double start = m + random.nextDouble() * 1.4;
      double r = start;
      double inverse = 0;
      double square = 0;
      int steps = 20_000;
      double h = dt / steps;
      for (int i = 0; i < steps; i++) {
        double middle = rungeKutta(r, a, m, tau, 0.5 * h);
        double next = rungeKutta(r, a, m, tau, h);
        inverse += h / 6 * (1 / r + 4 / middle + 1 / next);
        square += h / 6 * (1 / (r * r) + 4 / (middle * middle) + 1 / (next * next));
        r = next;
      }
      Filament filament = new Filament();
      filament.r = start;
      filament.heat(a, m, tau, dt);
      assertThat(filament.r).isCloseTo(r, within(1e-9));
      assertThat(filament.inverse).isCloseTo(inverse, within(1e-9 * inverse));
      assertThat(filament.inverseSquare).isCloseTo(square, within(1e-9 * square));
    }
  }

  @Test
  void aLampOf24VoltAnd100MilliampereDrawsNearlyAnAmpereWhenCold() {
    LampCircuit lamp = lamp("2.4 W", Span.of(10), Span.of(0.03));
    Span cold = lamp.coldAmperes(Loads.SHEET);
    assertThat(cold.lo()).isCloseTo(0.95, within(1e-9));
    assertThat(cold.hi()).isCloseTo(1.0, within(1e-9));
    LoadResponse response =
        LoadStudy.of(
            lamp, Loads.SHEET, new StressLimits(0.8, 0.1, 28.8), LONG_PULSE, LoadStudy.DEFAULT_GAP);
    Bound peak = response.bound(Measure.CURRENT_PEAK).orElseThrow();
    assertThat(peak.outer().hi()).isCloseTo(1.0, within(1e-8));
    assertThat(peak.upperGap()).isLessThan(1e-8);
    LoadEvent event = response.event(LoadEvent.Kind.PEAK_CURRENT).orElseThrow();
    assertThat(event.first()).isEqualTo(new Moment(0, 0, 1_000_000));
    assertThat(LONG_PULSE.indexAt(event.first().picos())).isZero();
    assertThat(response.event(LoadEvent.Kind.SWITCH_VOLTAGE)).isEmpty();
  }

  @Test
  void aSmallLampKeepsThePeak() {
    LoadResponse response =
        LoadStudy.of(
            lamp("1 W", Span.of(15), Span.of(0.03)),
            Loads.SHEET,
            new StressLimits(0.8, 0.1, 28.8),
            LONG_PULSE,
            1);
    assertThat(response.event(LoadEvent.Kind.PEAK_CURRENT)).isEmpty();
    assertThat(response.event(LoadEvent.Kind.CONTINUOUS_CURRENT)).isPresent();
    assertThat(response.event(LoadEvent.Kind.EFFECTIVE_CURRENT)).isEmpty();
  }

  @Test
  void boxesCloseTheGap() {
    LampCircuit lamp = lamp("2 W", new Span(10, 15), new Span(0.02, 0.04));
    OutputStage stage = Loads.stage("23 .. 25 V", OffReading.EITHER);
    LoadResponse coarse = LoadStudy.of(lamp, stage, LONG_PULSE, 100);
    LoadResponse fine = LoadStudy.of(lamp, stage, LONG_PULSE, 0.01);
    Bound wide = coarse.bound(Measure.CHARGE).orElseThrow();
    Bound near = fine.bound(Measure.CHARGE).orElseThrow();
    assertThat(near.outer().hi()).isLessThan(wide.outer().hi());
    assertThat(near.outer().hi()).isGreaterThan(Objects.requireNonNull(wide.witness()).hi());
    assertThat(near.upperGap()).isLessThan(0.5 * wide.upperGap());
  }

  /** The balance of heat leaves only the drop, which may change at any time. */
  @Test
  void theTotalsOfAKnownLampAreWhatLampsReach() {
    LampCircuit lamp = lamp("2 W", Span.of(12), Span.of(0.03));
    PulseTrain train =
        new PulseTrain(
            List.of(Levels.HIGH, Levels.LOW), List.of(4_000_000_000L, 6_000_000_000L), 400);
    LoadResponse steady = LoadStudy.of(lamp, Loads.SHEET, LONG_PULSE, 1);
    LoadResponse pulsed = LoadStudy.of(lamp, Loads.SHEET, List.of(train), 1);
    for (LoadResponse each : List.of(steady, pulsed)) {
      for (Measure measure : List.of(Measure.CURRENT_SQUARE, Measure.HEAT)) {
        Bound bound = each.bound(measure).orElseThrow();
        assertThat(bound.upperGap()).as("%s", measure).isBetween(0.0, 0.001);
        assertThat(bound.lowerGap()).as("%s", measure).isBetween(0.0, 0.001);
      }
      Bound charge = each.bound(Measure.CHARGE).orElseThrow();
      assertThat(charge.upperGap()).isBetween(0.0, 0.01);
      assertThat(charge.lowerGap()).isBetween(0.0, 0.03);
    }
  }

  @Test
  void boxesCloseTheGapOfPulsesIntoAnUnknownLamp() {
    LampCircuit lamp = lamp("2 W", new Span(10, 15), new Span(0.01, 0.1));
    OutputStage stage = Loads.stage("20 .. 28.8 V", OffReading.EITHER);
    PulseTrain train =
        new PulseTrain(
            List.of(Levels.HIGH, Levels.LOW), List.of(4_000_000_000L, 6_000_000_000L), 400);
    LoadResponse coarse = LoadStudy.of(lamp, stage, List.of(train), 1000);
    LoadResponse fine = LoadStudy.of(lamp, stage, List.of(train), 0.01);
    assertThat(fine.runs()).isLessThanOrEqualTo(64);
    assertThat(coarse.bound(Measure.HEAT).orElseThrow().upperGap()).isGreaterThan(0.5);
    assertThat(fine.bound(Measure.HEAT).orElseThrow().upperGap()).isBetween(0.0, 0.2);
    assertThat(fine.bound(Measure.CHARGE).orElseThrow().upperGap()).isBetween(0.0, 0.03);
    assertThat(fine.bound(Measure.CURRENT_SQUARE).orElseThrow().upperGap()).isBetween(0.0, 0.03);
  }

  @Test
  void noLampLeavesTheBounds() {
    Random random = new Random(22);
    OutputStage stage = Loads.stage("20 .. 28.8 V", OffReading.EITHER);
    LampCircuit lamp =
        LampCircuit.of(
            Range.parse("0.9 .. 1.2 W"),
            Quantity.parse("24 V"),
            new Span(9, 15),
            new Span(0.01, 0.1),
            new Span(0, 4));
    int perBand = 20;
    for (int n = 0; n < Math.ceilDiv(PARTS, perBand); n++) {
      Waveform band = Loads.band(random, 20, 5_000_000_000L);
      LoadResponse response = LoadStudy.of(lamp, stage, band, n % 5 == 0 ? 0.5 : 100);
      LoadCourse course = LoadCourse.of(lamp, stage, band);
      for (int part = 0; part < perBand; part++) {
        assertContained(lamp, stage, band, response, course, random);
      }
    }
  }

  private static void assertContained(
      LampCircuit lamp,
      OutputStage stage,
      Waveform band,
      LoadResponse response,
      LoadCourse course,
      Random random) {
    double hot = ConcreteLoad.pick(random, lamp.hotOhms());
    double m = 1 / ConcreteLoad.pick(random, lamp.coldRatio());
    double tau = ConcreteLoad.pick(random, lamp.seconds());
    double lead = ConcreteLoad.pick(random, lamp.leadOhms());
    double supply = ConcreteLoad.pick(random, stage.supplyVolts());
    double r = m;
    if (band.initialLevel() != Levels.LOW) {
      for (int i = 0; i < 4000; i++) {
        r = step(r, supply - stage.maxDropVolts(), hot, m, tau, lead, tau / 100);
      }
    }
    double charge = 0;
    double square = 0;
    double heat = 0;
    double peak = 0;
    for (int i = -1; i < band.size(); i++) {
      long from = i < 0 ? band.startPicos() : band.timePicos(i);
      long to = i + 1 < band.size() ? band.timePicos(i + 1) : band.endPicos();
      boolean on = Loads.on(random, band.level(i));
      double drop =
          i < 0 ? stage.maxDropVolts() : stage.maxDropVolts() * ConcreteLoad.corner(random);
      double volts = on ? supply - drop : 0;
      double left = (to - from) * 1e-12;
      int count = 0;
      while (left > 0) {
        double h = Math.min(left, tau * Math.min(r * r, 1) / 10);
        if (count++ % 16 == 0) {
          long now = Math.max(from, to - Math.round(left * 1e12));
          assertInside(course.amperes(now, now).orElseThrow(), volts / (hot * r + lead), 5e-3);
          assertInside(course.volts(now, now).orElseThrow(), volts, 0);
        }
        double next = step(r, volts, hot, m, tau, lead, h);
        double before = volts / (hot * r + lead);
        double after = volts / (hot * next + lead);
        charge += 0.5 * h * (before + after);
        square += 0.5 * h * (before * before + after * after);
        heat += 0.5 * h * hot * (r * before * before + next * after * after);
        peak = Math.max(peak, Math.max(before, after));
        r = next;
        left -= h;
      }
    }
    double slack = 5e-3; // of the stepping
    assertThat(peak).isLessThanOrEqualTo(bound(response, Measure.CURRENT_PEAK).hi() * (1 + slack));
    assertThat(charge)
        .isBetween(
            bound(response, Measure.CHARGE).lo() * (1 - slack),
            bound(response, Measure.CHARGE).hi() * (1 + slack));
    assertThat(square)
        .isBetween(
            bound(response, Measure.CURRENT_SQUARE).lo() * (1 - slack),
            bound(response, Measure.CURRENT_SQUARE).hi() * (1 + slack));
    assertThat(heat)
        .isBetween(
            bound(response, Measure.HEAT).lo() * (1 - slack),
            bound(response, Measure.HEAT).hi() * (1 + slack));
  }

  private static void assertInside(Span bounds, double value, double slack) {
    assertThat(value).isBetween(bounds.lo() * (1 - slack), bounds.hi() * (1 + slack));
  }

  @Test
  void theCourseBeginsWithTheInrushAndEndsWarm() {
    LampCircuit lamp = lamp("2 W", Span.of(12), Span.of(0.03));
    LoadCourse course = LoadCourse.of(lamp, Loads.SHEET, LONG_PULSE);
    Span cold = course.amperes(1_000_000, 1_000_000).orElseThrow();
    assertThat(cold.hi()).isCloseTo(1.0, within(1e-8));
    assertThat(cold.lo()).isCloseTo(0.95, within(1e-6));
    Span warm = course.amperes(499_999_000_000L, 499_999_000_000L).orElseThrow();
    assertThat(warm.hi()).isBetween(1.0 / 12, 1.1 / 12);
    assertThat(warm.lo()).isBetween(0.85 / 12, 1.0 / 12);
    assertThat(course.amperes(0, 599_000_000_000L).orElseThrow().hi()).isCloseTo(1.0, within(1e-8));
    assertThat(course.volts(550_000_000_000L, 550_000_000_000L).orElseThrow().hi())
        .isLessThan(0.01);
  }

  private static Span bound(LoadResponse response, Measure measure) {
    return response.bound(measure).orElseThrow().outer();
  }

  private static Span witness(LoadResponse response, Measure measure) {
    return Objects.requireNonNull(response.bound(measure).orElseThrow().witness());
  }

  private static double step(
      double r, double volts, double hot, double m, double tau, double lead, double h) {
    double half = r + 0.5 * h * slope(r, volts, hot, m, tau, lead);
    return r + h * slope(half, volts, hot, m, tau, lead);
  }

  private static double slope(
      double r, double volts, double hot, double m, double tau, double lead) {
    double current = volts / (hot * r + lead);
    // the power at the rated 24 V is 24^2 / hot
    double power = current * current * hot * r * hot / (24.0 * 24.0);
    return ((1 - m) * power - r + m) / tau;
  }

  @Test
  void aTrainIsWhatItsCyclesAre() {
    LampCircuit lamp = lamp("2 W", Span.of(12), Span.of(0.03));
    PulseTrain train =
        new PulseTrain(
            List.of(Levels.HIGH, Levels.LOW), List.of(4_000_000_000L, 6_000_000_000L), 400);
    LoadResponse closed = LoadStudy.of(lamp, Loads.SHEET, List.of(train), 1000);
    LoadResponse stepped = LoadStudy.of(lamp, Loads.SHEET, PulseTrainTest.stepped(train), 1000);
    for (Measure measure : List.of(Measure.CHARGE, Measure.CURRENT_SQUARE, Measure.HEAT)) {
      double expected = bound(stepped, measure).hi();
      // settled cycles make one piece of the charge, which is cut otherwise when stepped
      double pieces = measure == Measure.CHARGE ? 1e-3 : 1e-8;
      assertThat(bound(closed, measure).hi()).isCloseTo(expected, within(pieces * expected));
      double seen = witness(stepped, measure).hi();
      assertThat(witness(closed, measure).hi()).isCloseTo(seen, within(1e-8 * seen));
    }
  }

  /** Cold, warm and hotter than it will be, with a line and without. */
  @Test
  void leapingOverCyclesIsWhatSteppingThroughThemGives() {
    PulseTrain train =
        new PulseTrain(
            List.of(Levels.HIGH, Levels.UNDEFINED, Levels.LOW),
            List.of(4_000_000L, 500_000L, 5_500_000L),
            20_000);
    Moment any = new Moment(0, 0, 0);
    for (double lead : new double[] {0, 0.01}) {
      LampRun.Nature nature =
          new LampRun.Nature(14.0 / 15, 1.0 / 15, 1.0 / 15, 0.02, 0.016, lead, 0);
      for (double start : new double[] {1.0 / 15, 0.5, 1.2}) {
        LampRun stepped = new LampRun(nature, false, true);
        LampRun leaping = stepped.fresh();
        stepped.resume(start);
        leaping.resume(start);
        for (long n = 0; n < train.cycles(); n++) {
          cycle(stepped, train, any);
        }
        LampLeap leap = new LampLeap(leaping, train);
        long played = 0;
        for (long done = 0; done < train.cycles(); ) {
          long taken = leap.leap(train.cycles() - done);
          if (taken == 0) {
            cycle(leaping, train, any);
            played++;
            taken = 1;
          }
          done += taken;
        }
        assertThat(played).isLessThan(train.cycles() / 20);
        double[] expected = stepped.sums();
        double[] sums = leaping.sums();
        double warm = stepped.resistance();
        assertThat(leaping.resistance()).isCloseTo(warm, within(3e-12 * warm));
        for (int i = 0; i < sums.length; i++) {
          assertThat(sums[i]).as("sum %d", i).isCloseTo(expected[i], within(3e-12 * expected[i]));
        }
      }
    }
  }

  private static void cycle(LampRun run, PulseTrain train, Moment any) {
    for (int i = 0; i < train.levels().size(); i++) {
      run.stretch(train.levels().get(i), train.durationsPicos().get(i) * 1e-12, any, any);
    }
  }

  @Test
  void aTrainOfShortPulsesIsWhatItsCyclesAre() {
    LampCircuit lamp = lamp("2 W", Span.of(12), Span.of(0.03));
    PulseTrain train =
        new PulseTrain(List.of(Levels.HIGH, Levels.LOW), List.of(40_000_000L, 60_000_000L), 5000);
    LoadResponse closed = LoadStudy.of(lamp, Loads.SHEET, List.of(train), 1000);
    LoadResponse stepped = LoadStudy.of(lamp, Loads.SHEET, PulseTrainTest.stepped(train), 1000);
    for (Measure measure : List.of(Measure.CHARGE, Measure.CURRENT_SQUARE, Measure.HEAT)) {
      double expected = witness(stepped, measure).hi();
      assertThat(witness(closed, measure).hi()).isCloseTo(expected, within(1e-11 * expected));
      double pieces = measure == Measure.CHARGE ? 3e-3 : 1e-8;
      double bound = bound(stepped, measure).hi();
      assertThat(bound(closed, measure).hi()).isCloseTo(bound, within(pieces * bound));
    }
  }

  /** Pulses that get shorter let the filament cool, so that each draws more than the last one. */
  @Test
  void theFirstCycleAboveALimitIsFoundAmongThoseThatAreNotPlayed() {
    LampCircuit lamp = lamp("2 W", Span.of(12), Span.of(0.03));
    PulseTrain on = new PulseTrain(List.of(Levels.HIGH), List.of(1_000_000_000_000L), 1);
    PulseTrain pulses =
        new PulseTrain(List.of(Levels.LOW, Levels.HIGH), List.of(95_000_000L, 5_000_000L), 100_000);
    OutputStage warm = new OutputStage(Span.of(24), 0, 0, 0, OffReading.PLAIN_HIGH_SIDE);
    StressLimits limits = new StressLimits(5, 0.2, 28.8);
    LoadEvent event =
        LoadStudy.of(lamp, warm, limits, List.of(on, pulses), 1000)
            .event(LoadEvent.Kind.CONTINUOUS_CURRENT)
            .orElseThrow();
    LampRun stepped =
        new LampRun(
            new LampRun.Nature(11.0 / 12, 1.0 / 12, 1.0 / 12, 0.03, 0.03, 0, 0), true, true);
    stepped.resume(1);
    long cycle = 0;
    Moment any = new Moment(0, 0, 0);
    while (stepped.peak <= 0.2 * 288 / 24) {
      cycle(stepped, pulses, any);
      cycle++;
    }
    assertThat(cycle).isBetween(10L, 90_000L);
    assertThat(event.first()).isEqualTo(new Moment(1, cycle - 1, 95_000_000));
  }

  @Test
  void aYearOfALampCostsAsMuchAsItTakesToWarmUp() {
    LampCircuit lamp = lamp("2 W", Span.of(12), Span.of(0.03));
    PulseTrain year =
        new PulseTrain(
            List.of(Levels.HIGH, Levels.LOW),
            List.of(4_000_000_000L, 6_000_000_000L),
            365L * 86_400 * 100);
    LoadResponse response = LoadStudy.of(lamp, Loads.SHEET, List.of(year), 1000);
    PulseTrain hour = new PulseTrain(year.levels(), year.durationsPicos(), 360_000);
    double expected =
        LoadStudy.of(lamp, Loads.SHEET, List.of(hour), 1000).watts().orElseThrow().hi();
    // more than 40 % of 2 W, since the filament stays cooler than at rest
    assertThat(expected).isBetween(0.8, 1.6);
    assertThat(response.watts().orElseThrow().hi()).isCloseTo(expected, within(1e-4 * expected));
  }
}
