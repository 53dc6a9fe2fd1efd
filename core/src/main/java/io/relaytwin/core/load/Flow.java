package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Words;
import java.util.Arrays;

/**
 * How a scalar state moves while the switch stays as it is: {@code x' = rate - speed * x}, with
 * other coefficients on each side of a knot. A knot is where a diode stops to conduct, a current
 * limiter lets go, the supply is reached.
 *
 * <p>Each piece is a relaxation towards {@code target = rate / speed} (an exponential), or a
 * straight line where {@code speed} is 0. A state on a knot belongs to the piece below it; where
 * the pieces on both sides drive the state onto the knot it stays there. The map from a state to a
 * later one never draws two states apart, since {@code speed >= 0} and steps at knots go down.
 */
final class Flow {

  /** Lower and upper end of each piece, the outermost infinite. */
  final double[] low;

  final double[] high;
  final double[] rate;
  final double[] speed;
  final double[] tau;
  final double[] target;

  /** The end of the piece where the state leaves it, infinite where it does not. */
  final double[] lowStop;

  final double[] highStop;
  final double scale;

  /** Whether the state jumps to {@link #pinned} and stays there. */
  final boolean pins;

  final double pinned;

  /** The state that has never been moved: 0, or the floor. */
  private final double origin;

  private Flow(double pinned) {
    this(new double[0], new double[] {0}, new double[] {0}, pinned, true, pinned);
  }

  /**
   * A flow of pieces.
   *
   * @param knots ascending; one less than there are pieces.
   * @param rate of each piece, per second.
   * @param speed of each piece, per second, at least 0.
   */
  Flow(double[] knots, double[] rate, double[] speed) {
    this(knots, rate, speed, 0, false, 0);
  }

  private Flow(
      double[] knots, double[] rate, double[] speed, double origin, boolean pins, double pinned) {
    this.origin = origin;
    this.pins = pins;
    this.pinned = pinned;
    int pieces = rate.length;
    this.rate = rate.clone();
    this.speed = speed.clone();
    low = new double[pieces];
    high = new double[pieces];
    tau = new double[pieces];
    target = new double[pieces];
    lowStop = new double[pieces];
    highStop = new double[pieces];
    double largest = Math.abs(origin);
    for (double knot : knots) {
      largest = Math.max(largest, Math.abs(knot));
    }
    for (int k = 0; k < pieces; k++) {
      low[k] = k == 0 ? Double.NEGATIVE_INFINITY : knots[k - 1];
      high[k] = k == pieces - 1 ? Double.POSITIVE_INFINITY : knots[k];
      boolean relaxes = speed[k] > 0;
      tau[k] = relaxes ? 1 / speed[k] : Double.POSITIVE_INFINITY;
      target[k] = relaxes ? rate[k] / speed[k] : Math.signum(rate[k]) * Double.POSITIVE_INFINITY;
      boolean still = !relaxes && rate[k] == 0;
      lowStop[k] = !still && target[k] < low[k] ? low[k] : Double.NEGATIVE_INFINITY;
      highStop[k] = !still && target[k] > high[k] ? high[k] : Double.POSITIVE_INFINITY;
      if (relaxes) {
        largest = Math.max(largest, Math.abs(target[k]));
      }
    }
    scale = largest;
  }

  /** A state that is held from outside. */
  static Flow pinnedAt(double state) {
    return new Flow(state);
  }

  /** A single relaxation. */
  static Flow towards(double target, double tau) {
    return new Flow(new double[0], new double[] {target / tau}, new double[] {1 / tau});
  }

  /** A relaxation that ends at a floor, where the state stays and below which it never is. */
  static Flow towards(double target, double tau, double floor) {
    return new Flow(
        new double[] {floor},
        new double[] {0, target / tau},
        new double[] {0, 1 / tau},
        floor,
        false,
        0);
  }

  /** Whether the lowest piece is a floor, at which a state comes to rest. */
  boolean hasFloor() {
    return rate.length == 2 && rate[0] == 0 && speed[0] == 0 && lowStop[1] == low[1];
  }

  /** The piece that a state belongs to. */
  int piece(double x) {
    int k = 0;
    while (x > high[k]) {
      k++;
    }
    return k;
  }

  /** The slope of a state in a piece. */
  double slope(int k, double x) {
    return rate[k] - speed[k] * x;
  }

  /** Where the state rests when it has been left alone for ever and was never moved before. */
  double rest() {
    if (pins) {
      return pinned;
    }
    double x = origin;
    int k = piece(x);
    boolean rising = slope(k, x) > 0 || (x == high[k] && slope(k + 1, x) > 0);
    if (rising) {
      k = x == high[k] ? k + 1 : k;
      while (highStop[k] < Double.POSITIVE_INFINITY) {
        x = high[k];
        k++;
        if (slope(k, x) <= 0) {
          return x;
        }
      }
      return target[k];
    }
    while (slope(k, x) < 0 && lowStop[k] > Double.NEGATIVE_INFINITY) {
      x = low[k];
      k--;
    }
    return slope(k, x) < 0 ? target[k] : x;
  }

  /**
   * How long a state takes to another, in seconds, to about 1e-15 of the sum of the times in the
   * pieces.
   *
   * @return infinite when it never gets there.
   */
  double secondsBetween(double from, double to) {
    if (pins) {
      boolean passed = from < to ? to <= pinned : to >= pinned;
      return passed || from == to ? 0 : Double.POSITIVE_INFINITY;
    }
    if (from == to) {
      return 0;
    }
    boolean up = to > from;
    double x = from;
    int k = piece(x);
    if (up && x == high[k]) {
      k++;
    }
    double seconds = 0;
    while (true) {
      double slope = slope(k, x);
      boolean last = up ? to <= high[k] : to >= low[k];
      double edge = last ? to : up ? high[k] : low[k];
      boolean arrives = up ? slope > 0 && target[k] > edge : slope < 0 && target[k] < edge;
      if (!arrives) {
        return Double.POSITIVE_INFINITY;
      }
      seconds += secondsWithin(k, x, edge);
      if (last) {
        return seconds;
      }
      x = edge;
      k += up ? 1 : -1;
    }
  }

  /** The time from a state to another in the same piece, which it reaches. */
  double secondsWithin(int k, double from, double to) {
    return speed[k] > 0
        ? tau[k] * StrictMath.log1p((from - to) / (to - target[k]))
        : (to - from) / rate[k];
  }

  @Override
  public String toString() {
    return Words.fill(
        "Flow[rate=%s, speed=%s, from=%s]",
        Arrays.toString(rate), Arrays.toString(speed), Arrays.toString(low));
  }
}
