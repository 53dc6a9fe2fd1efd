package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;

/**
 * Plays a pulse train through a trajectory at a cost that does not depend on the number of cycles.
 *
 * <p>The state at the start of successive cycles moves one way only, since the map of a cycle grows
 * with the state; so the states that take the same pieces follow each other, and the last of them
 * is found by bisection. A cycle in which a diode ceases to conduct or a limiter lets go is
 * stepped; if it ends where it began, all that follow are the same.
 */
final class TrainPlayer {

  private TrainPlayer() {}

  /**
   * Plays a train.
   *
   * @param upper whether UNCERTAIN counts as on.
   * @param before the level before the train.
   * @param number the number of the train.
   */
  static void play(
      Trajectory trajectory, PulseTrain train, boolean upper, byte before, int number) {
    new CyclePlan(train, upper, before, Levels.UNDEFINED).play(trajectory, number, 0);
    CyclePlan plan = new CyclePlan(train, upper);
    long done = 1;
    while (done < train.cycles()) {
      double state = trajectory.state();
      long left = train.cycles() - done;
      CycleMap map = left > 2 ? CycleMap.around(plan, trajectory, state) : null;
      if (map != null) {
        done += jump(trajectory, plan, map, number, done, left);
      } else {
        done += step(trajectory, plan, number, done, left);
      }
    }
  }

  /** Steps through one cycle, and through all others if it changes nothing. */
  private static long step(
      Trajectory trajectory, CyclePlan plan, int number, long done, long left) {
    double state = trajectory.state();
    Sums before = trajectory.takeBlock();
    trajectory.addTimes(before, 1, 0);
    plan.play(trajectory, number, done);
    if (trajectory.state() != state) {
      return 1;
    }
    Sums cycle = trajectory.takeBlock();
    trajectory.addTimes(cycle, (double) left, (left - 1) * plan.cycleSeconds());
    return left;
  }

  /** Takes as many cycles as the map holds for, at least one. */
  private static long jump(
      Trajectory trajectory, CyclePlan plan, CycleMap map, int number, long done, long left) {
    double state = trajectory.state();
    long holds = 1;
    if (map.holdsFrom(map.stateAfter(left - 1.0, state))) {
      holds = left;
    } else {
      long fails = left - 1;
      while (fails - holds > 0) {
        long middle = holds + (fails - holds) / 2;
        if (map.holdsFrom(map.stateAfter((double) middle, state))) {
          holds = middle + 1;
        } else {
          fails = middle;
        }
      }
    }
    if (holds == 1) {
      return step(trajectory, plan, number, done, left); // rounding may let it rest on a knot
    }
    Sums before = trajectory.takeBlock();
    trajectory.addTimes(before, 1, 0);
    Sums sums = map.over((double) holds, state);
    trajectory.addTimes(sums, 1, 0);
    // the extremes lie in the first and the last cycle: play these, and forget what they add up
    plan.play(trajectory, number, done);
    trajectory.takeBlock();
    noteFirst(trajectory, plan, map, number, done, holds, state);
    trajectory.jumpTo(map.stateAfter(holds - 1.0, state), map.error((double) holds));
    plan.play(trajectory, number, done + holds - 1);
    trajectory.takeBlock();
    trajectory.addTimes(new Sums(), 1, Math.max(0, holds - 2.0) * plan.cycleSeconds());
    return holds;
  }

  /** Plays the cycles of a jump in which something watched happens for the first time. */
  private static void noteFirst(
      Trajectory trajectory,
      CyclePlan plan,
      CycleMap map,
      int number,
      long done,
      long holds,
      double state) {
    while (plan.notes(trajectory, map.stateAfter(holds - 1.0, state))) {
      long first = 1;
      long last = holds - 1;
      while (first < last) {
        long middle = first + (last - first) / 2;
        if (plan.notes(trajectory, map.stateAfter((double) middle, state))) {
          last = middle;
        } else {
          first = middle + 1;
        }
      }
      trajectory.jumpTo(map.stateAfter((double) last, state), map.error((double) last));
      plan.play(trajectory, number, done + last);
      trajectory.takeBlock();
      if (plan.notes(trajectory, map.stateAfter((double) last, state))) {
        return; // rounding keeps it from being passed
      }
    }
  }
}
