package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.relaytwin.core.quantity.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: worked by hand from turn-on at most 0.5 µs and drop-out at most 5 µs. */
final class PulseMathTest {

  private static final PulseMath MATH = new PulseMath(EnvelopeStageTest.SHEET);

  private static ReceiverWidths receiver(String micros) {
    long picos = new BigDecimal(micros).movePointRight(6).longValueExact();
    return new ReceiverWidths(picos, picos);
  }

  private static String kilohertz(Interval hertz, int decimals) {
    return printed(hertz, -3, decimals);
  }

  /** Both ends of the interval print alike, so the digits are those of the exact value. */
  private static String printed(Interval interval, int shift, int decimals) {
    BigDecimal lo = interval.lo().movePointRight(shift).setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal hi = interval.hi().movePointRight(shift).setScale(decimals, RoundingMode.HALF_UP);
    assertThat(lo).isEqualTo(hi);
    return lo.toPlainString();
  }

  @ParameterizedTest
  @CsvSource({
    "0,   181.8, 100.0, 9.1",
    "0.5, 153.8, 90.9,  15.4",
    "1,   133.3, 83.3,  20.0",
    "2,   105.3, 71.4,  26.3",
    "2.5, 95.2,  66.7,  28.6",
    "5,   64.5,  50.0,  35.5",
    "10,  39.2,  33.3,  41.2",
  })
  void theHighestFrequencyForAReceiver(String micros, String best, String half, String duty) {
    assertThat(kilohertz(MATH.maxFrequency(receiver(micros)), 1)).isEqualTo(best);
    assertThat(kilohertz(MATH.maxFrequency(receiver(micros), new BigDecimal("0.5")), 1))
        .isEqualTo(half);
    assertThat(printed(MATH.bestDuty(receiver(micros)), 2, 1)).isEqualTo(duty);
  }

  @Test
  void theHighestFrequencyForASlowReceiver() {
    ReceiverWidths slow = receiver("50");
    assertThat(kilohertz(MATH.maxFrequency(slow), 2)).isEqualTo("9.48");
    assertThat(kilohertz(MATH.maxFrequency(slow, new BigDecimal("0.5")), 2)).isEqualTo("9.09");
    assertThat(printed(MATH.bestDuty(slow), 2, 1)).isEqualTo("47.9");
  }

  @Test
  void aDutyOutsideZeroToOneIsRefused() {
    for (String duty : new String[] {"0", "1", "-0.1", "1.1"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MATH.maxFrequency(ReceiverWidths.NONE, new BigDecimal(duty)))
          .withMessageContaining(duty);
    }
  }
}
