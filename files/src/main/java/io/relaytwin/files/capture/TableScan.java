package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.util.List;

/** The rows of a table. */
final class TableScan {

  private final TextInput in;
  private final byte separator;
  private final int timeColumn;
  private final List<TableTap> taps;
  private final int lastColumn;
  private final RowTime time;

  /** How many units of time a sample lasts where sigrok counted them; 0 elsewhere. */
  private final long sigrokStep;

  private final int[] from = new int[TableLayout.MAX_COLUMNS];
  private final int[] to = new int[TableLayout.MAX_COLUMNS];
  private long sample = -1;
  private boolean begun;
  private long lastFloor;
  private long lastNearest;

  TableScan(TextInput in, TableLayout layout, RowTime time, List<TableTap> taps, long sigrokStep) {
    this.in = in;
    this.separator = (byte) layout.separator();
    this.timeColumn = layout.timeColumn();
    this.taps = taps;
    this.sigrokStep = sigrokStep;
    this.time = time;
    int last = layout.timeColumn();
    for (TableTap tap : taps) {
      last = Math.max(last, tap.column());
    }
    this.lastColumn = last;
  }

  void run() {
    boolean last;
    do {
      last = in.exhausted();
      block();
    } while (!last && (in.refill() || in.exhausted()));
    if (!begun) {
      throw in.fault("there are no rows.");
    }
    for (TableTap tap : taps) {
      tap.end(sample, time);
    }
  }

  private void block() {
    byte[] buffer = in.buffer();
    int limit = in.limit();
    while (in.position < limit) {
      int at = in.position;
      int end = at;
      while (buffer[end] != '\n') {
        end++;
      }
      if (end >= limit && !in.exhausted()) {
        return;
      }
      int stop = end;
      while (stop > at && blank(buffer[stop - 1])) {
        stop--;
      }
      if (stop > at && !isComment(buffer[at])) {
        row(buffer, at, stop);
      }
      in.position = Math.min(end + 1, limit);
    }
  }

  private boolean isComment(byte first) {
    return first == '#' || first == '%' || (first == ';' && separator != ';');
  }

  private static boolean blank(byte b) {
    return b == ' ' || b == '\r' || b == '\t';
  }

  private void row(byte[] buffer, int start, int stop) {
    int column = 0;
    int at = start;
    while (true) {
      while (separator == ' ' && at < stop && buffer[at] == ' ') {
        at++;
      }
      int end = at;
      while (end < stop && buffer[end] != separator) {
        end++;
      }
      int first = at;
      int last = end;
      while (first < last && buffer[first] == ' ') {
        first++;
      }
      while (last > first && buffer[last - 1] == ' ') {
        last--;
      }
      from[column] = first;
      to[column] = last;
      if (column == lastColumn || end >= stop) {
        break;
      }
      column++;
      at = end + 1;
    }
    if (column < lastColumn) {
      throw in.fault(
          Words.fill("the row has %d cells, but column %d is needed.", column + 1, lastColumn + 1));
    }
    nextTime(buffer);
    for (TableTap tap : taps) {
      int cell = tap.column();
      byte level = tap.levelOf(buffer, from[cell], to[cell]);
      if (level < 0) {
        throw in.fault(
            Words.fill(
                "%s in column %d is neither a level nor a finite voltage.",
                CaptureException.quote(in.text(from[cell], to[cell])), cell + 1));
      }
      if (begun) {
        tap.row(sample, time, level);
      } else {
        tap.firstRow(time, level);
      }
    }
    begun = true;
  }

  private void nextTime(byte[] buffer) {
    if (timeColumn < 0) {
      sample++;
      return;
    }
    boolean number;
    try {
      number = time.parse(buffer, from[timeColumn], to[timeColumn]);
    } catch (ArithmeticException e) {
      throw in.fault("the time exceeds the 106 days that times can hold.", e);
    }
    if (!number) {
      throw in.fault(
          Words.fill(
              "%s is no time as a decimal number.",
              CaptureException.quote(in.text(from[timeColumn], to[timeColumn]))));
    }
    if (begun && (time.floor() < lastFloor || time.nearest() < lastNearest)) {
      throw in.fault("the time comes before that of the row above.");
    }
    lastFloor = time.floor();
    lastNearest = time.nearest();
    if (sigrokStep > 0) {
      long next = time.floor() / sigrokStep - 1;
      if (time.floor() % sigrokStep != 0 || next < 0 || (begun && next <= sample)) {
        throw in.fault(
            Words.fill(
                "the time %d is not the next of the whole periods of %d that sigrok counts.",
                time.floor(), sigrokStep));
      }
      sample = next;
    }
  }
}
