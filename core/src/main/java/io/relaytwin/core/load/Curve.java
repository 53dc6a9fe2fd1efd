package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Words;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A current over a voltage, in pieces that are straight; it may jump between pieces. A voltage on a
 * knot belongs to the piece below it.
 */
public final class Curve {
  private final double[] knots;
  private final double[] intercepts;
  private final double[] slopes;

  /**
   * A curve of pieces.
   *
   * @param knots the voltages between the pieces, ascending.
   * @param intercepts the current of each piece at 0 V, in amperes.
   * @param slopes the slope of each piece, in siemens.
   */
  Curve(double[] knots, double[] intercepts, double[] slopes) {
    this.knots = knots.clone();
    this.intercepts = intercepts.clone();
    this.slopes = slopes.clone();
    if (intercepts.length != knots.length + 1 || slopes.length != intercepts.length) {
      throw new IllegalArgumentException(Words.fill("%d knots need one more piece.", knots.length));
    }
  }

  static Curve straight(double intercept, double slope) {
    return new Curve(new double[0], new double[] {intercept}, new double[] {slope});
  }

  /** Two pieces. */
  static Curve bent(
      double intercept, double slope, double knot, double nextIntercept, double nextSlope) {
    return new Curve(
        new double[] {knot},
        new double[] {intercept, nextIntercept},
        new double[] {slope, nextSlope});
  }

  /** Nothing up to a voltage, a constant current above it. */
  static Curve step(double current, double from) {
    return bent(0, 0, from, current, 0);
  }

  /** Nothing up to 0 V, then in proportion up to a knee, then constant. */
  static Curve limiter(double current, double knee) {
    return knee == 0
        ? step(current, 0)
        : new Curve(
            new double[] {0, knee},
            new double[] {0, 0, current},
            new double[] {0, current / knee, 0});
  }

  /** The voltages between the pieces. */
  double[] knots() {
    return knots.clone();
  }

  /** The current of a piece at 0 V. */
  double intercept(int piece) {
    return intercepts[piece];
  }

  /** The slope of a piece. */
  double slope(int piece) {
    return slopes[piece];
  }

  /** The piece of a voltage. */
  int piece(double volts) {
    int k = 0;
    while (k < knots.length && volts > knots[k]) {
      k++;
    }
    return k;
  }

  double at(double volts) {
    int k = piece(volts);
    return intercepts[k] + slopes[k] * volts;
  }

  /** The sum of both currents. */
  Curve plus(Curve other) {
    double[] all =
        DoubleStream.concat(Arrays.stream(knots), Arrays.stream(other.knots))
            .sorted()
            .distinct()
            .toArray();
    double[] sumIntercepts = new double[all.length + 1];
    double[] sumSlopes = new double[all.length + 1];
    for (int i = 0; i <= all.length; i++) {
      // a knot belongs to the piece below it
      double volts = i < all.length ? all[i] : Double.POSITIVE_INFINITY;
      sumIntercepts[i] = intercepts[piece(volts)] + other.intercepts[other.piece(volts)];
      sumSlopes[i] = slopes[piece(volts)] + other.slopes[other.piece(volts)];
    }
    return new Curve(all, sumIntercepts, sumSlopes);
  }

  /**
   * The highest voltage at which no more than a current is drawn, for a curve that never falls.
   *
   * @return infinite when it never draws more.
   */
  double voltsAt(double current) {
    for (int k = 0; k < intercepts.length; k++) {
      double end = k < knots.length ? knots[k] : Double.POSITIVE_INFINITY;
      if (slopes[k] > 0) {
        double volts = (current - intercepts[k]) / slopes[k];
        if (volts < end) {
          return Math.max(volts, k == 0 ? volts : knots[k - 1]);
        }
      } else if (intercepts[k] > current) {
        return knots[k - 1];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The same current the other way. */
  Curve negative() {
    return new Curve(
        knots,
        Arrays.stream(intercepts).map(a -> -a).toArray(),
        Arrays.stream(slopes).map(a -> -a).toArray());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Curve that
        && Arrays.equals(knots, that.knots)
        && Arrays.equals(intercepts, that.intercepts)
        && Arrays.equals(slopes, that.slopes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(knots) + Arrays.hashCode(intercepts))
        + Arrays.hashCode(slopes);
  }

  @Override
  public String toString() {
    return Words.fill(
        "Curve[knots=%s, intercepts=%s, slopes=%s]",
        Arrays.toString(knots), Arrays.toString(intercepts), Arrays.toString(slopes));
  }
}
