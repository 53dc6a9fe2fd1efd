package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Waveform;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No part and no load within its tolerances leaves the bounds: random loads at random parts, which
 * toggle, leak, sink and drop as they like wherever they may, stepped by Runge-Kutta. {@code
 * -Drelaytwin.parts=10000} takes more of them.
 */
final class ContainmentTest {

  private static final int PARTS = Integer.getInteger("relaytwin.parts", 1000);

  private static final int PARTS_PER_BAND = 7;

  /** For each of the three readings. */
  private static final int BANDS = Math.ceilDiv(PARTS, PARTS_PER_BAND * OffReading.values().length);

  /** Of the stepping, relative to the largest state; the closed forms are exact beside it. */
  private static final double STEPPING_ERROR = 2e-4;

  @ParameterizedTest
  @EnumSource
  void noCoilWithADiodeLeavesTheBounds(OffReading reading) {
    Random random = new Random(1);
    OutputStage stage = Loads.stage("20 .. 28.8 V", reading);
    CoilCircuit coil =
        CoilCircuit.of(
            Range.parse("200 .. 260 Ω"),
            Range.parse("8 .. 12 mH"),
            Suppressor.clamp(Range.parse("0.6 .. 1.1 V")));
    Span clamps = Span.of(Range.parse("0.6 .. 1.1 V"));
    for (int n = 0; n < BANDS; n++) {
      Waveform band = Loads.band(random, 30, 20_000_000);
      LoadTrace trace = LoadTrace.of(coil, stage, band);
      LoadResponse response = LoadStudy.of(coil, stage, band, 0.5);
      for (int part = 0; part < PARTS_PER_BAND; part++) {
        double ohms = ConcreteLoad.pick(random, coil.ohms());
        double henries = ConcreteLoad.pick(random, coil.henries());
        double clamp = ConcreteLoad.pick(random, clamps);
        double supply = ConcreteLoad.pick(random, stage.supplyVolts());
        ConcreteLoad.RightHandSide slope = ConcreteLoad.coil(supply, ohms, henries, clamp);
        ConcreteLoad load = new ConcreteLoad();
        Span start = trace.at(0);
        load.run(
            band,
            stage,
            slope,
            ConcreteLoad.pick(random, start),
            0.5e-6,
            random,
            watcher(trace, STEPPING_ERROR * 0.144));
        double slack = STEPPING_ERROR;
        assertWithin(response, Measure.CURRENT_PEAK, load.most, slack);
        assertWithin(response, Measure.CHARGE, load.integral, slack);
        assertWithin(response, Measure.CURRENT_SQUARE, load.square, slack);
        assertWithin(response, Measure.HEAT, ohms * load.square, slack);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void noCapacitorLeavesTheBounds(OffReading reading) {
    Random random = new Random(2);
    OutputStage stage = Loads.stage("20 .. 28.8 V", reading);
    Span bleeders = Span.of(Range.parse("2 .. 3 kΩ"));
    Span limits = Span.of(Range.parse("2 .. 3 mA"));
    CapacitorCircuit circuit =
        CapacitorCircuit.of(
            Range.parse("80 .. 120 nF"),
            Range.parse("40 .. 60 Ω"),
            CurrentSink.resistor(Range.parse("2 .. 3 kΩ"))
                .and(CurrentSink.limiter(Range.parse("2 .. 3 mA"), Quantity.parse("4 V"))));
    for (int n = 0; n < BANDS; n++) {
      Waveform band = Loads.band(random, 30, 40_000_000);
      LoadTrace trace = LoadTrace.of(circuit, stage, band);
      LoadResponse response = LoadStudy.of(circuit, stage, band, 0.5);
      for (int part = 0; part < PARTS_PER_BAND; part++) {
        double series = ConcreteLoad.pick(random, circuit.seriesOhms());
        double farads = ConcreteLoad.pick(random, circuit.farads());
        double bleeder = ConcreteLoad.pick(random, bleeders);
        double limit = ConcreteLoad.pick(random, limits);
        double supply = ConcreteLoad.pick(random, stage.supplyVolts());
        ConcreteLoad.RightHandSide slope =
            ConcreteLoad.capacitor(
                supply, series, farads, v -> v / bleeder + Math.min(limit, limit * v / 4));
        ConcreteLoad load = new ConcreteLoad();
        load.run(
            band,
            stage,
            slope,
            ConcreteLoad.pick(random, trace.at(0)),
            0.4e-6,
            random,
            watcher(trace, STEPPING_ERROR * 28.8));
        assertWithin(response, Measure.VOLTAGE_PEAK, load.most, STEPPING_ERROR);
        assertWithin(response, Measure.VOLT_SECONDS, load.integral, STEPPING_ERROR);
        assertWithin(response, Measure.VOLTAGE_SQUARE, load.square, STEPPING_ERROR);
      }
    }
  }

  private static void assertWithin(
      LoadResponse response, Measure measure, double value, double slack) {
    Span outer = response.bound(measure).orElseThrow().outer();
    assertThat(value)
        .as("%s", measure)
        .isBetween(outer.lo() - slack * outer.hi(), outer.hi() * (1 + slack));
  }

  private static ConcreteLoad.Watcher watcher(LoadTrace trace, double slack) {
    return (seconds, state) -> {
      Span bounds = trace.at(Math.round(seconds * 1e12));
      if (!(state <= bounds.hi() + slack && state >= bounds.lo() - slack)) {
        throw new AssertionError(
            "At %s s the state %s leaves %s".formatted(seconds, state, bounds));
      }
    };
  }
}
