package io.relaytwin.core.check.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The values of a parameter that are tried, and the search between two of them. */
final class ValueGrid {

  /** Digits of a told bound. */
  static final int DIGITS = 5;

  private static final int PROBES = 48;
  private static final MathContext TRIED = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final MathContext PRECISION = new MathContext(16, RoundingMode.HALF_EVEN);

  private ValueGrid() {}

  /** Values over the whole span and the present one, ascending. */
  static List<BigDecimal> of(Knob knob) {
    List<BigDecimal> values = new ArrayList<>();
    double low = knob.span().lowest().doubleValue();
    double high = knob.span().highest().doubleValue();
    for (int i = 0; i <= PROBES; i++) {
      double share = (double) i / PROBES;
      double value =
          knob.span().isLogarithmic()
              ? StrictMath.exp(
                  StrictMath.log(low) + share * (StrictMath.log(high) - StrictMath.log(low)))
              : low + share * (high - low);
      values.add(new BigDecimal(value).round(TRIED));
    }
    BigDecimal at = knob.at();
    if (at != null && !values.contains(at)) {
      values.add(at);
    }
    values.sort(BigDecimal::compareTo);
    return values;
  }

  /**
   * Two values, one of which holds and one of which does not, and the numbers of five digits
   * between them. It ends when there is none between them any more.
   */
  static final class Bracket {
    private BigDecimal good;
    private BigDecimal bad;
    private int guesses;
    private boolean guessed;
    private boolean held;

    Bracket(BigDecimal good, BigDecimal bad) {
      this.good = good;
      this.bad = bad;
    }

    BigDecimal good() {
      return good;
    }

    BigDecimal bad() {
      return bad;
    }

    /** Whether a number of five digits lies between the two. */
    boolean isOpen() {
      return isBetween(step(good, direction()));
    }

    private int direction() {
      return bad.compareTo(good);
    }

    private boolean isBetween(BigDecimal value) {
      return value.compareTo(good) * direction() > 0 && value.compareTo(bad) * direction() < 0;
    }

    /**
     * The number to be tried next: where what is left would be used up, were it to fall in
     * proportion; its neighbour after that; the middle when that leads nowhere.
     *
     * @param leftAtGood what the rule that stops it has left at the value that holds; not a number
     *     when that is not known.
     * @param leftAtBad the same at the value that does not.
     */
    BigDecimal next(double leftAtGood, double leftAtBad) {
      boolean beside = guessed && held;
      guessed = false;
      if (beside) {
        BigDecimal neighbour = step(good, direction());
        if (isBetween(neighbour)) {
          return neighbour;
        }
      }
      guessed = true;
      double share = leftAtGood / (leftAtGood - leftAtBad);
      boolean usable = share > 0 && share < 1 && guesses++ % 3 != 2;
      BigDecimal width = bad.subtract(good);
      BigDecimal guess =
          good.add(width.multiply(usable ? new BigDecimal(share) : new BigDecimal("0.5")));
      BigDecimal near =
          guess.round(
              new MathContext(
                  DIGITS, guess.signum() * direction() > 0 ? RoundingMode.DOWN : RoundingMode.UP));
      if (isBetween(near)) {
        return near;
      }
      BigDecimal neighbour = step(good, direction());
      return isBetween(neighbour)
          ? neighbour
          : good.add(width.divide(BigDecimal.valueOf(2), PRECISION));
    }

    /** What came of the number that was tried. */
    void tell(BigDecimal value, boolean holds) {
      held = holds;
      if (holds) {
        good = value;
      } else {
        bad = value;
      }
    }

    /** The value that holds as it is told: with five digits, not beyond it. */
    BigDecimal told() {
      RoundingMode inward = direction() > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
      return good.round(new MathContext(DIGITS, inward));
    }

    /** The next number of five digits. */
    private static BigDecimal step(BigDecimal from, int direction) {
      RoundingMode rounding = direction > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
      BigDecimal grid = from.round(new MathContext(DIGITS, rounding));
      BigDecimal digit =
          from.signum() == 0
              ? BigDecimal.ONE.scaleByPowerOfTen(-DIGITS)
              : grid.ulp().scaleByPowerOfTen(grid.precision() - DIGITS);
      return grid.add(direction > 0 ? digit : digit.negate());
    }
  }
}
