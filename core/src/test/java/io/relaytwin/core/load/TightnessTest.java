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

/** Bounds are reached, or say how far they are from being reached. */
final class TightnessTest {

  private static final Suppressor DIODE = Suppressor.clamp(Range.parse("0.6 .. 1.1 V"));

  private static final List<Measure> OF_CURRENT =
      List.of(Measure.CURRENT_PEAK, Measure.CHARGE, Measure.CURRENT_SQUARE);

  private static LoadResponse play(LoadCircuit load, double gap) {
    Waveform band = Loads.band(new Random(4), 400, 50_000_000);
    return LoadStudy.of(load, Loads.stage("20 .. 28.8 V", OffReading.EITHER), band, gap);
  }

  @Test
  void aCoilOfExactInductanceReachesItsBoundsOfCurrent() {
    LoadResponse response =
        play(CoilCircuit.of(Range.parse("200 .. 260 Ω"), Range.parse("10 mH"), DIODE), 1);
    for (Measure measure : OF_CURRENT) {
      Bound bound = response.bound(measure).orElseThrow();
      assertThat(bound.upperGap()).as("%s", measure).isBetween(0.0, 1e-9);
      assertThat(bound.lowerGap()).as("%s", measure).isBetween(0.0, 1e-9);
    }
  }

  @Test
  void aCapacitorOfExactCapacitanceReachesItsBoundsOfVoltage() {
    CapacitorCircuit circuit =
        CapacitorCircuit.of(
            Range.parse("100 nF"),
            Range.parse("40 Ω"),
            CurrentSink.limiter(Range.parse("2 .. 3 mA"), Quantity.parse("4 V")));
    LoadResponse response = play(circuit, 0);
    for (Measure measure : List.of(Measure.VOLT_SECONDS, Measure.VOLTAGE_SQUARE)) {
      Bound bound = response.bound(measure).orElseThrow();
      assertThat(bound.upperGap()).as("%s", measure).isBetween(0.0, 1e-9);
      assertThat(bound.lowerGap()).as("%s", measure).isBetween(0.0, 1e-9);
    }
    // inrush of a discharged capacitor at the highest supply through the smallest resistor
    assertThat(response.bound(Measure.CURRENT_PEAK).orElseThrow().outer().hi())
        .isCloseTo(28.8 / 40, within(1e-9));
  }

  @Test
  void halvingTheBoxOfACoilClosesTheGapAndStaysOutside() {
    CoilCircuit coil = CoilCircuit.of(Range.parse("228 Ω"), Range.parse("8 .. 12 mH"), DIODE);
    LoadResponse coarse = play(coil, 10);
    LoadResponse fine = play(coil, 0.02);
    assertThat(coarse.runs()).isEqualTo(1);
    assertThat(fine.runs()).isGreaterThan(1);
    for (Measure measure : OF_CURRENT) {
      Bound wide = coarse.bound(measure).orElseThrow();
      Bound near = fine.bound(measure).orElseThrow();
      assertThat(near.upperGap()).as("%s", measure).isLessThanOrEqualTo(0.02);
      assertThat(near.outer().hi()).isLessThanOrEqualTo(wide.outer().hi() * (1 + 1e-12));
      assertThat(near.outer().hi())
          .isGreaterThanOrEqualTo(Objects.requireNonNull(near.witness()).hi());
    }
  }

  /** The part that does as much or as little as it may, stepped, reaches the bound on its side. */
  private static void assertTouches(
      LoadCircuit load,
      ConcreteLoad.RightHandSide slope,
      ConcreteLoad.Habit habit,
      Measure integral,
      Measure square) {
    OutputStage stage = Loads.stage("20 .. 28.8 V", OffReading.EITHER);
    Waveform band = Loads.band(new Random(5), 40, 50_000_000);
    LoadTrace trace = LoadTrace.of(load, stage, band);
    LoadResponse response = LoadStudy.of(load, stage, band, 1);
    double scale = integral == Measure.CHARGE ? 0.1 : 24;
    ConcreteLoad part = new ConcreteLoad();
    part.habit = habit;
    boolean much = habit == ConcreteLoad.Habit.AS_MUCH_AS_IT_MAY;
    double start = much ? trace.at(0).hi() : trace.at(0).lo();
    part.run(
        band,
        stage,
        slope,
        start,
        0.1e-6,
        new Random(6),
        (seconds, state) -> {
          Span bounds = trace.at(Math.round(seconds * 1e12));
          assertThat(much ? bounds.hi() : bounds.lo()).isCloseTo(state, within(5e-5 * scale));
        });
    Span total = response.bound(integral).orElseThrow().outer();
    assertThat(much ? total.hi() : total.lo())
        .isCloseTo(part.integral, within(1e-5 * part.integral));
    Span squares = response.bound(square).orElseThrow().outer();
    assertThat(much ? squares.hi() : squares.lo())
        .isCloseTo(part.square, within(1e-5 * part.square));
  }

  @Test
  void theExtremeCoilsTouchTheBounds() {
    CoilCircuit coil = CoilCircuit.of(Range.parse("200 .. 260 Ω"), Range.parse("10 mH"), DIODE);
    assertTouches(
        coil,
        ConcreteLoad.coil(28.8, 200, 10e-3, 0.6),
        ConcreteLoad.Habit.AS_MUCH_AS_IT_MAY,
        Measure.CHARGE,
        Measure.CURRENT_SQUARE);
    assertTouches(
        coil,
        ConcreteLoad.coil(20, 260, 10e-3, 1.1),
        ConcreteLoad.Habit.AS_LITTLE_AS_IT_MAY,
        Measure.CHARGE,
        Measure.CURRENT_SQUARE);
  }

  @Test
  void theExtremeCapacitorsTouchTheBounds() {
    CapacitorCircuit circuit =
        CapacitorCircuit.of(
            Range.parse("100 nF"),
            Range.parse("50 Ω"),
            CurrentSink.resistor(Range.parse("2 .. 3 kΩ"))
                .and(CurrentSink.limiter(Range.parse("2 .. 3 mA"), Quantity.parse("4 V"))));
    assertTouches(
        circuit,
        ConcreteLoad.capacitor(28.8, 50, 100e-9, v -> v / 3000 + Math.min(2e-3, 2e-3 * v / 4)),
        ConcreteLoad.Habit.AS_MUCH_AS_IT_MAY,
        Measure.VOLT_SECONDS,
        Measure.VOLTAGE_SQUARE);
    assertTouches(
        circuit,
        ConcreteLoad.capacitor(20, 50, 100e-9, v -> v / 2000 + Math.min(3e-3, 3e-3 * v / 4)),
        ConcreteLoad.Habit.AS_LITTLE_AS_IT_MAY,
        Measure.VOLT_SECONDS,
        Measure.VOLTAGE_SQUARE);
  }

  @Test
  void aLargerResistanceHeatsMoreInShortPulsesAndLessInLongOnes() {
    for (long pulse : new long[] {1_000_000, 1_000_000_000}) {
      Waveform band =
          Waveform.of(
              0,
              Levels.LOW,
              new long[] {1, 1 + pulse},
              new byte[] {Levels.HIGH, Levels.LOW},
              2 + 2 * pulse);
      double small = mostHeat("200 Ω", band);
      double large = mostHeat("260 Ω", band);
      assertThat(large > small).isEqualTo(pulse == 1_000_000);
      assertThat(mostHeat("200 .. 260 Ω", band)).isGreaterThanOrEqualTo(Math.max(small, large));
    }
  }

  private static double mostHeat(String resistance, Waveform band) {
    CoilCircuit coil = CoilCircuit.of(Range.parse(resistance), Range.parse("10 mH"), DIODE);
    return LoadStudy.of(coil, Loads.SHEET, band, 1).bound(Measure.HEAT).orElseThrow().outer().hi();
  }

  @Test
  void theLeakageFlowsThroughACoilThatIsOff() {
    CoilCircuit coil = CoilCircuit.of(Range.parse("200 Ω"), Range.parse("10 mH"), DIODE);
    LoadResponse response =
        LoadStudy.of(
            coil, Loads.SHEET, Waveform.of(0, Levels.LOW, new long[0], new byte[0], 1_000_000), 0);
    Span peak = response.bound(Measure.CURRENT_PEAK).orElseThrow().outer();
    assertThat(peak.hi()).isCloseTo(10e-6, within(1e-9));
    assertThat(peak.lo()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aResistorIsExact() {
    LoadResponse response =
        LoadStudy.of(
            CurrentSink.resistor(Range.parse("240 Ω")),
            Loads.SHEET,
            Waveform.of(
                0,
                Levels.LOW,
                new long[] {1_000_000, 2_000_000, 4_000_000},
                new byte[] {Levels.UNDEFINED, Levels.HIGH, Levels.LOW},
                5_000_000),
            0);
    Span charge = response.bound(Measure.CHARGE).orElseThrow().outer();
    assertThat(charge.lo()).isCloseTo(22.8 / 240 * 2e-6, within(1e-18));
    assertThat(charge.hi()).isCloseTo(0.1 * 3e-6 + 10e-6 * 2e-6, within(1e-18));
    Span heat = response.bound(Measure.HEAT).orElseThrow().outer();
    assertThat(heat.hi()).isCloseTo(24 * 0.1 * 3e-6 + 2.4e-3 * 10e-6 * 2e-6, within(1e-18));
    assertThat(response.bound(Measure.MODULE_HEAT).orElseThrow().outer().hi())
        .isCloseTo(1.2 * 0.1 * 3e-6, within(1e-18));
  }

  @Test
  void aLedGlowsByTheLeakage() {
    LoadResponse response =
        LoadStudy.of(
            CurrentSink.led(Range.parse("1.8 .. 2.2 V"), Range.parse("2.2 kΩ")),
            Loads.SHEET,
            Waveform.of(0, Levels.LOW, new long[0], new byte[0], 1_000_000),
            0);
    assertThat(response.bound(Measure.CURRENT_PEAK).orElseThrow().outer().hi())
        .isCloseTo(10e-6, within(1e-12));
    assertThat(response.bound(Measure.VOLTAGE_PEAK).orElseThrow().outer().hi())
        .isCloseTo(2.2 + 0.022, within(1e-9));
  }

  @Test
  void withoutSuppressionNothingBoundsTheVoltageAndTheStoredEnergyIsTold() {
    CoilCircuit coil =
        CoilCircuit.of(Range.parse("240 Ω"), Range.parse("10 mH"), new Suppressor.None());
    Waveform band =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {1_000, 1_000_000_000},
            new byte[] {Levels.HIGH, Levels.LOW},
            2_000_000_000);
    LoadResponse response = LoadStudy.of(coil, Loads.SHEET, band, 0);
    assertThat(response.bound(Measure.VOLTAGE_VALLEY)).isEmpty();
    assertThat(response.bound(Measure.STORED_ENERGY).orElseThrow().outer().hi())
        .isCloseTo(50e-6, within(1e-9));
  }
}
