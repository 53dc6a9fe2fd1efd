package io.relaytwin.core.part;

import org.jspecify.annotations.Nullable;

/** Collects the widths of pulses or of gaps, each made of one or more certain stretches. */
final class WidthTally {

  private final long lossPicos;
  private long count;
  private WidthLosses.@Nullable Width first;
  private WidthLosses.@Nullable Width shortest;

  private boolean open;
  private long at;
  private long longestStretch;
  private boolean seen;

  WidthTally(long lossPicos) {
    this.lossPicos = lossPicos;
  }

  void reset() {
    count = 0;
    first = null;
    shortest = null;
    open = false;
  }

  void open(long atPicos) {
    open = true;
    at = atPicos;
    longestStretch = 0;
    seen = false;
  }

  void stretch(long lengthPicos, boolean surelySeen) {
    longestStretch = Math.max(longestStretch, lengthPicos);
    seen |= surelySeen;
  }

  void close() {
    if (!open) {
      return;
    }
    open = false;
    boolean isShortest = shortest == null || longestStretch < shortest.inputPicos();
    if (seen && !isShortest) {
      return;
    }
    WidthLosses.Width width = new WidthLosses.Width(at, longestStretch, longestStretch - lossPicos);
    if (isShortest) {
      shortest = width;
    }
    if (!seen) {
      count++;
      if (first == null) {
        first = width;
      }
    }
  }

  /** Forgets what the end of the record cut; whether it had been surely seen or was not open. */
  boolean cut() {
    boolean settled = !open || seen;
    open = false;
    return settled;
  }

  WidthLosses losses() {
    return new WidthLosses(count, first, shortest);
  }
}
