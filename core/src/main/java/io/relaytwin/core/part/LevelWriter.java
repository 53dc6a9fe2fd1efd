package io.relaytwin.core.part;

import io.relaytwin.core.signal.SignalSink;

/**
 * Passes single changes on in blocks and keeps the promises of {@link SignalSink}: a change at the
 * time of the one before takes its place, and one that changes nothing is dropped, so that
 * stretches of no length vanish.
 */
final class LevelWriter {

  private static final int BLOCK = 4096;

  private final SignalSink downstream;
  private final long[] times = new long[BLOCK];
  private final byte[] levels = new byte[BLOCK];
  private int count;

  /** The level that downstream knows: that before the first entry kept here. */
  private byte sentLevel;

  LevelWriter(SignalSink downstream) {
    this.downstream = downstream;
  }

  void begin(long startPicos, byte startLevel) {
    count = 0;
    sentLevel = startLevel;
    downstream.begin(startPicos, startLevel);
  }

  /** Adds a change, which must not lie before the last one nor at the start. */
  void put(long timePicos, byte level) {
    if (count > 0 && times[count - 1] == timePicos) {
      count--;
    }
    if (level == last()) {
      return;
    }
    if (count == BLOCK) {
      flush(BLOCK - 1); // the last entry may still be replaced
    }
    times[count] = timePicos;
    levels[count] = level;
    count++;
  }

  private byte last() {
    return count > 0 ? levels[count - 1] : sentLevel;
  }

  /** Hands everything but the newest change on, so that a live chain does not lag by a block. */
  void flushSettled() {
    if (count > 1) {
      flush(count - 1);
    }
  }

  private void flush(int sent) {
    downstream.changes(times, levels, sent);
    sentLevel = levels[sent - 1];
    count -= sent;
    times[0] = times[sent % BLOCK];
    levels[0] = levels[sent % BLOCK];
  }

  void end(long endPicos) {
    if (count > 0) {
      flush(count);
    }
    downstream.end(endPicos);
  }
}
