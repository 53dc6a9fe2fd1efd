package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encloses all coils with a snubber in a box at all parts over a band: where they are, what they
 * reach, what they take.
 *
 * <p>What follows from a set lies within what follows from a larger one. So when a cycle of a train
 * leads from a set into itself, all cycles after it stay within that one.
 */
final class SnubberBand {

  private static final double SECONDS_PER_PICO = 1e-12;

  /** Cycles of a train that are played; the rest is taken to begin anywhere. */
  private static final int CYCLES = 400;

  private static final int CYCLES_PER_TRIAL = 8;

  /** How much wider the set may be that the rest of the cycles is taken to stay in. */
  private static final double WIDER = 0.002;

  private final SnubberTotals totals;

  double peakAmperes;
  double mostVolts;
  double leastVolts;
  double mostJoules;
  Watch watch = Watch.NONE;

  private final SnubberFlow flow;
  private final Span on;
  private final Span series;
  private SnubberState state;
  private double firstJoules;

  SnubberBand(SnubberFlow flow) {
    this.flow = flow;
    totals = new SnubberTotals(flow);
    on = flow.on;
    series = flow.circuit.snubberOhms();
    state = flow.anywhere;
  }

  void begin(byte level) {
    state = flow.rest(level);
    noteJoules(state);
    firstJoules = mostJoules;
  }

  /** Puts what they take beside what was seen. */
  void put(Map<Measure, Bound> bounds, SnubberRun.Seen seen) {
    double last = Math.min(flow.circuit.mostJoules(state), flow.circuit.mostJoules(flow.stage));
    totals.put(bounds, firstJoules, last, seen);
  }

  /** Goes through a stretch of one level. */
  void stretch(byte level, long picos, Moment start) {
    if (picos == 0) {
      return;
    }
    double seconds = picos * SECONDS_PER_PICO;
    switch (level) {
      case Levels.HIGH -> on(seconds, start);
      case Levels.LOW -> off(seconds);
      default -> either(seconds, start);
    }
  }

  private void on(double seconds, Moment start) {
    notePeak(risen(seconds), start);
    mostVolts = Math.max(mostVolts, on.hi());
    // in parts, since the square of a mean is far below the mean of squares while it rises
    double part = 1 / flow.coilPace().hi();
    double left = seconds;
    while (left > 0) {
      double now = left > 2 * part ? part : left;
      SnubberState to = flow.relaxed(state, now);
      totals.on(state, to, now);
      noteJoules(state.or(to));
      state = to;
      left -= now;
      part *= 2;
    }
  }

  /** The most current that the output gives while the coil's rises and the capacitor's falls. */
  private double risen(double seconds) {
    double drop = flow.stage.maxDropVolts();
    Span pace = flow.coilPace();
    double rest = flow.steady(on).hi();
    double coil = state.amperes().hi() - rest;
    double coilRate = coil > 0 ? pace.lo() : pace.hi();
    double inrush = Math.max(0, on.hi() - drop - state.volts().lo()) / series.lo();
    double inrushRate = flow.capacitorPace().lo();
    double turn =
        coil < 0 && inrush > 0
            ? StrictMath.log(inrushRate * inrush / (-coilRate * coil)) / (inrushRate - coilRate)
            : 0;
    double most = 0;
    for (double t : new double[] {0, seconds, Math.min(seconds, Math.max(0, turn))}) {
      if (t >= 0) { // not where both rates are the same
        most =
            Math.max(
                most,
                coil * StrictMath.exp(-coilRate * t) + inrush * StrictMath.exp(-inrushRate * t));
      }
    }
    return rest + drop / series.lo() + most;
  }

  private void off(double seconds) {
    SnubberState from = state;
    RingCourse course = flow.course(from);
    double mostOut = 0;
    while (course.next(seconds)) {
      mostOut = Math.max(mostOut, course.out.hi());
      leastVolts = Math.min(leastVolts, course.out.lo());
    }
    mostVolts = Math.max(mostVolts, mostOut);
    totals.off(from, course, mostOut, seconds);
    mostJoules =
        Math.max(mostJoules, Math.min(course.mostJoules, flow.circuit.mostJoules(flow.stage)));
    state = course.end;
  }

  private void either(double seconds, Moment start) {
    SnubberState hull = flow.either(state, seconds);
    double inrush = Math.max(0, on.hi() - hull.volts().lo()) / series.lo();
    notePeak(Math.max(0, hull.amperes().hi()) + inrush, start);
    Span out =
        RingCourse.voltsAtOutput(
            flow.circuit,
            flow.stage.offSourceAmperes(),
            flow.stage.offSinkAmperes(),
            RingCourse.open(flow.circuit, hull));
    mostVolts = Math.max(mostVolts, Math.max(on.hi(), out.hi()));
    leastVolts = Math.min(leastVolts, out.lo());
    noteJoules(hull);
    totals.either(hull, out.hi(), seconds);
    state = hull;
  }

  private void noteJoules(SnubberState where) {
    mostJoules =
        Math.max(
            mostJoules,
            Math.min(flow.circuit.mostJoules(where), flow.circuit.mostJoules(flow.stage)));
  }

  private void notePeak(double amperes, Moment start) {
    if (amperes > watch.next) {
      watch.pass(amperes, value -> start);
    }
    peakAmperes = Math.max(peakAmperes, amperes);
  }

  /** Plays a train; the cost does not depend on the number of cycles. */
  void play(PulseTrain train, int number) {
    long cycles = train.cycles();
    for (long done = 0; done < cycles; done++) {
      SnubberState before = state;
      double[] sums = totals.sums();
      cycle(train, number, done);
      long left = cycles - done - 1;
      if (before.contains(state)) {
        totals.repeat(sums, (double) left);
        return;
      }
      boolean last = done + 1 >= CYCLES;
      if (left > 1 && (last || (done + 1) % CYCLES_PER_TRIAL == 0)) {
        SnubberState into = within(train, before, state, last ? Double.POSITIVE_INFINITY : WIDER);
        if (into != null || last) {
          state = into == null ? flow.anywhere : into;
          SnubberState forEver = state;
          double[] earlier = totals.sums();
          cycle(train, number, done + 1);
          totals.repeat(earlier, left - 1.0);
          state = into == null ? forEver : state;
          return;
        }
      }
    }
  }

  /**
   * A set a little larger than the last one that a cycle leads into itself.
   *
   * @param wider how much larger it may be, as a share of the largest current and voltage.
   * @return {@code null} when none is found.
   */
  private @Nullable SnubberState within(
      PulseTrain train, SnubberState before, SnubberState now, double wider) {
    double amperes = change(before.amperes(), now.amperes());
    double volts = change(before.volts(), now.volts());
    double most =
        wider
            * Math.min(
                SnubberState.magnitude(now.amperes()) / amperes,
                SnubberState.magnitude(now.volts()) / volts);
    for (double times = 2; times < Math.min(most, 1e6); times *= 4) {
      SnubberState wide = now.widened(times * amperes, times * volts).and(flow.anywhere);
      SnubberState after = wide;
      for (int i = 0; i < train.levels().size(); i++) {
        double seconds = train.durationsPicos().get(i) * SECONDS_PER_PICO;
        after = flow.after(train.levels().get(i), after, seconds);
      }
      if (wide.contains(after)) {
        return wide;
      }
    }
    return null;
  }

  private static double change(Span before, Span now) {
    double change = Math.max(Math.abs(now.lo() - before.lo()), Math.abs(now.hi() - before.hi()));
    return change + 1e-12 * SnubberState.magnitude(now);
  }

  private void cycle(PulseTrain train, int number, long cycle) {
    long from = 0;
    for (int i = 0; i < train.levels().size(); i++) {
      long picos = train.durationsPicos().get(i);
      stretch(train.levels().get(i), picos, new Moment(number, cycle, from));
      from += picos;
    }
  }
}
