package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.part.ReceiverWidths;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a receiver reads behind a charged cable. */
final class ReadingTest {

  private static final int PARTS = Integer.getInteger("relaytwin.parts", 1000);

  private static final long PULSE_END = 100_000_000;

  private static final Waveform PULSE =
      Waveform.of(
          0,
          Levels.LOW,
          new long[] {10_000_000, PULSE_END},
          new byte[] {Levels.HIGH, Levels.LOW},
          1_000_000_000);

  private static CapacitorCircuit cable(String farads, CurrentSink sink) {
    return CapacitorCircuit.of(Range.parse(farads), Range.parse("0 Ω"), sink);
  }

  private static Waveform read(Reading reading, OutputStage stage, Waveform band) {
    return Waveform.of(
        sink -> band.stream(reading.thresholds(stage, reading.widths().stage(sink))));
  }

  @Test
  void aCableOf10NanofaradKeepsAnInputOf2Point4MilliampereUp() {
    Reading reading =
        new Reading(
            cable("10 nF", CurrentSink.limiter(Range.parse("2.4 mA"), Quantity.parse("0 V"))),
            5,
            11,
            ReceiverWidths.NONE);
    OutputStage stage = Loads.ideal("24 V");
    Waveform seen = read(reading, stage, PULSE);
    assertThat(seen.size()).isEqualTo(3);
    assertThat(seen.level(0)).isEqualTo(Levels.HIGH);
    assertThat(seen.timePicos(0)).isEqualTo(10_000_000);
    // high until the voltage passes 11 V, low from 5 V on: 10 nF * 13 V and 19 V / 2.4 mA
    assertThat((seen.timePicos(1) - PULSE_END) * 1e-6).isCloseTo(54.17, within(0.01));
    assertThat(seen.level(1)).isEqualTo(Levels.UNDEFINED);
    assertThat((seen.timePicos(2) - PULSE_END) * 1e-6).isCloseTo(79.17, within(0.01));
    assertThat(seen.level(2)).isEqualTo(Levels.LOW);
    assertThat(reading.fallSeconds(stage) * 1e6).isCloseTo(79.17, within(0.01));
    assertThat(reading.riseSeconds(stage)).isCloseTo(0, within(1e-15));
  }

  @Test
  void aMinimumWidthDelaysWhatIsRecognised() {
    CurrentSink input = CurrentSink.resistor(Range.parse("2.4 kΩ"));
    Reading reading = new Reading(input, 5, 11, new ReceiverWidths(3_000_000, 7_000_000));
    Waveform seen = read(reading, Loads.SHEET, PULSE);
    assertThat(seen.timesPicos())
        .containsExactly(10_000_000, 13_000_000, PULSE_END, PULSE_END + 7_000_000);
  }

  @Test
  void leakageKeepsAHighResistanceFromEverReadingLow() {
    Reading reading =
        new Reading(CurrentSink.resistor(Range.parse("1 MΩ")), 5, 11, ReceiverWidths.NONE);
    Waveform seen = read(reading, Loads.SHEET, PULSE);
    assertThat(seen.initialLevel()).isEqualTo(Levels.UNDEFINED);
    assertThat(reading.fallSeconds(Loads.SHEET)).isInfinite();
    OutputStage pulled = Loads.stage("24 V", OffReading.PUSH_PULL);
    assertThat(read(reading, pulled, PULSE).initialLevel()).isEqualTo(Levels.LOW);
  }

  @Test
  void noLineReadsOtherwiseThanTold() {
    Random random = new Random(31);
    OutputStage stage = Loads.stage("20 .. 28.8 V", OffReading.EITHER);
    CapacitorCircuit circuit =
        CapacitorCircuit.of(
            Range.parse("8 .. 12 nF"),
            Range.parse("50 .. 400 Ω"),
            CurrentSink.resistor(Range.parse("2 .. 3 kΩ")));
    Reading reading = new Reading(circuit, 5, 11, ReceiverWidths.NONE);
    int certain = 0;
    for (int n = 0; n < Math.ceilDiv(PARTS, 5); n++) {
      Waveform band = Loads.band(random, 20, 20_000_000);
      Waveform seen = read(reading, stage, band);
      certain += seen.size();
      for (int part = 0; part < 5; part++) {
        double series = ConcreteLoad.pick(random, circuit.seriesOhms());
        double farads = ConcreteLoad.pick(random, circuit.farads());
        double bleeder = 2000 + 1000 * random.nextDouble();
        ConcreteLoad load = new ConcreteLoad();
        load.run(
            band,
            stage,
            ConcreteLoad.capacitor(
                ConcreteLoad.pick(random, stage.supplyVolts()), series, farads, v -> v / bleeder),
            band.initialLevel() == Levels.HIGH ? 18 : 0,
            0.1e-6,
            random,
            (seconds, volts) -> check(seen, seconds, volts));
      }
    }
    assertThat(certain).as("control: something was read").isGreaterThan(PARTS);
  }

  private static void check(Waveform seen, double seconds, double volts) {
    byte level = seen.levelAt(Math.round(seconds * 1e12) - 1);
    double slack = 0.02; // of the stepping
    boolean wrong =
        level == Levels.HIGH ? volts < 11 - slack : level == Levels.LOW && volts > 5 + slack;
    if (wrong) {
      throw new AssertionError("At %s s %s V are read as %d".formatted(seconds, volts, level));
    }
  }
}
