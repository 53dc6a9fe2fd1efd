package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers worked out by hand, to the digits they were written with. */
final class GoldenNumbersTest {

  private static final OutputStage IDEAL = Loads.ideal("24 V");

  @Test
  void aRelayCoilOf576OhmAnd800MillihenryAt24Volts() {
    CoilCircuit coil =
        CoilCircuit.of(
            Range.parse("576 Ω"), Range.parse("0.8 H"), Suppressor.clamp(Range.parse("0.8 V")));
    assertThat(coil.steadyAmperes(IDEAL).hi()).isCloseTo(41.7e-3, within(0.05e-3));
    assertThat(coil.steadyJoules(IDEAL).hi()).isCloseTo(0.694e-3, within(0.0005e-3));
    assertThat(coil.releaseSeconds(IDEAL).hi()).isCloseTo(4.77e-3, within(0.005e-3));
    assertThat(coil.releaseSeconds(IDEAL).width()).isLessThan(1e-15);
  }

  @ParameterizedTest
  @CsvSource({"10 nF, 2.4 mA, 79.2", "10 nF, 7 mA, 27.1", "1 nF, 2.4 mA, 7.9"})
  void aConstantCurrentDischargesACable(String capacitance, String current, double micros) {
    CapacitorCircuit cable =
        CapacitorCircuit.of(
            Range.parse(capacitance),
            Range.parse("0 Ω"),
            CurrentSink.limiter(Range.parse(current), Quantity.parse("0 V")));
    Span seconds = cable.fallSeconds(IDEAL, 24, 5);
    assertThat(seconds.hi() * 1e6).isCloseTo(micros, within(0.05));
    assertThat(seconds.width()).isLessThan(1e-15);
  }

  @ParameterizedTest
  @CsvSource({"240 Ω, 3.76", "1 kΩ, 15.7", "2.4 kΩ, 37.6", "10 kΩ, 157"})
  void aResistorDischargesACableOf10Nanofarad(String resistance, double micros) {
    CapacitorCircuit cable =
        CapacitorCircuit.of(
            Range.parse("10 nF"),
            Range.parse("0 Ω"),
            CurrentSink.resistor(Range.parse(resistance)));
    assertThat(cable.fallSeconds(IDEAL, 24, 5).hi() * 1e6).isCloseTo(micros, within(micros * 3e-3));
  }

  @Test
  void theReverseCurrentMayShortenAFallButIsNotCredited() {
    CapacitorCircuit cable =
        CapacitorCircuit.of(
            Range.parse("10 nF"),
            Range.parse("0 Ω"),
            CurrentSink.limiter(Range.parse("2.4 mA"), Quantity.parse("0 V")));
    Span seconds = cable.fallSeconds(Loads.SHEET, 24, 5);
    assertThat(seconds.lo() * 1e6).isCloseTo(10e-9 * 19 / 9.4e-3 * 1e6, within(1e-6));
    assertThat(seconds.hi() * 1e6).isCloseTo(10e-9 * 19 / 2.39e-3 * 1e6, within(1e-6));
  }

  @Test
  void anInputThatIsOnlyKnownByItsTypeNeedNotDischargeACableAtAll() {
    CapacitorCircuit bare =
        CapacitorCircuit.of(Range.parse("10 nF"), Range.parse("0 Ω"), CurrentSink.nothing());
    assertThat(bare.fallSeconds(Loads.SHEET, 24, 5).hi()).isInfinite();
    assertThat(bare.fallSeconds(Loads.SHEET, 24, 5).lo() * 1e6).isCloseTo(27.14, within(0.01));
  }

  @Test
  void leakageLiftsAResistorOf500KiloohmTo5Volts() {
    LoadResponse response =
        LoadStudy.of(
            CurrentSink.resistor(Range.parse("500 kΩ")),
            Loads.SHEET,
            sink -> {
              sink.begin(0, Levels.LOW);
              sink.end(1_000_000);
            },
            0);
    assertThat(response.bound(Measure.VOLTAGE_PEAK).orElseThrow().outer().hi())
        .isCloseTo(5, within(1e-9));
  }
}
