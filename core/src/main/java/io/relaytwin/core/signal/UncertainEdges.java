package io.relaytwin.core.signal;

import io.relaytwin.core.quantity.Words;

/**
 * Turns edges that are known to lie in an interval of time into a three-valued signal: from the
 * earliest time of an edge to its latest the level is UNDEFINED, and from the latest on it is the
 * new one, unless the next edge may have come by then.
 *
 * <p>So a level is claimed only where it holds wherever in their intervals the edges lie. Of a
 * pulse whose two edges may touch nothing but UNDEFINED is left, unless its level was
 * <em>seen</em>: a sampler that took it for a level had it in front of it for some time, however
 * short. Then it is claimed for one picosecond, which is less than the aperture of any sampler, so
 * that it counts.
 *
 * <p>An edge whose earliest and latest time agree is exact; of two exact edges at one time the
 * later wins. The times handed on are strictly increasing and the levels change each time, whatever
 * comes in.
 */
public final class UncertainEdges {

  /** For how long a level is claimed that was seen at one sample, in picoseconds. */
  public static final long INSTANT_PICOS = 1;

  private static final int BLOCK = 4096;
  private static final long NOT_SEEN = Long.MIN_VALUE;

  private final SignalSink next;
  private final long[] times = new long[BLOCK];
  private final byte[] levels = new byte[BLOCK];
  private int count;

  private long startPicos;
  private boolean begun;
  private byte current;

  private long lastEarliest;
  private boolean pending;
  private byte settled;
  private long settledAt;
  private long seenAt = NOT_SEEN;
  private long lastPicos;

  /** Creates the stage. */
  public UncertainEdges(SignalSink next) {
    this.next = next;
  }

  /**
   * The signal begins.
   *
   * @param startPicos the time from which it is known, in picoseconds.
   * @param level the level at the start and before it.
   */
  public void begin(long startPicos, byte level) {
    this.startPicos = startPicos;
    begun = false;
    count = 0;
    current = level;
    pending = false;
    settledAt = startPicos;
    seenAt = NOT_SEEN;
    lastEarliest = startPicos;
  }

  /**
   * The next edge.
   *
   * @param earliestPicos the level is the one before up to here; not before the start nor before
   *     the earliest time of the edge before; picoseconds.
   * @param latestPicos the level is the new one from here on; not before {@code earliestPicos} nor
   *     before the latest time of the edge before; picoseconds.
   * @param level the new level; may be UNDEFINED, may be the level before.
   */
  public void edge(long earliestPicos, long latestPicos, byte level) {
    move(earliestPicos, latestPicos, level, NOT_SEEN);
  }

  /**
   * The next edge, of which a sample shows the new level.
   *
   * @param earliestPicos as above; the sample before.
   * @param latestPicos as above; the sample.
   * @param seenPicos when the level was seen: the time of the sample, rounded; within the two.
   * @param level the level of the sample.
   */
  public void sampled(long earliestPicos, long latestPicos, long seenPicos, byte level) {
    if (seenPicos < earliestPicos || seenPicos > latestPicos) {
      throw new IllegalArgumentException(
          Words.fill(
              "A level seen at %d ps does not lie in %d ps .. %d ps.",
              seenPicos, earliestPicos, latestPicos));
    }
    move(earliestPicos, latestPicos, level, seenPicos);
  }

  private void move(long earliestPicos, long latestPicos, byte level, long seenPicos) {
    if (earliestPicos < lastEarliest
        || latestPicos < earliestPicos
        || (pending && latestPicos < settledAt)) {
      throw new IllegalArgumentException(
          Words.fill(
              "The edge in %d ps .. %d ps comes before the one in %d ps .. %d ps.",
              earliestPicos, latestPicos, lastEarliest, settledAt));
    }
    lastEarliest = earliestPicos;
    long undefinedFrom = earliestPicos;
    if (pending && earliestPicos > settledAt) {
      emit(settledAt, settled, seenAt != NOT_SEEN);
    } else if (pending && seenAt != NOT_SEEN) {
      emit(seenAt, settled, true);
      undefinedFrom = Math.max(earliestPicos, seenAt + INSTANT_PICOS);
    } else if (!begun && seenPicos != NOT_SEEN) {
      undefinedFrom =
          Math.max(earliestPicos, startPicos + INSTANT_PICOS); // the first level was seen too
    }
    if (undefinedFrom < latestPicos) {
      emit(undefinedFrom, Levels.UNDEFINED, false);
    }
    pending = true;
    settled = level;
    settledAt = latestPicos;
    seenAt = seenPicos;
  }

  /**
   * The signal ends. An edge that may lie after the end leaves the level UNDEFINED there.
   *
   * @param endPicos the end, not before the earliest time of any edge; picoseconds.
   */
  public void end(long endPicos) {
    if (endPicos < lastEarliest) {
      throw new IllegalArgumentException(
          Words.fill(
              "The end at %d ps comes before the last edge at %d ps.", endPicos, lastEarliest));
    }
    if (pending && settledAt <= endPicos) {
      emit(settledAt, settled, seenAt != NOT_SEEN);
    } else if (pending && seenAt != NOT_SEEN && seenAt <= endPicos) {
      emit(seenAt, settled, true);
    }
    pending = false;
    if (!begun) {
      next.begin(startPicos, current);
    }
    if (count > 0) {
      next.changes(times, levels, count);
    }
    count = 0;
    next.end(begun ? Math.max(endPicos, lastPicos) : endPicos);
  }

  private void emit(long time, byte level, boolean seen) {
    if (level == current) {
      return;
    }
    if (!begun) {
      if (time <= startPicos && !seen) {
        current = level;
        return;
      }
      next.begin(startPicos, current);
      begun = true;
      lastPicos = startPicos;
    }
    if (count == BLOCK) {
      next.changes(times, levels, count);
      count = 0;
    }
    // Rows whose times were rounded to the same one still came one after the other.
    lastPicos = begun && time <= lastPicos ? lastPicos + 1 : time;
    times[count] = lastPicos;
    levels[count] = level;
    count++;
    current = level;
  }
}
