package io.relaytwin.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast exponential against the one of the library, which is good to one unit. */
final class DecayTest {

  private static void check(double x) {
    double expected = -StrictMath.expm1(-x);
    assertThat(Math.abs(Decay.gone(x) - expected))
        .as("1 - exp(-%s)", x)
        .isLessThanOrEqualTo(5 * Math.ulp(expected));
  }

  @Test
  void itIsGoodToFourUnitsInTheLastPlace() {
    Random random = new Random(41);
    for (int i = 0; i < 1_000_000; i++) {
      check(StrictMath.pow(10, 20 * random.nextDouble() - 18));
      check(0.1 * random.nextDouble());
    }
  }

  @Test
  void theEnds() {
    assertThat(Decay.gone(0)).isZero();
    assertThat(Decay.gone(Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    check(40 - 1e-14);
    assertThat(Decay.gone(40)).isEqualTo(1);
    assertThat(Decay.gone(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  /** What is left of x after so many steps is exact: no product of a step is rounded. */
  @Test
  void stepsAreTakenOffExactly() {
    for (int n = 0; n < 1 << 13; n++) {
      assertThat(new BigDecimal(n * Decay.STEP))
          .isEqualByComparingTo(new BigDecimal(Decay.STEP).multiply(BigDecimal.valueOf(n)));
    }
    double both = Decay.STEP + Decay.STEP_REST;
    assertThat(both).isEqualTo(StrictMath.log(2) / 64);
    BigDecimal half = Decay.ROOT.pow(64);
    assertThat(half.subtract(new BigDecimal("0.5")).abs()).isLessThan(new BigDecimal("1E-38"));
  }
}
