package io.relaytwin.core.load;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of a pulse train as a map of the state at its start, as long as no step leaves its
 * piece: the state at the end is {@code a x + b}, and all that is added up on the way is a
 * polynomial of the second degree in {@code x}. Hence N cycles are a geometric sum.
 *
 * <pre>
 *   x* = b / (1 - a),  d = x0 - x*,  a = exp(-u)
 *   x_n = x* + d a^n
 *   sum x_n    = n x* + d g(u),               g(u) = (1 - exp(-n u)) / (1 - exp(-u))
 *   sum x_n^2  = n x*^2 + 2 x* d g(u) + d^2 g(2u)
 * </pre>
 *
 * <p>Where nothing relaxes, {@code u} is 0 and the state moves by {@code b} each cycle.
 */
final class CycleMap {
  private final CyclePlan plan;
  private final Trajectory trajectory;
  private final int[] pieces;

  private final double[] onIntegral = new double[3];
  private final double[] offIntegral = new double[3];
  private final double[] onSquare = new double[3];
  private final double[] offSquare = new double[3];
  private final double[] atOn = new double[3];
  private final double[] atOnSquare = new double[3];
  private double turnOns;

  /** The state so far is {@code factor * x + offset}, the factor {@code exp(-decay)}. */
  private double factor = 1;

  private double offset;
  private double decay;

  private CycleMap(CyclePlan plan, Trajectory trajectory, int[] pieces) {
    this.plan = plan;
    this.trajectory = trajectory;
    this.pieces = pieces;
  }

  /**
   * The map around a state, which is that of the trajectory at the start of the cycle.
   *
   * @return {@code null} when a step of the cycle leaves its piece.
   */
  static @Nullable CycleMap around(CyclePlan plan, Trajectory trajectory, double state) {
    int[] pieces = new int[plan.size()];
    if (!plan.walk(trajectory, state, pieces)) {
      return null;
    }
    CycleMap map = new CycleMap(plan, trajectory, pieces);
    for (int i = 0; i < plan.size(); i++) {
      map.take(i);
    }
    return map;
  }

  private void take(int i) {
    switch (plan.event(i)) {
      case TURN_ON, MISSED_TURN_ON -> {
        addLinear(atOn, 1, factor, offset);
        addSquare(atOnSquare, 1, factor, offset);
        turnOns++;
      }
      case NONE, TURN_OFF, GLITCH -> {
        // adds up nothing
      }
    }
    boolean on = plan.isOn(i);
    double[] integral = on ? onIntegral : offIntegral;
    double[] square = on ? onSquare : offSquare;
    Flow flow = on ? trajectory.onFlow : trajectory.offFlow;
    int k = pieces[i];
    double dt = plan.seconds(i);
    if (flow.speed[k] > 0) {
      double target = flow.target[k];
      double tau = flow.tau[k];
      double e = -StrictMath.expm1(-dt * flow.speed[k]);
      double away = offset - target;
      integral[0] += target * dt;
      addLinear(integral, tau * e, factor, away);
      square[0] += target * target * dt;
      addLinear(square, 2 * target * tau * e, factor, away);
      addSquare(square, 0.5 * tau * e * (2 - e), factor, away);
      factor -= factor * e;
      offset -= away * e;
      decay += dt * flow.speed[k];
    } else {
      double step = flow.rate[k] * dt;
      integral[0] += 0.5 * step * dt;
      addLinear(integral, dt, factor, offset);
      square[0] += step * step * dt / 3;
      addLinear(square, step * dt, factor, offset);
      addSquare(square, dt, factor, offset);
      offset += step;
    }
  }

  private static void addLinear(double[] to, double times, double factor, double offset) {
    to[0] += times * offset;
    to[1] += times * factor;
  }

  private static void addSquare(double[] to, double times, double factor, double offset) {
    to[0] += times * offset * offset;
    to[1] += times * 2 * factor * offset;
    to[2] += times * factor * factor;
  }

  /** Whether cycles that begin with this state take the same pieces. */
  boolean holdsFrom(double state) {
    int[] taken = new int[plan.size()];
    return plan.walk(trajectory, state, taken) && Arrays.equals(taken, pieces);
  }

  private double restState() {
    return offset / -StrictMath.expm1(-decay);
  }

  /** The state after so many cycles. */
  double stateAfter(double cycles, double state) {
    if (decay == 0) {
      return state + cycles * offset;
    }
    double rest = restState();
    return rest + (state - rest) * StrictMath.exp(-decay * cycles);
  }

  /** What so many cycles add up, beginning with a state. */
  Sums over(double cycles, double state) {
    double first;
    double second;
    if (decay == 0) {
      double pairs = cycles * (cycles - 1) / 2;
      first = cycles * state + offset * pairs;
      second =
          cycles * state * state
              + 2 * state * offset * pairs
              + offset * offset * pairs * (2 * cycles - 1) / 3;
    } else {
      double rest = restState();
      double away = state - rest;
      double one = StrictMath.expm1(-cycles * decay) / StrictMath.expm1(-decay);
      double two = StrictMath.expm1(-2 * cycles * decay) / StrictMath.expm1(-2 * decay);
      first = cycles * rest + away * one;
      second = cycles * rest * rest + 2 * rest * away * one + away * away * two;
    }
    Sums sums = new Sums();
    sums.onIntegral = value(onIntegral, cycles, first, second);
    sums.offIntegral = value(offIntegral, cycles, first, second);
    sums.onSquare = value(onSquare, cycles, first, second);
    sums.offSquare = value(offSquare, cycles, first, second);
    sums.atOn = value(atOn, cycles, first, second);
    sums.atOnSquare = value(atOnSquare, cycles, first, second);
    sums.turnOns = cycles * turnOns;
    return sums;
  }

  private static double value(double[] polynomial, double cycles, double first, double second) {
    return polynomial[0] * cycles + polynomial[1] * first + polynomial[2] * second;
  }

  /** How far rounding can move a state over so many cycles. */
  double error(double cycles) {
    double perCycle = 2.0 * plan.size() * trajectory.stepError();
    return decay == 0
        ? cycles * perCycle
        : Math.min(cycles, 1 + 1 / -StrictMath.expm1(-decay)) * perCycle;
  }
}
