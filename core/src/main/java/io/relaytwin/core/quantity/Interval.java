package io.relaytwin.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A closed, bounded interval of decimal numbers whose operations round outward: the exact result of
 * any members lies in the interval returned.
 *
 * <p>Sums, differences and products of decimals are exact, so that a value which just meets its
 * limit is seen to meet it; only quotients and functions widen, in the fortieth digit. Numbers are
 * SI base units. Made for checks, not for hot loops.
 *
 * @param lo the lower bound, at most {@code hi}.
 * @param hi the upper bound.
 */
public record Interval(BigDecimal lo, BigDecimal hi) {

  /** Digits kept; products of quantities as people write them stay exact far below this. */
  private static final int DIGITS = 40;

  private static final MathContext DOWN = new MathContext(DIGITS, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);

  /**
   * The digits in which sizes are compared and printed. Quotients widen in the fortieth digit;
   * without this a third taken three times would exceed the whole.
   */
  public static final MathContext SIZE = new MathContext(30, RoundingMode.HALF_EVEN);

  /** The interval [0, 0]. */
  public static final Interval ZERO = of(BigDecimal.ZERO);

  /** Rounds overlong bounds outward and rejects reversed ones. */
  public Interval {
    lo = lo.round(DOWN);
    hi = hi.round(UP);
    if (lo.compareTo(hi) > 0) {
      throw new IllegalArgumentException(Words.fill("The interval [%s, %s] is reversed.", lo, hi));
    }
  }

  /** The interval of a single number. */
  public static Interval of(BigDecimal exact) {
    return new Interval(exact, exact);
  }

  /** The interval of a single number, written exactly, such as {@code "0.00393"}. */
  public static Interval of(String exact) {
    return of(new BigDecimal(exact));
  }

  /** The interval of a whole number. */
  public static Interval of(long exact) {
    return of(BigDecimal.valueOf(exact));
  }

  /** The interval of a quantity, in base units. */
  public static Interval of(Quantity quantity) {
    return of(quantity.exactSi());
  }

  /** The sum. */
  public Interval plus(Interval other) {
    return new Interval(lo.add(other.lo), hi.add(other.hi));
  }

  /** The difference. */
  public Interval minus(Interval other) {
    return new Interval(lo.subtract(other.hi), hi.subtract(other.lo));
  }

  /** The product. */
  public Interval times(Interval other) {
    BigDecimal a = lo.multiply(other.lo);
    BigDecimal b = lo.multiply(other.hi);
    BigDecimal c = hi.multiply(other.lo);
    BigDecimal d = hi.multiply(other.hi);
    return new Interval(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  /** The product with a whole number. */
  public Interval times(long factor) {
    return times(of(factor));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException when the divisor contains zero.
   */
  public Interval over(Interval divisor) {
    if (divisor.lo.signum() <= 0 && divisor.hi.signum() >= 0) {
      throw new ArithmeticException(Words.fill("The divisor %s contains 0.", divisor));
    }
    BigDecimal[] down = {
      lo.divide(divisor.lo, DOWN), lo.divide(divisor.hi, DOWN),
      hi.divide(divisor.lo, DOWN), hi.divide(divisor.hi, DOWN)
    };
    BigDecimal[] up = {
      lo.divide(divisor.lo, UP), lo.divide(divisor.hi, UP),
      hi.divide(divisor.lo, UP), hi.divide(divisor.hi, UP)
    };
    return new Interval(
        down[0].min(down[1]).min(down[2].min(down[3])), up[0].max(up[1]).max(up[2].max(up[3])));
  }

  /** The natural logarithm, widened by the error bound of {@link StrictMath#log}. */
  public Interval log() {
    if (lo.signum() <= 0) {
      throw new ArithmeticException(Words.fill("The logarithm of %s is not defined.", this));
    }
    return new Interval(
        new BigDecimal(below(StrictMath.log(below(lo)))),
        new BigDecimal(above(StrictMath.log(above(hi)))));
  }

  private static double below(BigDecimal exact) {
    double nearest = exact.doubleValue();
    return new BigDecimal(nearest).compareTo(exact) <= 0 ? nearest : Math.nextDown(nearest);
  }

  private static double above(BigDecimal exact) {
    double nearest = exact.doubleValue();
    return new BigDecimal(nearest).compareTo(exact) >= 0 ? nearest : Math.nextUp(nearest);
  }

  private static double below(double value) {
    return Math.nextDown(Math.nextDown(value));
  }

  private static double above(double value) {
    return Math.nextUp(Math.nextUp(value));
  }

  /** The smallest interval with both in it. */
  public Interval hull(Interval other) {
    return new Interval(lo.min(other.lo), hi.max(other.hi));
  }

  /** Both bounds raised to the floor where they lie below it. */
  public Interval atLeast(BigDecimal floor) {
    return new Interval(lo.max(floor), hi.max(floor));
  }

  /** Whether the number lies in the interval. */
  public boolean contains(BigDecimal value) {
    return lo.compareTo(value) <= 0 && value.compareTo(hi) <= 0;
  }

  @Override
  public String toString() {
    return "[" + lo.toPlainString() + ", " + hi.toPlainString() + "]";
  }
}
