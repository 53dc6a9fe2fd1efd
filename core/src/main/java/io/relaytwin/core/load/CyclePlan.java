package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;

/** One cycle of a pulse train as one of the two extreme trajectories sees it. */
final class CyclePlan {

  /** What happens where a level begins. */
  enum Event {
    NONE,
    TURN_ON,
    TURN_OFF,
    /** It may have turned on from off, but not in this trajectory. */
    MISSED_TURN_ON,
    /** It may have turned on again for a moment before it went off. */
    GLITCH
  }

  private final boolean[] on;
  private final Event[] events;
  private final double[] seconds;
  private final long[] startPicos;
  private final long cyclePicos;

  /**
   * The plan of the cycles after the first one.
   *
   * @param upper whether UNCERTAIN counts as on.
   */
  CyclePlan(PulseTrain train, boolean upper) {
    this(
        train,
        upper,
        train.levels().getLast(),
        train.levels().get(Math.floorMod(train.levels().size() - 2, train.levels().size())));
  }

  /** The plan of a cycle that follows given levels. */
  CyclePlan(PulseTrain train, boolean upper, byte before, byte beforeThat) {
    int size = train.levels().size();
    on = new boolean[size];
    events = new Event[size];
    seconds = new double[size];
    startPicos = new long[size];
    long start = 0;
    byte last = before;
    byte earlier = beforeThat;
    for (int i = 0; i < size; i++) {
      byte level = train.levels().get(i);
      on[i] = isOn(level, upper);
      boolean was = isOn(last, upper);
      events[i] =
          on[i] != was
              ? on[i] ? Event.TURN_ON : Event.TURN_OFF
              : !upper && last == Levels.UNDEFINED && level == Levels.LOW
                  ? earlier == Levels.HIGH ? Event.GLITCH : Event.MISSED_TURN_ON
                  : Event.NONE;
      startPicos[i] = start;
      long duration = train.durationsPicos().get(i);
      seconds[i] = duration * 1e-12;
      start += duration;
      earlier = last;
      last = level;
    }
    cyclePicos = start;
  }

  static boolean isOn(byte level, boolean upper) {
    return upper ? level != Levels.LOW : level == Levels.HIGH;
  }

  int size() {
    return on.length;
  }

  boolean isOn(int i) {
    return on[i];
  }

  Event event(int i) {
    return events[i];
  }

  double seconds(int i) {
    return seconds[i];
  }

  double cycleSeconds() {
    return cyclePicos * 1e-12;
  }

  /** Plays one cycle through a trajectory. */
  void play(Trajectory trajectory, int train, long cycle) {
    trajectory.beginCycle(train, cycle);
    for (int i = 0; i < on.length; i++) {
      switch (events[i]) {
        case TURN_ON, TURN_OFF -> trajectory.change(startPicos[i]);
        case MISSED_TURN_ON -> trajectory.missedTurnOn(startPicos[i], true);
        case GLITCH -> trajectory.missedTurnOn(startPicos[i], false);
        case NONE -> {
          // goes on as it was
        }
      }
    }
    trajectory.endCycle(cyclePicos);
  }

  /**
   * Whether a cycle that begins with this state, and stays in its pieces, has something to note.
   */
  boolean notes(Trajectory trajectory, double state) {
    double x = state;
    double highest = x;
    double lowestAtOn = Double.POSITIVE_INFINITY;
    for (int i = 0; i < on.length; i++) {
      if (events[i] != Event.NONE && events[i] != Event.TURN_OFF) {
        lowestAtOn = Math.min(lowestAtOn, x);
      }
      Flow flow = on[i] ? trajectory.onFlow : trajectory.offFlow;
      x = after(flow, flow.piece(x), x, seconds[i]);
      highest = Math.max(highest, x);
    }
    return trajectory.watches(highest, lowestAtOn);
  }

  private static double after(Flow flow, int k, double x, double seconds) {
    return flow.speed[k] > 0
        ? x + (x - flow.target[k]) * StrictMath.expm1(-seconds * flow.speed[k])
        : x + flow.rate[k] * seconds;
  }

  /**
   * Goes through a cycle from a state without leaving a trace.
   *
   * @param pieces receives the piece of each step.
   * @return whether each step stays in its piece.
   */
  boolean walk(Trajectory trajectory, double state, int[] pieces) {
    double x = state;
    for (int i = 0; i < on.length; i++) {
      Flow flow = on[i] ? trajectory.onFlow : trajectory.offFlow;
      if (flow.pins) {
        return false;
      }
      int k = flow.piece(x);
      if (x == flow.high[k] && flow.slope(k, x) > 0) {
        return false; // on a knot that it is about to leave
      }
      double next = after(flow, k, x, seconds[i]);
      if (!(next >= flow.lowStop[k] && next <= flow.highStop[k])) {
        return false;
      }
      pieces[i] = k;
      x = next;
    }
    return true;
  }
}
