package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Waveform;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
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
    Range clamps = Range.parse("0.6 .. 1.1 V");
    assertNoCoilLeaves(reading, Suppressor.clamp(clamps), Span.of(clamps), 1);
  }

  @ParameterizedTest
  @EnumSource
  void noCoilWithAZenerDiodeLeavesTheBounds(OffReading reading) {
    Range clamps = Range.parse("12 .. 15 V");
    assertNoCoilLeaves(reading, Suppressor.clamp(clamps), Span.of(clamps), 3);
  }

  @ParameterizedTest
  @EnumSource
  void noCoilWithoutASuppressorLeavesTheBoundsWhateverTakesItsCurrent(OffReading reading) {
    assertNoCoilLeaves(reading, new Suppressor.None(), new Span(0, 15), 4);
  }

  private static void assertNoCoilLeaves(
      OffReading reading, Suppressor suppressor, Span clamps, long seed) {
    Random random = new Random(seed);
    OutputStage stage = Loads.stage("20 .. 28.8 V", reading);
    CoilCircuit coil =
        CoilCircuit.of(Range.parse("200 .. 260 Ω"), Range.parse("8 .. 12 mH"), suppressor);
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
            0.5e-6
                / Math.max(
                    1, 4 * clamps.hi() - 4), // or a step goes far beyond the end of the current
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

  /** What a load without memory draws, and the voltage at which it draws so much. */
  private record Drawn(DoubleUnaryOperator amperes, DoubleUnaryOperator volts) {}

  @ParameterizedTest
  @EnumSource
  void noResistorLeavesTheBounds(OffReading reading) {
    Span ohms = Span.of(Range.parse("200 .. 1200 Ω"));
    assertNoSinkLeaves(
        reading,
        CurrentSink.resistor(Range.parse("200 .. 1200 Ω")),
        random -> {
          double each = ConcreteLoad.pick(random, ohms);
          return new Drawn(v -> v / each, i -> i * each);
        });
  }

  @ParameterizedTest
  @EnumSource
  void noLedLeavesTheBounds(OffReading reading) {
    Span forward = Span.of(Range.parse("1.7 .. 2.4 V"));
    Span ohms = Span.of(Range.parse("2 .. 2.4 kΩ"));
    assertNoSinkLeaves(
        reading,
        CurrentSink.led(Range.parse("1.7 .. 2.4 V"), Range.parse("2 .. 2.4 kΩ")),
        random -> {
          double volts = ConcreteLoad.pick(random, forward);
          double each = ConcreteLoad.pick(random, ohms);
          return new Drawn(v -> Math.max(0, v - volts) / each, i -> i == 0 ? 0 : volts + i * each);
        });
  }

  @ParameterizedTest
  @EnumSource
  void noInputLeavesTheBounds(OffReading reading) {
    Span amperes = Span.of(Range.parse("2 .. 15 mA"));
    Quantity knee = Quantity.parse("5 V");
    assertNoSinkLeaves(
        reading,
        CurrentSink.limiter(Range.parse("2 .. 15 mA"), knee),
        random -> {
          double most = ConcreteLoad.pick(random, amperes);
          return new Drawn(v -> most * Math.min(1, v / 5), i -> 5 * i / most);
        });
  }

  private static void assertNoSinkLeaves(
      OffReading reading, CurrentSink sink, Function<Random, Drawn> loads) {
    Random random = new Random(5);
    OutputStage stage = Loads.stage("20 .. 28.8 V", reading);
    for (int n = 0; n < BANDS; n++) {
      Waveform band = Loads.band(random, 30, 20_000_000);
      LoadResponse response = LoadStudy.of(sink, stage, band, 0.5);
      LoadCourse course = LoadCourse.of(sink, stage, band);
      for (int part = 0; part < PARTS_PER_BAND; part++) {
        assertSinkStays(random, band, stage, loads.apply(random), response, course);
      }
    }
  }

  private static void assertSinkStays(
      Random random,
      Waveform band,
      OutputStage stage,
      Drawn load,
      LoadResponse response,
      LoadCourse course) {
    double supply = ConcreteLoad.pick(random, stage.supplyVolts());
    double charge = 0;
    double square = 0;
    double voltSeconds = 0;
    double moduleHeat = 0;
    double most = 0;
    for (int i = -1; i < band.size(); i++) {
      long from = i < 0 ? band.startPicos() : band.timePicos(i);
      long to = i + 1 < band.size() ? band.timePicos(i + 1) : band.endPicos();
      boolean on = Loads.on(random, band.level(i));
      double drop = stage.maxDropVolts() * ConcreteLoad.corner(random);
      double leak = stage.offSourceAmperes() * ConcreteLoad.corner(random);
      double volts = on ? supply - drop : Math.min(supply, load.volts().applyAsDouble(leak));
      double amperes = load.amperes().applyAsDouble(volts);
      double seconds = (to - from) * 1e-12;
      charge += amperes * seconds;
      square += amperes * amperes * seconds;
      voltSeconds += volts * seconds;
      moduleHeat += on ? drop * amperes * seconds : 0;
      most = Math.max(most, amperes);
      assertThat(volts)
          .isBetween(
              course.volts(from, from).orElseThrow().lo() - 1e-12,
              course.volts(from, from).orElseThrow().hi() + 1e-12);
      Span taken = course.suppliedAmperes(from, from).orElseThrow();
      assertThat(amperes).isBetween(taken.lo() - 1e-15, taken.hi() + 1e-15);
    }
    assertWithin(response, Measure.CURRENT_PEAK, most, 1e-12);
    assertWithin(response, Measure.CHARGE, charge, 1e-12);
    assertWithin(response, Measure.CURRENT_SQUARE, square, 1e-12);
    assertWithin(response, Measure.VOLT_SECONDS, voltSeconds, 1e-12);
    assertWithin(response, Measure.MODULE_HEAT, moduleHeat, 1e-12);
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
