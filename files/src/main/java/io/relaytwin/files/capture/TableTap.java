package io.relaytwin.files.capture;

import io.relaytwin.core.signal.UncertainEdges;
import org.jspecify.annotations.Nullable;

/** One column of a table on its way into a sink. */
final class TableTap {

  /** What is known of the time of an edge that a row shows. */
  enum Reading {
    /** Exactly at the row. */
    AT_ROW,
    /** After the row before, at the latest at this one. */
    SINCE_ROW_BEFORE,
    /** At most a sample period before the row. */
    WITHIN_PERIOD
  }

  private final int column;
  private final Reading reading;
  private final boolean rounded;
  private final long periodPicos;
  private final TableCells cells;
  private final boolean blurred;
  private final @Nullable SampledEdges sampled;
  private final UncertainEdges edges;
  private byte level;
  private long lastFloor;
  private long lastCeil;
  private long lastEarliest;
  private long lastLatest = Long.MIN_VALUE;
  private long lastNearest;

  /**
   * Creates the tap.
   *
   * @param cells what its cells mean.
   * @param clock when rows are numbered samples; {@code null} when they have times of their own.
   * @param periodPicos the sample period rounded up, for {@link Reading#WITHIN_PERIOD}.
   * @param blurred whether the times of rows are rounded, so that they lie around what is written.
   */
  TableTap(
      Tap tap,
      int column,
      TableCells cells,
      Reading reading,
      @Nullable SampleClock clock,
      long periodPicos,
      boolean blurred) {
    this.column = column;
    this.cells = cells;
    this.reading = reading;
    this.rounded = !tap.options().sampleUncertainty();
    this.periodPicos = periodPicos;
    this.blurred = blurred;
    this.sampled =
        clock == null
            ? null
            : new SampledEdges(tap.sink(), clock, tap.options().sampleUncertainty());
    this.edges = new UncertainEdges(tap.sink());
  }

  int column() {
    return column;
  }

  /** The level that a cell shows, or {@link TableCells#NONE}. */
  byte levelOf(byte[] buffer, int from, int to) {
    return cells.levelOf(buffer, from, to);
  }

  void firstRow(RowTime time, byte now) {
    level = now;
    if (sampled != null) {
      sampled.begin(now);
      return;
    }
    long start = rounded ? time.nearest() : time.floor();
    edges.begin(start, now);
    lastFloor = start;
    lastCeil = Math.max(start, time.ceil());
    lastNearest = time.nearest();
    lastEarliest = start;
  }

  void row(long sample, RowTime time, byte now) {
    if (sampled != null) {
      if (now != level) {
        level = now;
        sampled.change(sample, now);
      }
      return;
    }
    if (now != level) {
      level = now;
      if (rounded) {
        lastEarliest = Math.max(time.nearest(), lastEarliest);
        if (reading == Reading.AT_ROW) {
          edges.edge(lastEarliest, lastEarliest, now);
        } else {
          edges.sampled(lastEarliest, lastEarliest, lastEarliest, now);
        }
      } else {
        edge(time, now);
      }
    }
    lastFloor = time.floor();
    lastCeil = Math.max(lastCeil, time.ceil());
    lastNearest = time.nearest();
  }

  private void edge(RowTime time, byte now) {
    // Rows at one time were taken one after the other, but their times were rounded.
    long blur =
        reading == Reading.SINCE_ROW_BEFORE && (blurred || time.nearest() == lastNearest)
            ? time.blur()
            : 0;
    long latest = Math.max(Math.addExact(time.ceil(), blur), Math.max(lastCeil, lastLatest));
    long earliest =
        switch (reading) {
          case AT_ROW -> time.floor();
          case SINCE_ROW_BEFORE -> Math.subtractExact(lastFloor, blur);
          case WITHIN_PERIOD -> Math.subtractExact(time.floor(), periodPicos);
        };
    lastEarliest = Math.max(earliest, lastEarliest);
    lastLatest = Math.max(latest, lastEarliest);
    if (reading == Reading.AT_ROW) {
      edges.edge(lastEarliest, lastLatest, now);
    } else {
      long seen = Math.min(Math.max(time.nearest(), lastEarliest), lastLatest);
      edges.sampled(lastEarliest, lastLatest, seen, now);
    }
  }

  void end(long lastSample, RowTime time) {
    if (sampled != null) {
      sampled.end(lastSample + 1);
    } else {
      edges.end(Math.max(rounded ? time.nearest() : lastCeil, lastEarliest));
    }
  }
}
