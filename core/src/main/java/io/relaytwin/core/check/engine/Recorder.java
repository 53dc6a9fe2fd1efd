package io.relaytwin.core.check.engine;

import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.Waveform;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps a signal that passes by, unless it has too many changes. */
final class Recorder implements SignalSink {
  private final SignalSink sink;
  private final int most;
  private long[] times = new long[1024];
  private byte[] levels = new byte[1024];
  private int size;
  private boolean tooMany;
  private long start;
  private byte first;
  private @Nullable Waveform whole;

  Recorder(SignalSink sink, int most) {
    this.sink = sink;
    this.most = most;
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    start = startPicos;
    first = startLevel;
    sink.begin(startPicos, startLevel);
  }

  @Override
  public void changes(long[] timesPicos, byte[] newLevels, int count) {
    if (!tooMany) {
      keep(timesPicos, newLevels, count);
    }
    sink.changes(timesPicos, newLevels, count);
  }

  private void keep(long[] timesPicos, byte[] newLevels, int count) {
    if (size + count > most) {
      tooMany = true;
      times = new long[0];
      levels = new byte[0];
      return;
    }
    if (size + count > times.length) {
      int length = Math.max(size + count, Math.min(most, 2 * times.length));
      times = Arrays.copyOf(times, length);
      levels = Arrays.copyOf(levels, length);
    }
    System.arraycopy(timesPicos, 0, times, size, count);
    System.arraycopy(newLevels, 0, levels, size, count);
    size += count;
  }

  @Override
  public void end(long endPicos) {
    if (!tooMany) {
      whole =
          Waveform.of(
              start, first, Arrays.copyOf(times, size), Arrays.copyOf(levels, size), endPicos);
    }
    sink.end(endPicos);
  }

  /** The whole signal; {@code null} when it had too many changes. */
  @Nullable Waveform waveform() {
    return whole;
  }
}
