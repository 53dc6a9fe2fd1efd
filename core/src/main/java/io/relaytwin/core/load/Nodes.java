package io.relaytwin.core.load;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the currents into a node with a capacitance into the flow of its voltage. */
final class Nodes {

  private Nodes() {}

  /**
   * The flow of the voltage {@code C v' = sum of currents}, for the largest voltage when the
   * capacitance of a load is somewhere in a span: the least while it rises, the most while it
   * falls.
   */
  static Flow flow(Span farads, Curve... into) {
    return flow(farads, false, into);
  }

  /**
   * The flow of the voltage.
   *
   * @param farads the capacitance while the voltage rises and while it falls: the lower end first,
   *     unless swapped.
   * @param swapped whether the upper end stands for rising: then it is for the smallest voltage.
   * @param into the currents into the node, each falling with the voltage where it matters.
   */
  static Flow flow(Span farads, boolean swapped, Curve... into) {
    TreeSet<Double> knots = new TreeSet<>();
    knots.add(0.0);
    for (Curve curve : into) {
      for (double knot : curve.knots()) {
        if (knot > 0) {
          knots.add(knot);
        }
      }
    }
    // currents may change their sign inside a piece: there begins another one
    for (Double from : knots.toArray(Double[]::new)) {
      Double to = knots.higher(from);
      double[] line = sum(inside(from, to), into);
      double zero = -line[0] / line[1];
      if (line[1] < 0 && zero > from && (to == null || zero < to)) {
        knots.add(zero);
      }
    }
    double rising = swapped ? farads.hi() : farads.lo();
    double falling = swapped ? farads.lo() : farads.hi();
    int pieces = knots.size() + 1;
    double[] at = new double[pieces - 1];
    double[] rate = new double[pieces];
    double[] speed = new double[pieces];
    int k = 1;
    for (double from : knots) {
      Double to = knots.higher(from);
      double middle = inside(from, to);
      double[] line = sum(middle, into);
      double farad = line[0] + line[1] * middle >= 0 ? rising : falling;
      at[k - 1] = from;
      rate[k] = line[0] / farad;
      speed[k] = line[1] == 0 ? 0 : -line[1] / farad;
      k++;
    }
    rate[0] = Math.max(0, rate[1]); // nothing pulls the node below 0 V
    return new Flow(at, rate, speed);
  }

  private static double inside(double from, @Nullable Double to) {
    return to == null ? 2 * from + 1 : from + (to - from) / 2;
  }

  private static double[] sum(double volts, Curve... curves) {
    double intercept = 0;
    double slope = 0;
    for (Curve curve : curves) {
      int k = curve.piece(volts);
      intercept += curve.intercept(k);
      slope += curve.slope(k);
    }
    return new double[] {intercept, slope};
  }
}
