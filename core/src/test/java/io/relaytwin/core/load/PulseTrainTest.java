package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.SignalSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cycles in closed form give what stepping through them gives, to 1e-12. */
final class PulseTrainTest {

  private static final RelayTiming SHEET = new RelayTiming(500_000, 5_000_000);

  private static final CoilCircuit SLOW_COIL =
      CoilCircuit.of(
          Range.parse("576 Ω"), Range.parse("0.8 H"), Suppressor.clamp(Range.parse("0.8 V")));

  private static final CapacitorCircuit FILTER =
      CapacitorCircuit.of(
          Range.parse("1 uF"),
          Range.parse("100 Ω"),
          CurrentSink.resistor(Range.parse("10 kΩ"))
              .and(CurrentSink.limiter(Range.parse("2.4 mA"), Quantity.parse("5 V"))));

  /** The same cycles one by one. */
  static SignalSource stepped(PulseTrain train) {
    return sink -> {
      byte last = train.levels().getFirst();
      sink.begin(0, last);
      long time = 0;
      for (long n = 0; n < train.cycles(); n++) {
        for (int i = 0; i < train.levels().size(); i++) {
          byte level = train.levels().get(i);
          if (level != last) {
            sink.changes(new long[] {time}, new byte[] {level}, 1);
            last = level;
          }
          time += train.durationsPicos().get(i);
        }
      }
      sink.end(time);
    };
  }

  private static void assertSame(LoadCircuit load, PulseTrain train) {
    LoadResponse closed = LoadStudy.of(load, Loads.SHEET, List.of(train), 1);
    LoadResponse stepped = LoadStudy.of(load, Loads.SHEET, stepped(train), 1);
    assertThat(closed.seconds()).isCloseTo(stepped.seconds(), within(1e-12 * closed.seconds()));
    assertThat(closed.bounds().keySet()).isEqualTo(stepped.bounds().keySet());
    closed
        .bounds()
        .forEach((measure, bound) -> {
          Span expected = value(stepped.bound(measure).orElseThrow());
          // without a witness there is only the bound, widened by what rounding may have done
          boolean difference =
              load instanceof CapacitorCircuit
                  && (measure == Measure.CURRENT_SQUARE || measure == Measure.HEAT);
          double share = bound.witness() == null || difference ? 1e-10 : 1e-12;
          double tolerance = share * Math.max(Math.abs(expected.lo()), Math.abs(expected.hi()));
          assertThat(value(bound).hi())
              .as("%s of %s in %s", measure, load, train)
              .isCloseTo(expected.hi(), within(tolerance));
          assertThat(value(bound).lo())
              .as("%s of %s in %s", measure, load, train)
              .isCloseTo(expected.lo(), within(tolerance));
        });
  }

  /** What was computed, without what is added for rounding. */
  private static Span value(Bound bound) {
    return bound.witness() == null ? bound.outer() : bound.witness();
  }

  @Test
  void theFieldCaseOf10000CyclesIsTheSame() {
    assertSame(SLOW_COIL, PulseTrain.band(SHEET, 20_000_000, 8_000_000, 10_000));
    assertSame(FILTER, PulseTrain.band(SHEET, 20_000_000, 8_000_000, 10_000));
  }

  @Test
  void aCoilWhoseCurrentDiesInEachCycleIsTheSame() {
    assertSame(SLOW_COIL, PulseTrain.band(SHEET, 30_000_000_000L, 10_000_000_000L, 500));
  }

  @Test
  void randomTrainsAreTheSame() {
    Random random = new Random(3);
    for (int n = 0; n < 200; n++) {
      long period = 11_000_000 + (long) Math.pow(10, 6 + 3 * random.nextDouble());
      long high = 1_000_000 + (long) ((period - 2_000_000) * random.nextDouble());
      PulseTrain train = PulseTrain.band(SHEET, period, high, 1 + random.nextInt(300));
      assertSame(SLOW_COIL, train);
      assertSame(FILTER, train);
    }
  }

  @Test
  void aYearAt50KilohertzCostsNothing() {
    long cycles = 365L * 86_400 * 50_000;
    PulseTrain train = PulseTrain.band(SHEET, 20_000_000, 8_000_000, cycles);
    LoadResponse response = LoadStudy.of(SLOW_COIL, Loads.SHEET, List.of(train), 1);
    assertThat(response.seconds()).isCloseTo(365 * 86_400.0, within(1e-3));
    LoadResponse settled =
        LoadStudy.of(
            SLOW_COIL,
            Loads.SHEET,
            List.of(PulseTrain.band(SHEET, 20_000_000, 8_000_000, 10_000_000)),
            1);
    assertThat(averageAmperes(response)).isCloseTo(averageAmperes(settled), within(1e-4 * 0.042));
  }

  private static double averageAmperes(LoadResponse response) {
    return response.bound(Measure.CHARGE).orElseThrow().outer().hi() / response.seconds();
  }
}
