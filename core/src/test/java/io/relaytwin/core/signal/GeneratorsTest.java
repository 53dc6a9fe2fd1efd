package io.relaytwin.core.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Generators.Track;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

  private static final Quantity HALF = Quantity.of("0.5", "1");

  private static Quantity q(String text) {
    return Quantity.parse(text);
  }

  @Test
  void aSteadySignalNeverChanges() {
    Waveform wave = Waveform.of(Generators.steady(Levels.HIGH, q("2 ms")));
    assertThat(wave)
        .isEqualTo(Waveform.of(0, Levels.HIGH, new long[0], new byte[0], 2_000_000_000L));
  }

  @Test
  void aSquareWaveRisesAtWholePeriods() {
    Waveform wave =
        Waveform.of(Generators.square(q("100 kHz"), Quantity.of("0.3", "1"), Slew.NONE, 2));
    assertThat(wave)
        .isEqualTo(
            Waveform.of(
                0,
                Levels.LOW,
                new long[] {10_000_000, 13_000_000, 20_000_000, 23_000_000},
                new byte[] {1, 0, 1, 0},
                30_000_000));
  }

  /**
   * 3 MHz: a period of 333,333 1/3 ps. Edge k must lie at round(k * T), a million periods on too.
   */
  @Test
  void aPeriodThatIsNoWholeNumberDoesNotDrift() {
    long periods = 1_000_000;
    Waveform wave = Waveform.of(Generators.square(q("3 MHz"), HALF, Slew.NONE, periods));
    assertThat(wave.size()).isEqualTo(2_000_000);
    BigInteger numerator = BigInteger.TEN.pow(12);
    for (int i = 0; i < wave.size(); i++) {
      // The edge lies at (i + 2) * 1e12 / 6e6 ps; adding one half and flooring is rounding.
      long twice =
          numerator
              .multiply(BigInteger.valueOf(2L * (i + 2)))
              .divide(BigInteger.valueOf(6_000_000))
              .longValueExact();
      assertThat(wave.timePicos(i)).isEqualTo((twice + 1) / 2);
    }
  }

  @Test
  void dutyOfZeroAndOneHaveNoEdgesButTheFirst() {
    Waveform never =
        Waveform.of(Generators.square(q("1 kHz"), Quantity.of("0", "1"), Slew.NONE, 5));
    assertThat(never.size()).isZero();
    Waveform always =
        Waveform.of(Generators.square(q("1 kHz"), Quantity.of("100", "%"), Slew.NONE, 5));
    assertThat(always.size()).isEqualTo(1);
    assertThat(always.timePicos(0)).isEqualTo(1_000_000_000L);
  }

  @Test
  void theDutyOfPwmMovesEvenly() {
    Waveform wave =
        Waveform.of(
            Generators.pwm(
                q("1 MHz"), Quantity.of("0", "%"), Quantity.of("100", "%"), Slew.NONE, 5));
    assertThat(wave.timesPicos())
        .containsExactly(
            2_000_000, 2_250_000, 3_000_000, 3_500_000, 4_000_000, 4_750_000, 5_000_000);
  }

  /** 0 V to 5 V in 100 ns passes 1 V after 20 ns and 4 V after 80 ns of the ramp. */
  @Test
  void whileAnEdgeCrossesTheLevelIsUndefined() {
    Waveform wave =
        Waveform.of(Generators.pulses(q("1 us"), q("2 us"), Slew.of(q("100 ns"), q("5 V")), 1));
    assertThat(wave)
        .isEqualTo(
            Waveform.of(
                0,
                Levels.LOW,
                new long[] {1_970_000, 2_030_000, 2_970_000, 3_030_000},
                new byte[] {2, 1, 2, 0},
                4_000_000));
  }

  /** 10 ps from 0 V to 4.4 V: 1 V at 25/11 ps and 4 V at 100/11 ps of the ramp. */
  @Test
  void theCrossingIsRoundedOutward() {
    Waveform wave =
        Waveform.of(
            Generators.pulses(q("100 ps"), q("200 ps"), Slew.of(q("10 ps"), q("4.4 V")), 1));
    assertThat(wave.timesPicos()).containsExactly(197, 205, 295, 303);
  }

  @Test
  void aVoltageThatNeverReachesTheHighThresholdStaysUndefined() {
    Waveform wave =
        Waveform.of(Generators.pulses(q("1 us"), q("2 us"), Slew.of(q("0 s"), q("3.3 V")), 1));
    assertThat(wave.levels()).containsExactly(Levels.UNDEFINED, Levels.LOW);
  }

  @Test
  void aPulseShorterThanItsEdgesIsARunt() {
    SignalStatistics statistics = new SignalStatistics();
    Generators.pulses(q("50 ns"), q("1 us"), Slew.of(q("100 ns"), q("5 V")), 3).stream(statistics);
    assertThat(statistics.runts()).isEqualTo(3);
    assertThat(statistics.surelyHighRises()).isZero();
  }

  @Test
  void trackBFollowsAByAQuarterPeriod() {
    Waveform a =
        Waveform.of(
            Generators.quadrature(q("10 kHz"), Quantity.of("0", "1"), Track.A, Slew.NONE, 2));
    Waveform b =
        Waveform.of(
            Generators.quadrature(q("10 kHz"), Quantity.of("0", "1"), Track.B, Slew.NONE, 2));
    assertThat(a.timesPicos()).containsExactly(100_000_000, 150_000_000, 200_000_000, 250_000_000);
    assertThat(b.timesPicos()).containsExactly(125_000_000, 175_000_000, 225_000_000, 275_000_000);
  }

  @Test
  void aPhaseErrorMakesEveryEdgeUncertain() {
    Waveform a =
        Waveform.of(
            Generators.quadrature(q("10 kHz"), Quantity.of("10", "%"), Track.A, Slew.NONE, 1));
    assertThat(a.timesPicos()).containsExactly(97_500_000, 102_500_000, 147_500_000, 152_500_000);
    assertThat(a.levels()).containsExactly(2, 1, 2, 0);
  }

  @Test
  void listedPulsesStandWhereTheyWereListed() {
    Waveform wave =
        Waveform.of(
            Generators.pulseList(
                List.of(
                    new Pulse(q("0 s"), q("1 us")),
                    new Pulse(q("3 us"), q("2 us")),
                    new Pulse(q("5 us"), q("1 us"))),
                Slew.NONE,
                q("10 us")));
    assertThat(wave)
        .isEqualTo(
            Waveform.of(
                0,
                Levels.HIGH,
                new long[] {1_000_000, 3_000_000, 6_000_000},
                new byte[] {0, 1, 0},
                10_000_000));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> Generators.square(q("0 Hz"), HALF, Slew.NONE, 1))
        .hasMessageContaining("frequency");
    assertThatThrownBy(() -> Generators.square(q("1 s"), HALF, Slew.NONE, 1))
        .hasMessageContaining("frequency");
    assertThatThrownBy(() -> Generators.square(q("1 Hz"), Quantity.of("1.1", "1"), Slew.NONE, 1))
        .hasMessageContaining("0 .. 1");
    assertThatThrownBy(() -> Generators.square(q("1 Hz"), HALF, Slew.NONE, 0))
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> Generators.pulses(q("2 us"), q("2 us"), Slew.NONE, 1))
        .hasMessageContaining("do not fit");
    assertThatThrownBy(() ->
            Generators.pulseList(
                List.of(new Pulse(q("1 us"), q("2 us")), new Pulse(q("2 us"), q("1 us"))),
                Slew.NONE,
                q("9 us")))
        .hasMessageContaining("Pulse 2");
    assertThatThrownBy(() ->
            Generators.pulseList(List.of(new Pulse(q("1 us"), q("2 us"))), Slew.NONE, q("2 us")))
        .hasMessageContaining("ends before");
  }

  @Test
  void moreTimeThanFitsIsRefusedBeforePlaying() {
    assertThatThrownBy(() -> Generators.square(q("1 Hz"), HALF, Slew.NONE, 10_000_000))
        .isInstanceOf(SignalException.class)
        .hasMessageContaining("53 days");
    assertThatThrownBy(
            () -> Generators.square(q("1.0000000000000000000000001 Hz"), HALF, Slew.NONE, 2))
        .isInstanceOf(SignalException.class)
        .hasMessageContaining("digits");
  }
}
