package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a limit of the sheet may be exceeded. */
final class LoadEventTest {

  private static final StressLimits SHEET =
      StressLimits.of(Quantity.parse("0.8 A"), Quantity.parse("0.1 A"), Quantity.parse("28.8 V"));

  private static final OutputStage IDEAL = Loads.ideal("24 V");

  private static final CoilCircuit COIL =
      CoilCircuit.of(
          Range.parse("120 Ω"), Range.parse("12 mH"), Suppressor.clamp(Range.parse("0.8 V")));

  /** A coil reaches half of its steady 0.2 A after ln 2 of its time constant of 100 µs. */
  private static final double HALF_MICROS = 100 * Math.log(2);

  @Test
  void theTimeAtWhichACoilPassesTheContinuousCurrent() {
    Waveform band =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {1_000_000, 1_000_000_000},
            new byte[] {Levels.HIGH, Levels.LOW},
            2_000_000_000);
    LoadResponse response = LoadStudy.of(COIL, IDEAL, SHEET, band, 0);
    LoadEvent event = response.event(LoadEvent.Kind.CONTINUOUS_CURRENT).orElseThrow();
    assertThat((event.first().picos() - 1_000_000) * 1e-6).isCloseTo(HALF_MICROS, within(1e-5));
    assertThat(band.indexAt(event.first().picos())).isZero();
    assertThat(event.worst()).isCloseTo(0.2, within(1e-4));
    assertThat(response.event(LoadEvent.Kind.PEAK_CURRENT)).isEmpty();
    assertThat(response.event(LoadEvent.Kind.SWITCH_VOLTAGE)).isEmpty();
    assertThat(response.event(LoadEvent.Kind.EFFECTIVE_CURRENT)).isPresent();
  }

  @Test
  void theCycleOfATrainInWhichItHappens() {
    // on for 20 µs, off for 10 µs: the current climbs from cycle to cycle
    PulseTrain train =
        new PulseTrain(
            List.of(Levels.HIGH, Levels.LOW), List.of(20_000_000L, 10_000_000L), 1_000_000_000);
    PulseTrain few =
        new PulseTrain(List.of(Levels.LOW, Levels.HIGH), List.of(10_000_000L, 20_000_000L), 100);
    LoadEvent stepped =
        LoadStudy.of(COIL, IDEAL, SHEET, PulseTrainTest.stepped(few), 0)
            .event(LoadEvent.Kind.CONTINUOUS_CURRENT)
            .orElseThrow();
    // the train begins on at rest in its first level, so it is compared without that head start
    PulseTrain quiet = new PulseTrain(List.of(Levels.LOW), List.of(10_000_000L), 1);
    LoadEvent after =
        LoadStudy.of(COIL, IDEAL, SHEET, List.of(quiet, train), 0)
            .event(LoadEvent.Kind.CONTINUOUS_CURRENT)
            .orElseThrow();
    assertThat(after.first().train()).isEqualTo(1);
    assertThat(after.first().cycle()).isGreaterThan(2);
    long picos = 10_000_000 + after.first().cycle() * 30_000_000 + after.first().picos();
    assertThat(picos).isCloseTo(stepped.first().picos(), within(1000L));
  }

  @Test
  void aZenerDiodeLiftsTheVoltageOfTheSwitch() {
    CoilCircuit coil =
        CoilCircuit.of(
            Range.parse("1 kΩ"), Range.parse("12 mH"), Suppressor.clamp(Range.parse("33 V")));
    Waveform band =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {5, 1_000_000_000},
            new byte[] {Levels.HIGH, Levels.LOW},
            2_000_000_000);
    LoadEvent event =
        LoadStudy.of(coil, IDEAL, SHEET, band, 0)
            .event(LoadEvent.Kind.SWITCH_VOLTAGE)
            .orElseThrow();
    assertThat(event.worst()).isCloseTo(57, within(1e-9));
    assertThat(event.first().picos()).isEqualTo(1_000_000_000);
  }

  @Test
  void anInrushHappensAtItsTurnOn() {
    CapacitorCircuit capacitor =
        CapacitorCircuit.of(
            Range.parse("1 uF"), Range.parse("20 Ω"), CurrentSink.resistor(Range.parse("10 kΩ")));
    Waveform band =
        Waveform.of(
            0,
            Levels.LOW,
            new long[] {7_000_000, 900_000_000},
            new byte[] {Levels.HIGH, Levels.LOW},
            2_000_000_000);
    LoadResponse response = LoadStudy.of(capacitor, IDEAL, SHEET, band, 0);
    LoadEvent event = response.event(LoadEvent.Kind.PEAK_CURRENT).orElseThrow();
    assertThat(event.first().picos()).isEqualTo(7_000_000);
    assertThat(event.worst()).isCloseTo(1.2, within(1e-6));
  }

  @Test
  void aResistorAtTheLimitKeepsIt() {
    Waveform band =
        Waveform.of(0, Levels.LOW, new long[] {5}, new byte[] {Levels.HIGH}, 2_000_000_000);
    assertThat(
            LoadStudy.of(CurrentSink.resistor(Range.parse("240 Ω")), IDEAL, SHEET, band, 0)
                .events())
        .isEmpty();
    assertThat(
            LoadStudy.of(CurrentSink.resistor(Range.parse("239 Ω")), IDEAL, SHEET, band, 0)
                .event(LoadEvent.Kind.CONTINUOUS_CURRENT))
        .isPresent();
  }
}
