package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * One load at one part, stepped in small steps by the classical Runge-Kutta rule. It shares nothing
 * with the closed forms: its right-hand side is written from the circuit, with the branches of
 * diode and compliance in it.
 */
final class ConcreteLoad {

  /** The slope of the state. */
  interface RightHandSide {
    double slope(double state, Switch now);
  }

  /** What the part does at the moment. */
  static final class Switch {
    boolean on;
    double drop;
    double leak;
    double sink;
  }

  double most = Double.NEGATIVE_INFINITY;
  double least = Double.POSITIVE_INFINITY;
  double integral;
  double square;
  double state;

  /** How the part behaves where it may choose. */
  enum Habit {
    AT_RANDOM,
    AS_MUCH_AS_IT_MAY,
    AS_LITTLE_AS_IT_MAY
  }

  Habit habit = Habit.AT_RANDOM;

  /** Whether the part changes its state at most once in each UNCERTAIN stretch. */
  boolean once;

  /** What is squared into {@link #currentSquare}; nothing unless set. */
  RightHandSide current = (state, now) -> 0;

  double currentSquare;

  /** Told of the state after each step. */
  interface Watcher {
    void at(double seconds, double state);
  }

  /**
   * Runs a part whose state in UNCERTAIN stretches changes at random, as do drop, leakage and sink.
   *
   * @param stepSeconds at most; each stretch has at least 20 steps.
   */
  void run(
      Waveform band,
      OutputStage stage,
      RightHandSide load,
      double start,
      double stepSeconds,
      Random random,
      Watcher watcher) {
    state = start;
    note();
    Switch now = new Switch();
    long from = band.startPicos();
    for (int i = -1; i < band.size(); i++) {
      long to = i + 1 < band.size() ? band.timePicos(i + 1) : band.endPicos();
      byte level = band.level(i);
      int parts = level == Levels.UNDEFINED && !once ? 1 + random.nextInt(3) : 1;
      double length = (to - from) * 1e-12 / parts;
      for (int p = 0; p < parts; p++) {
        behave(now, level, stage, random);
        int steps = (int) Math.max(20, Math.ceil(length / stepSeconds));
        double h = length / steps;
        for (int s = 0; s < steps; s++) {
          double before = state;
          double flowed = current.slope(before, now);
          step(load, now, h);
          double flows = current.slope(state, now);
          currentSquare += h * (flowed * flowed + flowed * flows + flows * flows) / 3;
          integral += 0.5 * h * (before + state);
          square += h * (before * before + before * state + state * state) / 3;
          note();
          watcher.at(from * 1e-12 + p * length + (s + 1) * h, state);
        }
      }
      from = to;
    }
  }

  private void behave(Switch now, byte level, OutputStage stage, Random random) {
    boolean much = habit == Habit.AS_MUCH_AS_IT_MAY;
    if (habit == Habit.AT_RANDOM) {
      now.on = Loads.on(random, level);
      now.drop = stage.maxDropVolts() * corner(random);
      now.leak = stage.offSourceAmperes() * corner(random);
      now.sink = stage.offSinkAmperes() * corner(random);
    } else {
      now.on = level == Levels.HIGH || (much && level == Levels.UNDEFINED);
      now.drop = much ? 0 : stage.maxDropVolts();
      now.leak = much ? stage.offSourceAmperes() : 0;
      now.sink = much ? 0 : stage.offSinkAmperes();
    }
  }

  private void note() {
    most = Math.max(most, state);
    least = Math.min(least, state);
  }

  private void step(RightHandSide load, Switch now, double h) {
    double a = load.slope(state, now);
    double b = load.slope(state + 0.5 * h * a, now);
    double c = load.slope(state + 0.5 * h * b, now);
    double d = load.slope(state + h * c, now);
    state += h / 6 * (a + 2 * b + 2 * c + d);
  }

  /** A coil with a clamp across it. */
  static RightHandSide coil(double supply, double ohms, double henries, double clamp) {
    return (i, now) -> {
      if (now.on) {
        return (supply - now.drop - ohms * i) / henries;
      }
      // the leakage feeds the coil up to the supply; what exceeds it flows through the clamp
      return i > now.leak
          ? (-clamp - ohms * i) / henries
          : Math.min(supply - ohms * i, (now.leak - i) * 1e4) / henries;
    };
  }

  /** A capacitor behind a resistor, with something across it that draws current. */
  static RightHandSide capacitor(
      double supply, double series, double farads, DoubleUnaryOperator drawn) {
    RightHandSide given = charging(supply, series);
    return (v, now) -> (given.slope(v, now) - (v > 0 ? drawn.applyAsDouble(v) : 0)) / farads;
  }

  /** What flows from the output through the resistor of a capacitor. */
  static RightHandSide charging(double supply, double series) {
    return (v, now) ->
        now.on
            ? (supply - now.drop - v) / series
            : Math.min(now.leak, (supply - v) / series)
                - (v > 0 ? Math.min(now.sink, v / series) : 0);
  }

  /** A share of 0 .. 1, often at an end. */
  static double corner(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> 1;
      default -> random.nextDouble();
    };
  }

  static double pick(Random random, Span span) {
    return span.lo() + span.width() * corner(random);
  }
}
