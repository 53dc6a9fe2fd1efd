package io.relaytwin.files.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SampleClockTest {

  @Test
  void agreesWithDecimalArithmeticAtAnyRateAndSample() {
    String[] rates = {
      "1e12", "1e-6", "12e6", "16666667", "999999937", "3", "0.7", "44100", "123456789.123456789"
    };
    SplittableRandom random = new SplittableRandom(6);
    MathContext down = new MathContext(60, RoundingMode.DOWN);
    for (String rate : rates) {
      BigDecimal hertz = new BigDecimal(rate);
      SampleClock clock = SampleClock.of(hertz);
      long most = new BigDecimal("8e6").multiply(hertz).min(new BigDecimal("8e18")).longValue();
      for (int i = 0; i < 2000; i++) {
        long k = random.nextLong(most + 1);
        BigDecimal[] exact =
            BigDecimal.valueOf(k).movePointRight(12).divideAndRemainder(hertz, down);
        long floor = exact[0].longValueExact();
        boolean whole = exact[1].signum() == 0;
        assertThat(clock.floor(k)).isEqualTo(floor);
        assertThat(clock.ceil(k)).isEqualTo(whole ? floor : floor + 1);
        assertThat(clock.nearest(k)).isBetween(floor, clock.ceil(k));
        if (hertz.compareTo(new BigDecimal("1e11")) < 0) {
          assertThat(clock.sampleAt(clock.nearest(k))).isEqualTo(k);
        }
      }
    }
  }

  @Test
  void ratesOutOfRangeAreRefused() {
    for (String rate : new String[] {"0", "-1", "1.1e12", "9e-7", "1.0000000000000000001"}) {
      assertThatThrownBy(() -> SampleClock.of(new BigDecimal(rate)))
          .isInstanceOf(ArithmeticException.class)
          .hasMessageContaining("the sample rate");
    }
  }
}
