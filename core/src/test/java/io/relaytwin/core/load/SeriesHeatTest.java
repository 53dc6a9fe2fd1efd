package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The effective current of capacitors and the heat of their series resistors. */
final class SeriesHeatTest {

  private static final int PARTS = Integer.getInteger("relaytwin.parts", 1000);

  /** 1 ms off, 1 ms on, 1 ms off. */
  private static final Waveform PULSE =
      Waveform.of(
          0,
          Levels.LOW,
          new long[] {1_000_000_000L, 2_000_000_000L},
          new byte[] {Levels.HIGH, Levels.LOW},
          3_000_000_000L);

  private static final OutputStage PLAIN = Loads.stage("24 V", OffReading.PLAIN_HIGH_SIDE);

  private static Bound bound(LoadResponse response, Measure measure) {
    return response.bound(measure).orElseThrow();
  }

  private static CapacitorCircuit bare(String farads, String ohms) {
    return CapacitorCircuit.of(Range.parse(farads), Range.parse(ohms), CurrentSink.nothing());
  }

  @Test
  void chargingHeatsTheResistorByTheEnergyThatTheCapacitorHolds() {
    LoadResponse response = LoadStudy.of(bare("1 µF", "47 Ω"), Loads.ideal("24 V"), PULSE, 0);
    double joules = 0.5 * 1e-6 * 24 * 24;
    Bound heat = bound(response, Measure.HEAT);
    assertThat(heat.outer().hi()).isCloseTo(joules, within(1e-8 * joules));
    assertThat(heat.upperGap()).isLessThan(1e-8);
    assertThat(bound(response, Measure.CURRENT_SQUARE).outer().hi())
        .isCloseTo(joules / 47, within(1e-8 * joules / 47));
    assertThat(response.effectiveAmperes().orElseThrow().hi())
        .isCloseTo(Math.sqrt(joules / 47 / 3e-3), within(1e-9));
  }

  @Test
  void whatIsDrawnAcrossTheCapacitorCostsLittleTightness() {
    CapacitorCircuit bled =
        CapacitorCircuit.of(
            Range.parse("1 µF"), Range.parse("47 Ω"), CurrentSink.resistor(Range.parse("2.2 kΩ")));
    CapacitorCircuit limited =
        CapacitorCircuit.of(
            Range.parse("1 µF"),
            Range.parse("47 Ω"),
            CurrentSink.limiter(Range.parse("2.4 mA"), Quantity.parse("4 V")));
    for (CapacitorCircuit each : List.of(bled, limited)) {
      LoadResponse response = LoadStudy.of(each, Loads.ideal("24 V"), PULSE, 0);
      for (Measure measure : List.of(Measure.CURRENT_SQUARE, Measure.HEAT)) {
        assertThat(bound(response, measure).upperGap()).as("%s", each).isBetween(0.0, 0.03);
      }
    }
  }

  /**
   * Charges at the highest voltage, then jumps between both ends to where the current is larger.
   */
  @Test
  void anOutputThatJumpsComesCloseToTheBound() {
    double ohms = 47;
    double v = 0;
    double square = 0;
    double h = 2e-8;
    for (int n = 0; n < 50_000; n++) {
      double volts = v < 23.4 ? 24 : 22.8;
      double i = (volts - v) / ohms;
      square += i * i * h;
      v += h * i / 1e-6;
    }
    LoadResponse response = LoadStudy.of(bare("1 µF", "47 Ω"), PLAIN, PULSE, 0);
    assertThat(square)
        .isCloseTo(bound(response, Measure.CURRENT_SQUARE).outer().hi(), within(0.01 * square));
    assertThat(square).isLessThan(bound(response, Measure.CURRENT_SQUARE).outer().hi());
  }

  @Test
  void aTrainIsWhatItsCyclesAre() {
    PulseTrain train =
        new PulseTrain(
            List.of(Levels.HIGH, Levels.UNDEFINED, Levels.LOW),
            List.of(40_000_000L, 5_000_000L, 60_000_000L),
            500);
    CapacitorCircuit circuit =
        CapacitorCircuit.of(
            Range.parse("1 µF"), Range.parse("47 Ω"), CurrentSink.resistor(Range.parse("220 Ω")));
    LoadResponse closed = LoadStudy.of(circuit, Loads.SHEET, List.of(train), 1);
    LoadResponse stepped = LoadStudy.of(circuit, Loads.SHEET, PulseTrainTest.stepped(train), 1);
    for (Measure measure : List.of(Measure.CHARGE, Measure.CURRENT_SQUARE, Measure.HEAT)) {
      double expected = bound(stepped, measure).outer().hi();
      assertThat(bound(closed, measure).outer().hi())
          .as("%s", measure)
          .isCloseTo(expected, within(1e-9 * expected));
    }
  }

  @Test
  void chargingToTheLeastVoltageHeatsAtLeastByTheEnergyHeldThen() {
    // without leakage, which would fill the capacitor beforehand
    OutputStage tight = new OutputStage(Span.of(24), 1.2, 0, 0, OffReading.EITHER);
    LoadResponse response = LoadStudy.of(bare("1 µF", "47 Ω"), tight, PULSE, 0);
    double joules = 0.5 * 1e-6 * 22.8 * 22.8;
    Bound heat = bound(response, Measure.HEAT);
    assertThat(heat.outer().lo()).isCloseTo(joules, within(2e-5 * joules));
    assertThat(heat.outer().lo()).isLessThan(joules);
    assertThat(heat.lowerGap()).isBetween(0.0, 2e-5);
    assertThat(bound(response, Measure.CURRENT_SQUARE).lowerGap()).isBetween(0.0, 2e-5);
  }

  @Test
  void whatIsDrawnWhileOnHeatsAsWell() {
    CapacitorCircuit loaded =
        CapacitorCircuit.of(
            Range.parse("1 µF"), Range.parse("47 Ω"), CurrentSink.resistor(Range.parse("470 Ω")));
    Waveform second =
        Waveform.of(
            0, Levels.LOW, new long[] {1_000}, new byte[] {Levels.HIGH}, 1_000_000_000_000L);
    LoadResponse response = LoadStudy.of(loaded, Loads.ideal("24 V"), second, 0);
    double watts = 47 * Math.pow(24.0 / 517, 2);
    Bound heat = bound(response, Measure.HEAT);
    assertThat(heat.outer().lo()).isBetween(0.97 * watts, watts);
    assertThat(heat.lowerGap()).isLessThan(0.03);
  }

  @Test
  void shortPulsesIntoACapacitorThatStaysHalfFullHeatAtLeastSomething() {
    CapacitorCircuit bled =
        CapacitorCircuit.of(
            Range.parse("1 µF"), Range.parse("47 Ω"), CurrentSink.resistor(Range.parse("220 Ω")));
    PulseTrain train =
        new PulseTrain(
            List.of(Levels.HIGH, Levels.LOW), List.of(40_000_000L, 200_000_000L), 100_000);
    Bound heat = bound(LoadStudy.of(bled, Loads.ideal("24 V"), List.of(train), 0), Measure.HEAT);
    assertThat(heat.outer().lo()).isPositive();
    assertThat(heat.lowerGap()).isBetween(0.0, 0.35);
  }

  @Test
  void anOutputThatIsNeverSurelyOnNeedNotHeat() {
    Waveform glitch =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {1_000_000_000L, 2_000_000_000L},
            new byte[] {Levels.UNDEFINED, Levels.LOW},
            3_000_000_000L);
    LoadResponse response = LoadStudy.of(bare("1 µF", "47 Ω"), PLAIN, glitch, 0);
    assertThat(bound(response, Measure.HEAT).outer().lo()).isZero();
    assertThat(bound(response, Measure.HEAT).outer().hi()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void noResistorHeatsMoreOrLess(OffReading reading) {
    Random random = new Random(71);
    OutputStage stage = Loads.stage("20 .. 28.8 V", reading);
    Span bleeders = Span.of(Range.parse("2 .. 3 kΩ"));
    Span limits = Span.of(Range.parse("2 .. 3 mA"));
    CurrentSink bleeder = CurrentSink.resistor(Range.parse("2 .. 3 kΩ"));
    CurrentSink limiter = CurrentSink.limiter(Range.parse("2 .. 3 mA"), Quantity.parse("4 V"));
    int perBand = 5;
    for (int n = 0; n < Math.ceilDiv(PARTS, perBand * 6); n++) {
      boolean limited = n % 2 == 0;
      CapacitorCircuit circuit =
          CapacitorCircuit.of(
              Range.parse("80 .. 120 nF"),
              Range.parse("40 .. 60 Ω"),
              limited ? bleeder.and(limiter) : bleeder);
      Waveform band = Loads.band(random, 30, 40_000_000);
      LoadResponse response = LoadStudy.of(circuit, stage, band, 1);
      Span rest = LoadTrace.of(circuit, stage, band).at(0);
      for (int part = 0; part < perBand; part++) {
        double series = ConcreteLoad.pick(random, circuit.seriesOhms());
        double farads = ConcreteLoad.pick(random, circuit.farads());
        double ohms = ConcreteLoad.pick(random, bleeders);
        double limit = limited ? ConcreteLoad.pick(random, limits) : 0;
        double supply = ConcreteLoad.pick(random, stage.supplyVolts());
        ConcreteLoad load = new ConcreteLoad();
        load.once = part > 0; // one that toggles heats more than the upper bound counts
        load.current = ConcreteLoad.charging(supply, series);
        load.run(
            band,
            stage,
            ConcreteLoad.capacitor(
                supply, series, farads, v -> v / ohms + Math.min(limit, limit * v / 4)),
            ConcreteLoad.pick(random, rest),
            0.3e-6,
            random,
            (seconds, state) -> {});
        double slack = 1 + 3e-3; // of the stepping
        Span squares = bound(response, Measure.CURRENT_SQUARE).outer();
        Span heats = bound(response, Measure.HEAT).outer();
        assertThat(load.currentSquare * slack).isGreaterThan(squares.lo());
        assertThat(series * load.currentSquare * slack).isGreaterThan(heats.lo());
        if (load.once) {
          assertThat(load.currentSquare).isLessThan(squares.hi() * slack);
          assertThat(series * load.currentSquare).isLessThan(heats.hi() * slack);
        }
      }
    }
  }
}
