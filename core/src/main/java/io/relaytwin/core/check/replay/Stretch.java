package io.relaytwin.core.check.replay;

import io.relaytwin.core.part.ZoneReading;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.Waveform;
import java.util.Arrays;

/**
 * Cuts the first so many edges from a time on out of a signal, each UNDEFINED stretch taken as one
 * part reads it, and counts time from shortly before the first of them.
 *
 * <p>CROSSED stands for thresholds somewhere in between and takes an edge in the middle of the
 * stretch; where the level comes back to what it was, no edge.
 */
final class Stretch implements SignalSink {
  private final ZoneReading reading;
  private final long fromPicos;
  private final long leadPicos;
  private final long leastTailPicos;
  private long[] times = new long[64];
  private final int maxEdges;

  private boolean initial;
  private boolean current;
  private long undefinedSince = -1;
  private boolean undefined;
  private int count;
  private long end;
  private boolean cut;

  /**
   * A cutter.
   *
   * @param reading what becomes of UNDEFINED.
   * @param fromPicos edges before this time are left out.
   * @param maxEdges how many edges are kept, at least 1.
   * @param leadPicos how long before the first edge the cut begins, at least 1 ps.
   * @param leastTailPicos how long it goes on after the last edge, at least.
   */
  Stretch(ZoneReading reading, long fromPicos, int maxEdges, long leadPicos, long leastTailPicos) {
    if (maxEdges < 1) {
      throw new IllegalArgumentException(Words.fill("There must be an edge, not %d.", maxEdges));
    }
    this.reading = reading;
    this.fromPicos = fromPicos;
    this.maxEdges = maxEdges;
    this.leadPicos = leadPicos;
    this.leastTailPicos = leastTailPicos;
  }

  @Override
  public void begin(long startPicos, byte level) {
    undefined = level == Levels.UNDEFINED;
    undefinedSince = startPicos;
    initial = undefined ? reading == ZoneReading.HIGH : level == Levels.HIGH;
    current = initial;
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int changes) {
    for (int i = 0; i < changes; i++) {
      change(timesPicos[i], levels[i]);
    }
  }

  private void change(long time, byte level) {
    if (level == Levels.UNDEFINED) {
      undefined = true;
      undefinedSince = time;
      switch (reading) {
        case LOW -> edge(time, false);
        case HIGH -> edge(time, true);
        case HELD, CROSSED -> {
          // decided when it is over
        }
      }
      return;
    }
    boolean middle = undefined && reading == ZoneReading.CROSSED;
    undefined = false;
    edge(middle ? undefinedSince + (time - undefinedSince) / 2 : time, level == Levels.HIGH);
  }

  private void edge(long time, boolean high) {
    if (high == current) {
      return;
    }
    current = high;
    if (time < fromPicos) {
      initial = high;
    } else if (count == maxEdges) {
      cut = true;
    } else {
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
      }
      times[count++] = time;
    }
  }

  @Override
  public void end(long endPicos) {
    end = endPicos;
  }

  /** Whether edges were left out at the end. */
  boolean isCut() {
    return cut;
  }

  /** The time of the signal at which the cut begins, in picoseconds. */
  long offsetPicos() {
    return count == 0 ? 0 : times[0] - leadPicos;
  }

  /**
   * The cut, from time 0 on. A signal that never leaves HIGH begins LOW and rises once, as when the
   * power comes.
   */
  Waveform waveform() {
    if (count == 0) {
      long over = leadPicos + leastTailPicos;
      return initial
          ? Waveform.of(0, Levels.LOW, new long[] {leadPicos}, new byte[] {Levels.HIGH}, over)
          : Waveform.of(0, Levels.LOW, new long[0], new byte[0], over);
    }
    long[] shifted = new long[count];
    byte[] levels = new byte[count];
    boolean high = initial;
    for (int i = 0; i < count; i++) {
      high = !high;
      shifted[i] = times[i] - offsetPicos();
      levels[i] = high ? Levels.HIGH : Levels.LOW;
    }
    long span = times[count - 1] - times[0];
    long tail = Math.max(leastTailPicos, span / 10);
    long rest = cut ? tail : Math.max(leastTailPicos, Math.min(tail, end - times[count - 1]));
    return Waveform.of(
        0, initial ? Levels.HIGH : Levels.LOW, shifted, levels, shifted[count - 1] + rest);
  }
}
