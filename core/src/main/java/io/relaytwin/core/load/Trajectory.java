package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import org.jspecify.annotations.Nullable;

/**
 * One trajectory of a load over a signal of two levels, in closed form from change to change.
 *
 * <pre>
 *   d = x - target, e = 1 - exp(-t / tau)
 *   x          becomes  x - d e
 *   integral x    grows by  target t + d tau e
 *   integral x^2  grows by  target^2 t + 2 target d tau e + d^2 (tau / 2) e (2 - e)
 * </pre>
 *
 * <p>Rounding: each step adds at most {@link #STEP_ULPS} units in the last place of the largest
 * number that takes part, and shrinks the error so far by {@code exp(-t / tau)}, since no flow
 * draws two states apart. That one number is carried along; {@link #stateError} is its maximum.
 */
final class Trajectory {

  /** Changes between two transfers of the sums, so that the error of summing grows slowly. */
  static final int BLOCK = 1024;

  /** Bound of the rounding of a step, in half units: the exponential 4, the rest of it 9. */
  private static final double STEP_ULPS = 16;

  private static final double HALF_ULP = 0x1p-53;
  private static final double SECONDS_PER_PICO = 1e-12;

  /** Is told of each change, after the state has got there. */
  @FunctionalInterface
  interface Listener {
    void change(long picos, double state, boolean on);
  }

  final Flow onFlow;
  final Flow offFlow;

  private final double stepError;
  private final Sums total = new Sums();
  private final Sums block = new Sums();
  private @Nullable Listener listener;

  private double x;
  private boolean on;
  private long since;
  private double blocks;

  /** Whether turn-ons are noted, which the current of a capacitor needs. */
  private final boolean countsTurnOns;

  private double error;
  private double largestError;
  private double seconds;

  private int train;
  private long cycle;
  private double most;
  private double least;
  private double leastAtOn = Double.POSITIVE_INFINITY;
  private Watch above = Watch.NONE;
  private Watch belowAtOn = Watch.NONE;

  Trajectory(Flow onFlow, Flow offFlow) {
    this(onFlow, offFlow, true);
  }

  /**
   * A trajectory.
   *
   * @param countsTurnOns whether turn-ons are noted.
   */
  Trajectory(Flow onFlow, Flow offFlow, boolean countsTurnOns) {
    this.countsTurnOns = countsTurnOns;
    this.onFlow = onFlow;
    this.offFlow = offFlow;
    stepError = STEP_ULPS * HALF_ULP * Math.max(onFlow.scale, offFlow.scale);
  }

  void listen(Listener to) {
    listener = to;
  }

  /**
   * Notes when the state first exceeds each of some values.
   *
   * @param values ascending.
   */
  void watchAbove(double... values) {
    above = new Watch(values);
  }

  /**
   * Notes when the state at a turn-on first lies below each of some values.
   *
   * @param values descending.
   */
  void watchBelowAtOn(double... values) {
    double[] negative = values.clone();
    for (int i = 0; i < negative.length; i++) {
      negative[i] = -values[i];
    }
    belowAtOn = new Watch(negative);
  }

  /** Begins at rest in the given state of the switch, held for ever before. */
  void begin(long picos, boolean startsOn, double state) {
    x = state;
    on = startsOn;
    since = picos;
    most = state;
    least = state;
    if (on) {
      leastAtOn = state;
      if (countsTurnOns) {
        block.atOn += x;
        block.atOnSquare += x * x;
        block.turnOns++;
      }
    }
    if (x > above.next) {
      above.pass(x, value -> moment(picos));
    }
    if (on && -x > belowAtOn.next) {
      belowAtOn.pass(-x, value -> moment(picos));
    }
    error = stepError;
    largestError = error;
    if (listener != null) {
      listener.change(picos, x, on);
    }
  }

  private Moment moment(long picos) {
    return new Moment(train, cycle, picos);
  }

  boolean isOn() {
    return on;
  }

  double state() {
    return x;
  }

  /** The switch changes its state. */
  void change(long picos) {
    advance(picos);
    if (!on) {
      turnOn(picos, true);
    }
    on = !on;
    if (listener != null) {
      listener.change(picos, x, on);
    }
  }

  /**
   * Some part may have turned on until now, though this trajectory did not.
   *
   * @param counts whether that is a turn-on of its own, not one more after a turn-off.
   */
  void missedTurnOn(long picos, boolean counts) {
    advance(picos);
    turnOn(picos, counts);
  }

  /** Moves on while the switch stays as it is. */
  void advance(long picos) {
    double dt = (picos - since) * SECONDS_PER_PICO;
    since = picos;
    seconds += dt;
    double from = x;
    step(dt);
    if (x > most) {
      if (x > above.next) {
        passAbove(from, picos, dt);
      }
      most = x;
    }
    least = Math.min(least, x);
  }

  /** The values passed on the way, which goes up all the time. */
  private void passAbove(double from, long picos, double dt) {
    Flow flow = on ? onFlow : offFlow;
    above.pass(
        x,
        value -> {
          double after = Math.min(dt, flow.secondsBetween(from, Math.max(from, value)));
          return moment(picos - (long) Math.ceil((dt - after) / SECONDS_PER_PICO));
        });
  }

  /**
   * Goes through changes of a band as long as each step stays in the piece that it begins in, which
   * nearly all do: the same formulas as {@link #step}, with everything at hand.
   *
   * @param upper whether UNCERTAIN counts as on.
   * @param before the level before the first of these changes.
   * @param beforeThat the level before that one.
   */
  void play(
      long[] picos, byte[] levels, int from, int to, boolean upper, byte before, byte beforeThat) {
    int i = from;
    byte last = before;
    byte earlier = beforeThat;
    while (true) {
      i = listener == null ? run(picos, levels, i, to, upper, last, earlier) : i;
      if (i == to) {
        transfer();
        return;
      }
      earlier = i == from ? beforeThat : i == from + 1 ? before : levels[i - 2];
      last = i == from ? before : levels[i - 1];
      byte next = levels[i];
      if (CyclePlan.isOn(next, upper) != on) {
        change(picos[i]);
      } else if (countsTurnOns && !upper && last == Levels.UNDEFINED && next == Levels.LOW) {
        missedTurnOn(picos[i], earlier != Levels.HIGH);
      }
      i++;
      earlier = last;
      last = next;
    }
  }

  /** The fast part of {@link #play}: ends at the change that it leaves to the careful one. */
  private int run(
      long[] picos, byte[] levels, int from, int to, boolean upper, byte before, byte beforeThat) {
    if (onFlow.pins || offFlow.pins) {
      return from;
    }
    int onPiece = onFlow.piece(x);
    boolean floors = offFlow.hasFloor();
    int offPiece = floors ? 1 : offFlow.piece(x);
    double floor = floors ? offFlow.low[1] : Double.NEGATIVE_INFINITY;
    double onSpeed = onFlow.speed[onPiece];
    double offSpeed = offFlow.speed[offPiece];
    if (!(onSpeed > 0 && offSpeed > 0)) {
      return from;
    }
    double onTau = onFlow.tau[onPiece];
    double offTau = offFlow.tau[offPiece];
    double onTarget = onFlow.target[onPiece];
    double offTarget = offFlow.target[offPiece];
    double onLow = Math.max(onFlow.low[onPiece], onFlow.lowStop[onPiece]);
    double onHigh = Math.min(onFlow.high[onPiece], onFlow.highStop[onPiece]);
    double offLow = floors ? floor : Math.max(offFlow.low[offPiece], offFlow.lowStop[offPiece]);
    double offHigh = Math.min(offFlow.high[offPiece], offFlow.highStop[offPiece]);
    double state = x;
    boolean isOn = on;
    long start = since;
    double sinceBegin = seconds;
    double slip = error;
    double largestSlip = largestError;
    double highest = most;
    double lowest = least;
    double onIntegral = block.onIntegral;
    double offIntegral = block.offIntegral;
    double onSquare = block.onSquare;
    double offSquare = block.offSquare;
    double notable = above.next;
    boolean counts = countsTurnOns;
    byte last = before;
    byte earlier = beforeThat;
    int i = from;
    for (; i < to; i++) {
      byte level = levels[i];
      boolean next = upper ? level != Levels.LOW : level == Levels.HIGH;
      boolean missed = counts && !upper && !isOn && last == Levels.UNDEFINED && level == Levels.LOW;
      if (next != isOn || missed) {
        double dt = (picos[i] - start) * SECONDS_PER_PICO;
        double moved;
        if (!isOn && state == floor) {
          moved = floor; // has come to rest
          offIntegral += floor * dt;
          offSquare += floor * floor * dt;
        } else {
          double target = isOn ? onTarget : offTarget;
          double tau = isOn ? onTau : offTau;
          double d = state - target;
          double e = Decay.gone(dt * (isOn ? onSpeed : offSpeed));
          moved = state - d * e;
          double low = isOn ? onLow : offLow;
          double high = isOn ? onHigh : offHigh;
          if (!(state > low && state <= high && moved <= high && moved <= notable)) {
            break;
          }
          double moving = dt;
          if (!(moved > low)) {
            if (isOn || !floors) {
              break;
            }
            // reaches the floor on the way, and rests there
            moved = floor;
            e = (state - floor) / d;
            moving = Math.min(dt, tau * StrictMath.log1p((state - floor) / (floor - target)));
            double rest = dt - moving;
            offIntegral += floor * rest;
            offSquare += floor * floor * rest;
            slip += 2 * stepError;
            if ((floor - target) * offSpeed * rest > 2 * slip) {
              largestSlip = Math.max(largestSlip, slip);
              slip = 0; // the true state has come to rest here as well
            }
          } else {
            slip += stepError - slip * e;
          }
          double a = d * tau * e;
          double flat = target * moving;
          double square = target * (flat + 2 * a) + 0.5 * d * a * (2 - e);
          if (isOn) {
            onIntegral += flat + a;
            onSquare += square;
          } else {
            offIntegral += flat + a;
            offSquare += square;
          }
          largestSlip = Math.max(largestSlip, slip);
        }
        sinceBegin += dt;
        start = picos[i];
        state = moved;
        highest = Math.max(highest, moved);
        lowest = Math.min(lowest, moved);
        if (!isOn && counts) {
          x = moved;
          turnOn(start, !missed || earlier != Levels.HIGH);
        }
        isOn = next;
      }
      earlier = last;
      last = level;
    }
    x = state;
    on = isOn;
    since = start;
    seconds = sinceBegin;
    error = slip;
    largestError = largestSlip;
    most = highest;
    least = lowest;
    block.onIntegral = onIntegral;
    block.offIntegral = offIntegral;
    block.onSquare = onSquare;
    block.offSquare = offSquare;
    return i;
  }

  private void turnOn(long picos, boolean counts) {
    if (x < leastAtOn) {
      if (-x > belowAtOn.next) {
        belowAtOn.pass(-x, value -> moment(picos));
      }
      leastAtOn = x;
    }
    if (counts) {
      block.atOn += x;
      block.atOnSquare += x * x;
      block.turnOns++;
    }
  }

  void end(long picos) {
    advance(picos);
    finish();
    if (listener != null) {
      listener.change(picos, x, on);
    }
  }

  /** Moves the sums of at most {@link #BLOCK} changes to the totals. */
  void transfer() {
    total.add(block, 1);
    block.clear();
    blocks++;
  }

  private void step(double dt) {
    Flow flow = on ? onFlow : offFlow;
    if (flow.pins) {
      x = flow.pinned;
      add(x * dt, x * x * dt);
      error = stepError;
      return;
    }
    int k = flow.piece(x);
    double speed = flow.speed[k];
    if (speed > 0) {
      double target = flow.target[k];
      double d = x - target;
      double e = Decay.gone(dt * speed);
      double next = x - d * e;
      if (next >= flow.lowStop[k] && next <= flow.highStop[k]) {
        double a = d * flow.tau[k] * e;
        double flat = target * dt;
        add(flat + a, target * (flat + 2 * a) + 0.5 * d * a * (2 - e));
        error += stepError - error * e;
        largestError = Math.max(largestError, error);
        x = next;
        return;
      }
    }
    stepAcross(flow, k, dt);
  }

  /** A step that may leave its piece, with each crossing found in closed form. */
  private void stepAcross(Flow flow, int first, double dt) {
    int k = first;
    double left = dt;
    double arrivedWith = 0;
    while (true) {
      error += stepError;
      double slope = flow.slope(k, x);
      if (slope > 0 && x >= flow.high[k]) {
        k++;
        slope = Math.max(0, flow.slope(k, x)); // driven back onto the knot: stays
      }
      if (slope == 0) {
        rest(left, arrivedWith);
        break;
      }
      double next = after(flow, k, left);
      double edge = slope < 0 ? flow.lowStop[k] : flow.highStop[k];
      if (slope < 0 ? next >= edge : next <= edge) {
        integrate(flow, k, left, next);
        x = next;
        break;
      }
      double until = Math.min(left, flow.secondsWithin(k, x, edge));
      integrate(flow, k, until, edge);
      arrivedWith = flow.slope(k, edge);
      x = edge;
      left -= until;
      if (slope < 0) {
        k--; // a state on a knot belongs to the piece below
      }
    }
    largestError = Math.max(largestError, error);
  }

  private void rest(double dt, double arrivedWith) {
    add(x * dt, x * x * dt);
    if (Math.abs(arrivedWith) * dt > 2 * error) {
      error = 0; // the true state has come to rest here as well
    }
  }

  private double after(Flow flow, int k, double dt) {
    return flow.speed[k] > 0
        ? x - (x - flow.target[k]) * Decay.gone(dt * flow.speed[k])
        : x + flow.rate[k] * dt;
  }

  /** Integrates within a piece, from the present state to a later one. */
  private void integrate(Flow flow, int k, double dt, double next) {
    if (flow.speed[k] > 0) {
      double target = flow.target[k];
      double d = x - target;
      double e = d == 0 ? 0 : (x - next) / d;
      double a = d * flow.tau[k] * e;
      double flat = target * dt;
      add(flat + a, target * (flat + 2 * a) + 0.5 * d * a * (2 - e));
    } else {
      add(0.5 * (x + next) * dt, (x * x + x * next + next * next) / 3 * dt);
    }
  }

  private void add(double integral, double square) {
    if (on) {
      block.onIntegral += integral;
      block.onSquare += square;
    } else {
      block.offIntegral += integral;
      block.offSquare += square;
    }
  }

  // Pulse trains.

  /** Stands at the start of a train or a cycle, where time begins anew at 0. */
  void beginCycle(int ofTrain, long ofCycle) {
    train = ofTrain;
    cycle = ofCycle;
    since = 0;
  }

  /** Passes the end of a cycle. */
  void endCycle(long picos) {
    advance(picos);
  }

  /** Ends a signal at the end of a cycle. */
  void finish() {
    transfer();
  }

  /** Takes what has been added up since the last call out of the sums. */
  Sums takeBlock() {
    Sums taken = new Sums();
    taken.add(block, 1);
    block.clear();
    return taken;
  }

  /** Puts sums back, so many times. */
  void addTimes(Sums sums, double times, double addedSeconds) {
    total.add(sums, times);
    blocks++;
    seconds += addedSeconds;
  }

  void jumpTo(double state, double addedError) {
    x = state;
    error += addedError;
    largestError = Math.max(largestError, error);
  }

  double stepError() {
    return stepError;
  }

  Sums sums() {
    return total;
  }

  /** When the state first exceeded the watched value of that number; {@code null} when never. */
  @Nullable Moment firstAbove(int number) {
    return above.at(number);
  }

  /** When the state at a turn-on first lay below the watched value of that number. */
  @Nullable Moment firstBelowAtOn(int number) {
    return belowAtOn.at(number);
  }

  /** Whether a state this high, and at a turn-on this low, is worth noting. */
  boolean watches(double highest, double lowestAtOn) {
    return highest > above.next || -lowestAtOn > belowAtOn.next;
  }

  /** The largest state. */
  double most() {
    return most;
  }

  /** The smallest state. */
  double least() {
    return least;
  }

  /** The smallest state at a turn-on; infinite when there was none. */
  double leastAtOn() {
    return leastAtOn;
  }

  /** How far rounding can have moved the state at any time. */
  double stateError() {
    return largestError;
  }

  /** How far rounding can have moved the integral of the state. */
  double integralError() {
    return 2 * largestError * seconds + summingError() * total.integral();
  }

  /** How far rounding can have moved the integral of the square of the state. */
  double squareError() {
    double scale = Math.max(Math.max(onFlow.scale, offFlow.scale), most);
    return 4 * scale * largestError * seconds + summingError() * total.square();
  }

  private double summingError() {
    return (BLOCK + blocks + 16) * HALF_ULP;
  }
}
