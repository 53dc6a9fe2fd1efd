package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import java.util.ArrayDeque;

/**
 * Plays a signal through one single part, exactly: the judge of the envelope and the trace of a
 * witness.
 *
 * <p>Before the signal begins its first level has been held for ever. A stretch of the input that
 * lasts its delay to the picosecond fires, as in Icarus Verilog; stretches of no length at the
 * output are dropped.
 */
public final class PartSimulator implements SignalSink {

  private final EdgeDelays delays;
  private final DelaySemantics semantics;
  private final ZoneReading reading;
  private final LevelWriter writer;

  /** Output edges not yet certain; an inertial part has at most one. */
  private final ArrayDeque<Pending> pending = new ArrayDeque<>();

  private boolean seen;
  private long edge;

  private record Pending(long timePicos, boolean high) {}

  /**
   * A part with constant delays.
   *
   * @param part the part.
   * @param zone the undefined zone of the signal it is given.
   * @param downstream receives its output, LOW and HIGH only.
   */
  public PartSimulator(Part part, InputZone zone, SignalSink downstream) {
    this(
        (edge, rise) -> rise ? part.turnOnPicos() : part.dropOutPicos(),
        part.semantics(),
        part.thresholds().reading(zone),
        downstream);
  }

  /** A part whose delays may differ from edge to edge. */
  public PartSimulator(
      EdgeDelays delays, DelaySemantics semantics, ZoneReading reading, SignalSink downstream) {
    this.delays = delays;
    this.semantics = semantics;
    this.reading = reading;
    this.writer = new LevelWriter(downstream);
  }

  @Override
  public void begin(long startPicos, byte level) {
    pending.clear();
    edge = 0;
    seen = false;
    seen = read(level);
    writer.begin(startPicos, output(seen));
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int i = 0; i < count; i++) {
      boolean high = read(levels[i]);
      if (high != seen) {
        seen = high;
        edge(timesPicos[i], high);
      }
    }
  }

  private boolean read(byte level) {
    return switch (level) {
      case Levels.LOW -> false;
      case Levels.HIGH -> true;
      default ->
          switch (reading) {
            case LOW -> false;
            case HIGH -> true;
            case HELD -> seen;
            case CROSSED -> !seen;
          };
    };
  }

  private void edge(long timePicos, boolean high) {
    settleUntil(timePicos);
    long fires = Erosion.plus(timePicos, delays.delayPicos(edge++, high));
    if (semantics == DelaySemantics.INERTIAL) {
      pending.clear();
    } else {
      while (!pending.isEmpty() && pending.getLast().timePicos() >= fires) {
        pending.removeLast();
      }
    }
    pending.addLast(new Pending(fires, high));
  }

  private void settleUntil(long timePicos) {
    while (!pending.isEmpty() && pending.getFirst().timePicos() <= timePicos) {
      Pending due = pending.removeFirst();
      writer.put(due.timePicos(), output(due.high()));
    }
  }

  private static byte output(boolean high) {
    return high ? Levels.HIGH : Levels.LOW;
  }

  @Override
  public void end(long endPicos) {
    if (endPicos > Long.MIN_VALUE) {
      settleUntil(endPicos - 1);
    }
    writer.end(endPicos);
  }
}
