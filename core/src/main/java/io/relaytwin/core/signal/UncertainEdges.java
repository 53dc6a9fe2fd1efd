package io.relaytwin.core.signal;

/**
 * Turns edges that are known to lie in an interval of time into a three-valued signal: from the
 * earliest time of an edge to its latest the level is UNDEFINED, and from the latest on it is the
 * new one, unless the next edge may have come by then.
 *
 * <p>So a level is claimed only where it holds wherever in their intervals the edges lie. A pulse
 * whose two edges may touch leaves nothing but UNDEFINED behind; it still happened, and whoever
 * counts what was recorded counts the edges, not the band.
 *
 * <p>An edge whose earliest and latest time agree is exact; of two exact edges at one time the
 * later wins. The times handed on are strictly increasing and the levels change each time, whatever
 * comes in.
 */
public final class UncertainEdges {

  private static final int BLOCK = 4096;

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
    if (earliestPicos < lastEarliest
        || latestPicos < earliestPicos
        || (pending && latestPicos < settledAt)) {
      throw new IllegalArgumentException(
          "The edge in %d ps .. %d ps comes before the one in %d ps .. %d ps."
              .formatted(earliestPicos, latestPicos, lastEarliest, settledAt));
    }
    lastEarliest = earliestPicos;
    if (pending && earliestPicos > settledAt) {
      emit(settledAt, settled);
    }
    if (earliestPicos < latestPicos) {
      emit(earliestPicos, Levels.UNDEFINED);
    }
    pending = true;
    settled = level;
    settledAt = latestPicos;
  }

  /**
   * The signal ends. An edge that may lie after the end leaves the level UNDEFINED there.
   *
   * @param endPicos the end, not before the earliest time of any edge; picoseconds.
   */
  public void end(long endPicos) {
    if (endPicos < lastEarliest) {
      throw new IllegalArgumentException(
          "The end at %d ps comes before the last edge at %d ps."
              .formatted(endPicos, lastEarliest));
    }
    if (pending && settledAt <= endPicos) {
      emit(settledAt, settled);
    }
    pending = false;
    if (!begun) {
      next.begin(startPicos, current);
    }
    if (count > 0) {
      next.changes(times, levels, count);
    }
    count = 0;
    next.end(endPicos);
  }

  private void emit(long time, byte level) {
    if (level == current) {
      return;
    }
    if (!begun) {
      if (time <= startPicos) {
        current = level;
        return;
      }
      next.begin(startPicos, current);
      begun = true;
    }
    if (count == BLOCK) {
      next.changes(times, levels, count);
      count = 0;
    }
    times[count] = time;
    levels[count] = level;
    count++;
    current = level;
  }
}
