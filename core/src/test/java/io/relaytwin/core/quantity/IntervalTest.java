package io.relaytwin.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The exact result of any members lies in the interval returned, and not far from its ends. */
class IntervalTest {
  private static final int RUNS = 2000;
  private static final MathContext MANY = new MathContext(90, RoundingMode.HALF_EVEN);

  private static BigDecimal number(Random random) {
    int digits = 1 + random.nextInt(25);
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
    for (int i = 0; i < digits; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return new BigDecimal(text.toString()).scaleByPowerOfTen(random.nextInt(21) - 20);
  }

  private static Interval interval(Random random) {
    BigDecimal a = number(random);
    BigDecimal b = random.nextInt(4) == 0 ? a : number(random);
    return new Interval(a.min(b), a.max(b));
  }

  /** A member: an end, or something between the two. */
  private static BigDecimal member(Interval interval, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> interval.lo();
      case 1 -> interval.hi();
      default ->
          interval
              .lo()
              .add(
                  interval
                      .hi()
                      .subtract(interval.lo())
                      .multiply(BigDecimal.valueOf(random.nextInt(1001), 3)));
    };
  }

  @Test
  void holdsEveryExactResult() {
    Random random = new Random(1);
    int divided = 0;
    for (int i = 0; i < RUNS; i++) {
      Interval a = interval(random);
      Interval b = interval(random);
      BigDecimal x = member(a, random);
      BigDecimal y = member(b, random);
      assertThat(a.plus(b).contains(x.add(y))).as("%s + %s", a, b).isTrue();
      assertThat(a.minus(b).contains(x.subtract(y))).as("%s - %s", a, b).isTrue();
      assertThat(a.times(b).contains(x.multiply(y))).as("%s * %s", a, b).isTrue();
      assertThat(a.hull(b).contains(x) && a.hull(b).contains(y)).isTrue();
      if (b.lo().signum() > 0 || b.hi().signum() < 0) {
        divided++;
        Interval quotient = a.over(b);
        // lo * y <= x <= hi * y for y > 0, the other way round for y < 0: no quotient is needed
        int sign = y.signum();
        assertThat(quotient.lo().multiply(y).compareTo(x) * sign)
            .as("%s / %s", a, b)
            .isNotPositive();
        assertThat(quotient.hi().multiply(y).compareTo(x) * sign)
            .as("%s / %s", a, b)
            .isNotNegative();
      }
    }
    assertThat(divided).isGreaterThan(RUNS / 4);
  }

  @Test
  void isExactWhereDecimalsAre() {
    Interval tenth = Interval.of("0.1");
    assertThat(tenth.times(3)).isEqualTo(Interval.of("0.3"));
    assertThat(tenth.plus(tenth).lo()).isEqualByComparingTo("0.2");
    Interval quotient = Interval.of("28.8").over(Interval.of("288"));
    assertThat(quotient.lo()).isEqualByComparingTo("0.1");
    assertThat(quotient.hi()).isEqualByComparingTo("0.1");
  }

  @Test
  void widensQuotientsInTheFortiethDigitOnly() {
    Interval third = Interval.of(1).over(Interval.of(3));
    assertThat(third.lo()).isLessThan(third.hi());
    BigDecimal width = third.hi().subtract(third.lo());
    assertThat(width).isLessThanOrEqualTo(new BigDecimal("1E-40"));
    assertThat(third.lo().multiply(BigDecimal.valueOf(3))).isLessThan(BigDecimal.ONE);
    assertThat(third.hi().multiply(BigDecimal.valueOf(3))).isGreaterThan(BigDecimal.ONE);
  }

  @Test
  void boundsLogarithmsFromBothSides() {
    for (String number : new String[] {"1", "2", "31", "0.001", "1.0000000001", "1E+9"}) {
      BigDecimal x = new BigDecimal(number);
      Interval log = Interval.of(x).log();
      assertThat(exp(log.lo())).as(number).isLessThanOrEqualTo(x);
      assertThat(exp(log.hi())).as(number).isGreaterThanOrEqualTo(x);
      assertThat(log.hi().subtract(log.lo()).doubleValue())
          .isLessThanOrEqualTo(1e-14 * Math.max(1, Math.abs(log.hi().doubleValue())));
    }
  }

  /** By the series, after halving the argument until it is small. */
  private static BigDecimal exp(BigDecimal x) {
    BigDecimal small = x.divide(BigDecimal.valueOf(1024), MANY);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int n = 1; n < 60; n++) {
      term = term.multiply(small).divide(BigDecimal.valueOf(n), MANY);
      sum = sum.add(term, MANY);
    }
    return sum.pow(1024, MANY);
  }

  @Test
  void refusesWhatHasNoResult() {
    assertThatThrownBy(() -> new Interval(BigDecimal.ONE, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1, 0]");
    Interval aroundZero = new Interval(new BigDecimal("-1"), BigDecimal.ONE);
    assertThatThrownBy(() -> Interval.of(1).over(aroundZero))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("contains 0");
    assertThatThrownBy(() -> Interval.ZERO.log()).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void roundsOverlongBoundsOutward() {
    BigDecimal overlong = new BigDecimal("0." + "3".repeat(60));
    Interval rounded = Interval.of(overlong);
    assertThat(rounded.lo()).isLessThan(overlong);
    assertThat(rounded.hi()).isGreaterThan(overlong);
    Interval below = Interval.of(overlong.negate());
    assertThat(below.lo()).isLessThan(overlong.negate());
    assertThat(below.hi()).isGreaterThan(overlong.negate());
  }
}
