package io.relaytwin.files.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.Cable;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.CurrentSink;
import io.relaytwin.core.load.LampCircuit;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.LoadWiring;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.load.Reading;
import io.relaytwin.core.load.Span;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Loads of a design with the cables of the shipped tables. */
final class WiredLoadTest {

  private static final OutputStage STAGE =
      OutputStage.of(
          Range.parse("24 V"),
          Quantity.parse("1.2 V"),
          Quantity.parse("10 uA"),
          Quantity.parse("7 mA"),
          OffReading.EITHER);

  private static Cable cable(@Nullable String capacitance) {
    return new Cable(
        Quantity.parse("100 m"),
        Quantity.parse("0.5 mm²"),
        true,
        capacitance == null ? null : Quantity.parse(capacitance),
        false,
        null);
  }

  private static WiredLoad wire(Load load, @Nullable Cable cable) {
    return LoadWiring.of(cable, Range.parse("20 .. 55 °C"), FileCatalogue.shipped()).wire(load);
  }

  @Test
  void aCableAddsItsResistance() {
    Load coil =
        new Load.Coil(
            Range.parse("576 Ω"),
            Range.parse("0.8 H"),
            null,
            null,
            new Load.Suppression.Diode(Range.parse("0.8 V")));
    WiredLoad wired = wire(coil, cable(null));
    assertThat(wired.circuit())
        .isInstanceOfSatisfying(
            CoilCircuit.class,
            circuit -> {
              assertThat(circuit.ohms().lo()).isEqualTo(576);
              // 0.887 V at 0.1 A and 55 °C
              assertThat(circuit.ohms().hi()).isCloseTo(584.87, within(0.01));
            });
    assertThat(wired.sources()).isNotEmpty();
    assertThat(wired.missing()).isEmpty();
  }

  @Test
  void aCableOf10NanofaradKeepsAType3InputUp() {
    WiredLoad wired =
        wire(new Load.PlcInput(3, 1, Quantity.parse("5 us"), null, null, false), cable("100 pF/m"));
    assertThat(wired.circuit()).isInstanceOf(CapacitorCircuit.class);
    Reading reading = Objects.requireNonNull(wired.reading());
    // to 11 V by 2 mA, then to 5 V by 1.5 mA, less the leakage of 10 µA
    double seconds = 10e-9 * ((24 - 11.13) / 1.99e-3 + 6.13 / 1.49e-3);
    assertThat(reading.fallSeconds(STAGE)).isCloseTo(seconds, within(2e-7));
    assertThat(reading.widths().minHighPicos()).isEqualTo(5_000_000);
    assertThat(wired.premises()).hasSize(1);
  }

  private static WiredLoad bled(Load load, String bleeder, @Nullable Cable cable) {
    return LoadWiring.of(cable, Range.parse("20 .. 55 °C"), FileCatalogue.shipped())
        .wire(load, Range.parse(bleeder));
  }

  @Test
  void aBleederEmptiesTheCableOfAnInputSooner() {
    Load input = new Load.PlcInput(3, 1, null, null, null, false);
    double without =
        Objects.requireNonNull(wire(input, cable("100 pF/m")).reading()).fallSeconds(STAGE);
    double with =
        Objects.requireNonNull(bled(input, "10 kΩ", cable("100 pF/m")).reading())
            .fallSeconds(STAGE);
    // 10 nF into 2 mA down to 11 V, 1.5 mA below, and 10 kΩ all along, less the leakage
    double seconds = 0;
    for (double volts = 24; volts > 5; volts -= 1e-4) {
      seconds += 10e-9 * 1e-4 / ((volts > 11 ? 2e-3 : 1.5e-3) + volts / 10e3 - 10e-6);
    }
    assertThat(with).isBetween(seconds * 0.9999, seconds * 1.02).isLessThan(without * 0.6);
  }

  @Test
  void anInputThatSaysWhatItDrawsEmptiesTheCableWithThat() {
    Load input = new Load.PlcInput(3, 1, null, null, null, false, Quantity.parse("3 mA"));
    double seconds =
        Objects.requireNonNull(wire(input, cable("100 pF/m")).reading()).fallSeconds(STAGE);
    assertThat(seconds).isBetween(10e-9 * 19 / 2.9901e-3, 10e-9 * 19 / 2.98e-3);
  }

  @Test
  void aBleederTakesItsCurrentBesideAResistor() {
    WiredLoad wired = bled(new Load.Resistor(Range.parse("1 kΩ"), null), "1 kΩ", null);
    double most =
        LoadStudy.of(
                wired.circuit(),
                STAGE,
                List.of(new PulseTrain(List.of(Levels.HIGH), List.of(1_000L), 1)),
                LoadStudy.DEFAULT_GAP)
            .bound(Measure.CURRENT_PEAK)
            .orElseThrow()
            .outer()
            .hi();
    assertThat(most).isCloseTo(24.0 / 500, within(1e-9));
    assertThat(
            bled(
                    new Load.Lamp(Range.parse("1 W"), Quantity.parse("24 V"), null, null),
                    "1 kΩ",
                    null)
                .premises())
        .anyMatch(premise -> premise.says().key().equals("premise.bleeder-left-out"));
  }

  @Test
  void whatIsNotGivenIsNamed() {
    assertThat(
            wire(
                    new Load.Coil(
                        Range.parse("576 Ω"), null, null, null, new Load.Suppression.NotGiven()),
                    null)
                .missing())
        .hasSize(1)
        .first()
        .asString()
        .contains("inductance");
    WiredLoad lamp =
        wire(new Load.Lamp(Range.parse("1 W"), Quantity.parse("24 V"), null, null), null);
    assertThat(lamp.circuit())
        .isInstanceOfSatisfying(
            LampCircuit.class,
            circuit -> assertThat(circuit.coldRatio()).isEqualTo(new Span(10, 15)));
    assertThat(lamp.premises()).hasSize(2);
    WiredLoad counter =
        wire(new Load.Counter(null, null, null, null, null, null, null, null), null);
    assertThat(counter.circuit()).isEqualTo(CurrentSink.nothing());
    assertThat(counter.reading()).isNull();
    assertThat(counter.missing()).hasSize(2);
  }
}
