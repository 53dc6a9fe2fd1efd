package io.relaytwin.export.report;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.ArrayList;
import java.util.List;

/**
 * What a waveform shows over a stretch, as runs of the same look from left to right.
 *
 * @param runs without gaps, in the order of time.
 * @param exact whether each run is one level; otherwise a run may stand for many changes.
 */
record Runs(List<Run> runs, boolean exact) {

  /** More changes than this are shown by columns. */
  private static final int MOST_CHANGES = 300;

  /**
   * A stretch of one look.
   *
   * @param fromPicos its start.
   * @param toPicos its end.
   * @param low whether the level is low somewhere in it.
   * @param high whether the level is high somewhere in it.
   * @param undefined whether the level is undefined somewhere in it.
   */
  record Run(long fromPicos, long toPicos, boolean low, boolean high, boolean undefined) {

    long durationPicos() {
      return toPicos - fromPicos;
    }

    private static Run of(long fromPicos, long toPicos, int mask) {
      return new Run(
          fromPicos,
          toPicos,
          (mask & bit(Levels.LOW)) != 0,
          (mask & bit(Levels.HIGH)) != 0,
          (mask & bit(Levels.UNDEFINED)) != 0);
    }
  }

  /**
   * Cuts a waveform into runs.
   *
   * @param columns into how many columns it is divided when it changes too often.
   */
  static Runs of(Waveform waveform, long fromPicos, long toPicos, int columns) {
    int first = waveform.indexAt(fromPicos);
    int last = waveform.indexAt(toPicos - 1);
    return last - first <= MOST_CHANGES
        ? exact(waveform, fromPicos, toPicos)
        : reduced(waveform, fromPicos, toPicos, columns);
  }

  private static Runs exact(Waveform waveform, long fromPicos, long toPicos) {
    List<Run> runs = new ArrayList<>();
    int index = waveform.indexAt(fromPicos);
    long from = fromPicos;
    while (from < toPicos) {
      long next = index + 1 < waveform.size() ? waveform.timePicos(index + 1) : Long.MAX_VALUE;
      long to = Math.min(next, toPicos);
      runs.add(Run.of(from, to, bit(waveform.level(index))));
      from = to;
      index++;
    }
    return new Runs(runs, true);
  }

  private static Runs reduced(Waveform waveform, long fromPicos, long toPicos, int columns) {
    List<Run> runs = new ArrayList<>();
    double width = (toPicos - fromPicos) / (double) columns;
    int index = waveform.indexAt(fromPicos);
    long from = fromPicos;
    long runStart = fromPicos;
    int runMask = 0;
    for (int column = 0; column < columns; column++) {
      long to = column == columns - 1 ? toPicos : fromPicos + Math.round((column + 1) * width);
      int mask = bit(waveform.level(index));
      while (index + 1 < waveform.size() && waveform.timePicos(index + 1) < to) {
        index++;
        mask |= bit(waveform.level(index));
      }
      if (mask != runMask) {
        if (runMask != 0) {
          runs.add(Run.of(runStart, from, runMask));
        }
        runStart = from;
        runMask = mask;
      }
      from = to;
    }
    runs.add(Run.of(runStart, toPicos, runMask));
    return new Runs(runs, false);
  }

  private static int bit(byte level) {
    return 1 << level;
  }
}
