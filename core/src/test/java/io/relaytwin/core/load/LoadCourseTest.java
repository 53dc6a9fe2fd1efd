package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import org.junit.jupiter.api.Test;

/** What a picture shows is what a study bounds, moment by moment. */
class LoadCourseTest {

  private static final OutputStage STAGE =
      new OutputStage(new Span(21.6, 26.4), 1.2, 10e-6, 7e-3, OffReading.EITHER);

  /** 1 ms off, 0.5 µs uncertain, on until 5 ms, 5 µs uncertain, off until 20 ms. */
  private static final Waveform BAND =
      Waveform.of(
          0,
          Levels.LOW,
          new long[] {1_000_000_000L, 1_000_500_000L, 5_000_000_000L, 5_005_000_000L},
          new byte[] {Levels.UNDEFINED, Levels.HIGH, Levels.UNDEFINED, Levels.LOW},
          20_000_000_000L);

  private static final CoilCircuit COIL =
      CoilCircuit.of(
          Range.parse("576 Ω ± 5 %"), Range.parse("0.8 H"), Suppressor.clamp(Range.parse("0.8 V")));

  private static final CapacitorCircuit CAPACITOR =
      CapacitorCircuit.of(
          Range.parse("1 µF"), Range.parse("100 Ω"), CurrentSink.resistor(Range.parse("2.2 kΩ")));

  private static Span volts(LoadCircuit load, long picos) {
    return LoadCourse.of(load, STAGE, BAND).volts(picos, picos).orElseThrow();
  }

  private static Span amperes(LoadCircuit load, long picos) {
    return LoadCourse.of(load, STAGE, BAND).amperes(picos, picos).orElseThrow();
  }

  @Test
  void aResistorGoesBetweenLeakageAndSupply() {
    CurrentSink resistor = CurrentSink.resistor(Range.parse("480 Ω"));
    assertThat(volts(resistor, 0).hi()).isCloseTo(480 * 10e-6, within(1e-12));
    assertThat(volts(resistor, 2_000_000_000L)).isEqualTo(STAGE.onVolts());
    assertThat(amperes(resistor, 2_000_000_000L).lo()).isCloseTo(20.4 / 480, within(1e-12));
    assertThat(amperes(resistor, 2_000_000_000L).hi()).isCloseTo(26.4 / 480, within(1e-12));
    assertThat(volts(resistor, 1_000_000_000L)).isEqualTo(new Span(0, STAGE.onVolts().hi()));
  }

  @Test
  void theExtremesOverTheStretchAreThoseOfTheStudy() {
    for (LoadCircuit load : new LoadCircuit[] {COIL, CAPACITOR}) {
      LoadResponse study = LoadStudy.of(load, STAGE, BAND, Double.POSITIVE_INFINITY);
      LoadCourse course = LoadCourse.of(load, STAGE, BAND);
      double amperes = course.amperes(0, BAND.endPicos()).orElseThrow().hi();
      double expected = study.bound(Measure.CURRENT_PEAK).orElseThrow().outer().hi();
      assertThat(amperes).isCloseTo(expected, within(1e-9));
      double volts = course.volts(0, BAND.endPicos()).orElseThrow().hi();
      assertThat(volts)
          .isCloseTo(study.bound(Measure.VOLTAGE_PEAK).orElseThrow().outer().hi(), within(1e-9));
    }
  }

  @Test
  void aCoilIsClampedWhileItsCurrentDies() {
    long soon = 5_100_000_000L;
    assertThat(amperes(COIL, soon).lo()).isGreaterThan(0.01);
    assertThat(volts(COIL, soon).lo()).isCloseTo(-0.8, within(1e-12));
    assertThat(volts(COIL, soon).hi()).isCloseTo(-0.8, within(1e-12));
    assertThat(volts(COIL, BAND.endPicos()).lo()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aCoilWithNothingHasNoBoundOfItsVoltage() {
    CoilCircuit bare = new CoilCircuit(COIL.ohms(), COIL.henries(), new Suppressor.None());
    LoadCourse course = LoadCourse.of(bare, STAGE, BAND);
    assertThat(course.volts(6_000_000_000L, 6_000_000_000L)).isEmpty();
    assertThat(course.volts(2_000_000_000L, 2_000_000_000L)).contains(STAGE.onVolts());
  }

  @Test
  void whatWasBeforeIsWithinWhatIsNotKnown() {
    Waveform later = BAND.between(2_000_000_000L, BAND.endPicos());
    long[] times = new long[later.size() + 1];
    byte[] levels = new byte[later.size() + 1];
    times[0] = later.startPicos();
    levels[0] = later.initialLevel();
    for (int i = 0; i < later.size(); i++) {
      times[i + 1] = later.timePicos(i);
      levels[i + 1] = later.level(i);
    }
    Waveform unknown =
        Waveform.of(later.startPicos() - 1, Levels.UNDEFINED, times, levels, later.endPicos());
    LoadCourse known = LoadCourse.of(COIL, STAGE, BAND);
    LoadCourse approached = LoadCourse.of(COIL, STAGE, unknown);
    for (long time = later.startPicos(); time <= later.endPicos(); time += 77_777_777L) {
      Span inner = known.amperes(time, time).orElseThrow();
      Span outer = approached.amperes(time, time).orElseThrow();
      assertThat(outer.lo()).isLessThanOrEqualTo(inner.lo() + 1e-12);
      assertThat(outer.hi()).isGreaterThanOrEqualTo(inner.hi() - 1e-12);
    }
    assertThat(approached.amperes(2_000_000_000L, 2_000_000_000L).orElseThrow().lo())
        .as("control: less is known at first")
        .isLessThan(known.amperes(2_000_000_000L, 2_000_000_000L).orElseThrow().lo());
  }

  @Test
  void bendsAreWhereTheBandChanges() {
    long[] bends = LoadCourse.of(COIL, STAGE, BAND).bendsPicos(4_000_000_000L, 9_999_999_999L);
    assertThat(bends).containsExactly(5_000_000_000L, 5_005_000_000L);
  }
}
