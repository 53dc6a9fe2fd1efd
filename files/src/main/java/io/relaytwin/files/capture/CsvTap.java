package io.relaytwin.files.capture;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.UncertainEdges;
import org.jspecify.annotations.Nullable;

/** One column of a table on its way into a sink. */
final class CsvTap {

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
  private final @Nullable VoltageLevels voltage;
  private final @Nullable SampledEdges sampled;
  private final UncertainEdges edges;
  private byte level;
  private long lastFloor;
  private long lastCeil;
  private long lastEarliest;

  /**
   * Creates the tap.
   *
   * @param clock when rows are numbered samples; {@code null} when they have times of their own.
   * @param periodPicos the sample period rounded up, for {@link Reading#WITHIN_PERIOD}.
   */
  CsvTap(
      Tap tap,
      int column,
      Wire.Kind kind,
      Reading reading,
      @Nullable SampleClock clock,
      long periodPicos) {
    this.column = column;
    this.reading = reading;
    this.rounded = !tap.options().sampleUncertainty();
    this.periodPicos = periodPicos;
    this.voltage =
        kind == Wire.Kind.ANALOGUE ? new VoltageLevels(tap.options().thresholds()) : null;
    this.sampled =
        clock == null
            ? null
            : new SampledEdges(tap.sink(), clock, tap.options().sampleUncertainty());
    this.edges = new UncertainEdges(tap.sink());
  }

  int column() {
    return column;
  }

  /**
   * The level that a cell shows.
   *
   * @return the level, or -1 when the cell shows none.
   */
  byte levelOf(byte[] buffer, int from, int to, TextInput in) {
    if (voltage != null) {
      try {
        return voltage.levelOf(in.text(from, to));
      } catch (NumberFormatException e) {
        return -1;
      }
    }
    if (to - from != 1) {
      return -1;
    }
    return switch (buffer[from]) {
      case '0' -> Levels.LOW;
      case '1' -> Levels.HIGH;
      case 'x', 'X', 'z', 'Z' -> Levels.UNDEFINED;
      default -> -1;
    };
  }

  void firstRow(DecimalTime time, byte now) {
    level = now;
    if (sampled != null) {
      sampled.begin(now);
      return;
    }
    long start = rounded ? time.nearest() : time.floor();
    edges.begin(start, now);
    lastFloor = start;
    lastCeil = Math.max(start, time.ceil());
    lastEarliest = start;
  }

  void row(long sample, DecimalTime time, byte now) {
    if (sampled != null) {
      if (now != level) {
        level = now;
        sampled.change(sample, now);
      }
      return;
    }
    if (now != level) {
      level = now;
      long earliest;
      long latest;
      if (rounded) {
        earliest = time.nearest();
        latest = earliest;
      } else {
        latest = Math.max(time.ceil(), lastCeil);
        earliest =
            switch (reading) {
              case AT_ROW -> time.floor();
              case SINCE_ROW_BEFORE -> lastFloor;
              case WITHIN_PERIOD -> Math.subtractExact(time.floor(), periodPicos);
            };
      }
      lastEarliest = Math.max(earliest, lastEarliest);
      edges.edge(lastEarliest, Math.max(latest, lastEarliest), now);
    }
    lastFloor = time.floor();
    lastCeil = Math.max(lastCeil, time.ceil());
  }

  void end(long lastSample, DecimalTime time) {
    if (sampled != null) {
      sampled.end(lastSample + 1);
    } else {
      edges.end(Math.max(rounded ? time.nearest() : lastCeil, lastEarliest));
    }
  }
}
