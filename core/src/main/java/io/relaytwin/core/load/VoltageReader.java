package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;

/**
 * Turns the band of an output into what a threshold behind a capacitance surely reads: HIGH while
 * the lowest voltage lies above the upper threshold, LOW while the highest lies below the lower
 * one.
 *
 * <p>While the switch stays as it is each of the two voltages moves one way only, so it crosses its
 * threshold at most once, at a time in closed form. Times are rounded to the picosecond, and
 * widened by what rounding may have done to the voltage, so that HIGH and LOW come late and go
 * early.
 */
final class VoltageReader implements SignalSink {

  private static final double SECONDS_PER_PICO = 1e-12;

  private final Trajectory upper;
  private final Trajectory lower;
  private final double lowVolts;
  private final double highVolts;
  private final SignalSink downstream;

  private final long[] time = new long[1];
  private final byte[] told = new byte[1];

  private long since;
  private boolean low;
  private boolean high;
  private long lastTold;
  private byte lastLevel;
  private byte pending;
  private boolean hasPending;

  VoltageReader(
      CapacitorCircuit circuit,
      OutputStage stage,
      double lowVolts,
      double highVolts,
      SignalSink downstream) {
    CapacitorEvaluation evaluation =
        new CapacitorEvaluation(circuit, stage, StressLimits.NONE, circuit.farads());
    upper = evaluation.upper().getFirst();
    lower = evaluation.lower().getFirst();
    this.lowVolts = lowVolts;
    this.highVolts = highVolts;
    this.downstream = downstream;
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    since = startPicos;
    begin(upper, startPicos, CyclePlan.isOn(startLevel, true));
    begin(lower, startPicos, CyclePlan.isOn(startLevel, false));
    low = upper.state() <= lowThreshold();
    high = lower.state() >= highThreshold();
    lastTold = Long.MIN_VALUE;
    lastLevel = read();
    downstream.begin(startPicos, lastLevel);
  }

  private static void begin(Trajectory each, long startPicos, boolean on) {
    each.begin(startPicos, on, (on ? each.onFlow : each.offFlow).rest());
  }

  private double lowThreshold() {
    return lowVolts - 2 * upper.stateError();
  }

  private double highThreshold() {
    return highVolts + 2 * lower.stateError();
  }

  private byte read() {
    return high ? Levels.HIGH : low ? Levels.LOW : Levels.UNDEFINED;
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int i = 0; i < count; i++) {
      advance(timesPicos[i]);
      byte next = levels[i];
      turn(upper, timesPicos[i], CyclePlan.isOn(next, true));
      turn(lower, timesPicos[i], CyclePlan.isOn(next, false));
    }
  }

  private static void turn(Trajectory each, long picos, boolean on) {
    if (each.isOn() != on) {
      each.change(picos);
    }
  }

  /** Goes through a stretch of one level and tells what is crossed in it. */
  private void advance(long to) {
    double upperFrom = upper.state();
    double lowerFrom = lower.state();
    upper.advance(to);
    lower.advance(to);
    upper.transfer();
    lower.transfer();
    boolean lowAtEnd = upper.state() <= lowThreshold();
    boolean highAtEnd = lower.state() >= highThreshold();
    long lowAt = lowAtEnd == low ? to : crossing(upper, upperFrom, lowThreshold(), lowAtEnd, to);
    long highAt =
        highAtEnd == high ? to : crossing(lower, lowerFrom, highThreshold(), highAtEnd, to);
    if (lowAt <= highAt) {
      turnLow(lowAtEnd, lowAt);
      turnHigh(highAtEnd, highAt);
    } else {
      turnHigh(highAtEnd, highAt);
      turnLow(lowAtEnd, lowAt);
    }
    since = to;
  }

  private void turnLow(boolean to, long picos) {
    if (low != to) {
      low = to;
      tell(picos);
    }
  }

  private void turnHigh(boolean to, long picos) {
    if (high != to) {
      high = to;
      tell(picos);
    }
  }

  /** When a trajectory crosses its threshold; a certain level begins late and ends early. */
  private long crossing(Trajectory each, double from, double threshold, boolean begins, long end) {
    double seconds = (each.isOn() ? each.onFlow : each.offFlow).secondsBetween(from, threshold);
    if (seconds == 0) {
      return since; // held from outside: nothing to round
    }
    double picos = seconds / SECONDS_PER_PICO;
    double rounding = 1 + 1e-14 * picos;
    double after = begins ? Math.ceil(picos + rounding) : Math.floor(picos - rounding);
    return Math.max(since, Math.min(end, since + (long) Math.max(0, after)));
  }

  private void tell(long picos) {
    byte now = read();
    if (picos <= lastTold) {
      // both thresholds in one picosecond: the later one counts
      pendingLevel(now);
      return;
    }
    flush();
    lastTold = picos;
    pendingLevel(now);
  }

  private void pendingLevel(byte now) {
    pending = now;
    hasPending = true;
  }

  private void flush() {
    if (hasPending && pending != lastLevel) {
      time[0] = lastTold;
      told[0] = pending;
      downstream.changes(time, told, 1);
      lastLevel = pending;
    }
    hasPending = false;
  }

  @Override
  public void end(long endPicos) {
    advance(endPicos);
    if (lastTold <= endPicos) {
      flush();
    }
    downstream.end(endPicos);
  }
}
