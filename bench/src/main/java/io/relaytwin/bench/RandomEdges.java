package io.relaytwin.bench;

import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import java.util.Random;

/** The edges that all runs of the envelope share, in columns, and columns for what comes out. */
final class RandomEdges {

  /** Turn-on at most 0.5 µs, drop-out at most 5 µs: data sheet of 859-753. */
  static final RelayTiming SHEET = new RelayTiming(500_000, 5_000_000);

  private static final int BLOCK = 65_536;

  final long[] times;
  final byte[] levels;
  final long end;

  private RandomEdges(long[] times, byte[] levels, long end) {
    this.times = times;
    this.levels = levels;
    this.end = end;
  }

  /**
   * High for 0.1 to 1 µs and low for 1 to 10 µs, so that about half of either settles, at random.
   *
   * @param undefined whether a third of the stretches are UNDEFINED.
   */
  static RandomEdges of(int count, boolean undefined) {
    Random random = new Random(1);
    long[] times = new long[count];
    byte[] levels = new byte[count];
    long time = 0;
    byte level = Levels.LOW;
    for (int i = 0; i < count; i++) {
      time +=
          level == Levels.LOW
              ? random.nextInt(1_000_000, 10_000_000)
              : random.nextInt(100_000, 1_000_000);
      level = (byte) (undefined ? (level + 1 + random.nextInt(2)) % 3 : 1 - level);
      times[i] = time;
      levels[i] = level;
    }
    return new RandomEdges(times, levels, time + 100_000_000);
  }

  /** Plays the signal in blocks, as a reader of files does. */
  void play(SignalSink sink) {
    sink.begin(0, Levels.LOW);
    long[] someTimes = new long[BLOCK];
    byte[] someLevels = new byte[BLOCK];
    for (int from = 0; from < times.length; from += BLOCK) {
      int count = Math.min(BLOCK, times.length - from);
      System.arraycopy(times, from, someTimes, 0, count);
      System.arraycopy(levels, from, someLevels, 0, count);
      sink.changes(someTimes, someLevels, count);
    }
    sink.end(end);
  }

  /** Plays the signal in one block, without a copy. */
  void playWhole(SignalSink sink) {
    sink.begin(0, Levels.LOW);
    sink.changes(times, levels, times.length);
    sink.end(end);
  }

  /** Writes a signal into columns that are there already. */
  static final class Columns implements SignalSink {
    final long[] times;
    final byte[] levels;
    int size;

    Columns(int capacity) {
      times = new long[capacity];
      levels = new byte[capacity];
    }

    @Override
    public void begin(long startPicos, byte level) {
      size = 0;
    }

    @Override
    public void changes(long[] timesPicos, byte[] newLevels, int count) {
      System.arraycopy(timesPicos, 0, times, size, count);
      System.arraycopy(newLevels, 0, levels, size, count);
      size += count;
    }

    @Override
    public void end(long endPicos) {
      // nothing follows
    }
  }
}
