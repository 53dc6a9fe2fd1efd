package io.relaytwin.core.signal;

import io.relaytwin.core.quantity.Words;

/** A sink that keeps only what lies in a closed interval of time. */
public final class Window implements SignalSink {
  private final long fromPicos;
  private final long toPicos;
  private final Waveform.Collector collector = new Waveform.Collector();
  private final long[] time = new long[1];
  private final byte[] level = new byte[1];
  private byte current;
  private boolean begun;
  private boolean ended;
  private long startPicos;

  /**
   * Creates the window.
   *
   * @param fromPicos its beginning, in picoseconds.
   * @param toPicos its end, not before its beginning.
   */
  public Window(long fromPicos, long toPicos) {
    if (toPicos < fromPicos) {
      throw new IllegalArgumentException(
          Words.fill("The window from %d ps to %d ps is reversed.", fromPicos, toPicos));
    }
    this.fromPicos = fromPicos;
    this.toPicos = toPicos;
  }

  @Override
  public void begin(long start, byte startLevel) {
    startPicos = start;
    current = startLevel;
    if (start >= fromPicos) {
      open(start);
    }
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    if (ended || count == 0 || timesPicos[count - 1] < fromPicos) {
      if (count > 0) {
        current = levels[count - 1];
      }
      return;
    }
    for (int i = 0; i < count && !ended; i++) {
      long at = timesPicos[i];
      if (at > toPicos) {
        open(fromPicos);
        close(toPicos);
      } else if (at <= fromPicos) {
        current = levels[i];
      } else {
        open(fromPicos);
        time[0] = at;
        level[0] = levels[i];
        collector.changes(time, level, 1);
        current = levels[i];
      }
    }
  }

  @Override
  public void end(long endPicos) {
    if (!ended) {
      long last = Math.min(endPicos, toPicos);
      open(Math.min(Math.max(startPicos, fromPicos), last));
      close(last);
    }
  }

  private void open(long at) {
    if (!begun) {
      collector.begin(at, current);
      begun = true;
    }
  }

  private void close(long at) {
    collector.end(at);
    ended = true;
  }

  /** What was kept, once the signal has ended. */
  public Waveform toWaveform() {
    return collector.toWaveform();
  }
}
