package io.relaytwin.core.signal;

import io.relaytwin.core.quantity.Words;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A signal held in memory: a start, the level there, changes in columns, an end. Each level holds
 * from its time up to, but not including, the next one.
 */
public final class Waveform implements SignalSource {

  /** The largest array that every JVM grants. */
  private static final int MAX_CHANGES = Integer.MAX_VALUE - 8;

  private final long startPicos;
  private final long endPicos;
  private final byte initialLevel;
  private final long[] times;
  private final byte[] levels;

  private Waveform(long startPicos, byte initialLevel, long[] times, byte[] levels, long endPicos) {
    this.startPicos = startPicos;
    this.initialLevel = initialLevel;
    this.times = times;
    this.levels = levels;
    this.endPicos = endPicos;
  }

  /**
   * A waveform of given columns, which are copied.
   *
   * @param startPicos the start, in picoseconds.
   * @param initialLevel the level at the start and before it.
   * @param timesPicos strictly increasing, after the start, not after the end; picoseconds.
   * @param levels the level from each time on, each different from the one before.
   * @param endPicos the end, in picoseconds.
   */
  public static Waveform of(
      long startPicos, byte initialLevel, long[] timesPicos, byte[] levels, long endPicos) {
    if (timesPicos.length != levels.length) {
      throw new IllegalArgumentException(
          Words.fill("%d times do not fit %d levels.", timesPicos.length, levels.length));
    }
    Collector collector = new Collector();
    collector.begin(startPicos, initialLevel);
    collector.changes(timesPicos, levels, levels.length);
    collector.end(endPicos);
    return collector.toWaveform();
  }

  /** Plays the source into memory. */
  public static Waveform of(SignalSource source) {
    Collector collector = new Collector();
    source.stream(collector);
    return collector.toWaveform();
  }

  /** The start, in picoseconds. */
  public long startPicos() {
    return startPicos;
  }

  /** The end, in picoseconds. */
  public long endPicos() {
    return endPicos;
  }

  /** The level at the start and before it. */
  public byte initialLevel() {
    return initialLevel;
  }

  /** How often the level changes. */
  public int size() {
    return times.length;
  }

  /**
   * The time of a change, in picoseconds.
   *
   * @param index from 0 to {@link #size()} - 1.
   */
  public long timePicos(int index) {
    return times[index];
  }

  /**
   * The level from that change on.
   *
   * @param index from -1, which is the initial level, to {@link #size()} - 1.
   */
  public byte level(int index) {
    return index < 0 ? initialLevel : levels[index];
  }

  /** A copy of the column of times, in picoseconds. */
  public long[] timesPicos() {
    return times.clone();
  }

  /** A copy of the column of levels. */
  public byte[] levels() {
    return levels.clone();
  }

  /**
   * The last change at or before a time.
   *
   * @return its index, or -1 when there is none.
   */
  public int indexAt(long picos) {
    int found = Arrays.binarySearch(times, picos);
    return found >= 0 ? found : -found - 2;
  }

  /** The level at a time; UNDEFINED after the end, where nothing is known. */
  public byte levelAt(long picos) {
    return picos > endPicos ? Levels.UNDEFINED : level(indexAt(picos));
  }

  /**
   * The part of this waveform within a closed interval of time, cut to what is known.
   *
   * @param fromPicos not after {@code toPicos}, not after the end.
   * @param toPicos not before the start.
   */
  public Waveform between(long fromPicos, long toPicos) {
    if (fromPicos > toPicos || fromPicos > endPicos || toPicos < startPicos) {
      throw new IllegalArgumentException(
          Words.fill(
              "%d ps .. %d ps does not meet the waveform of %d ps .. %d ps.",
              fromPicos, toPicos, startPicos, endPicos));
    }
    long from = Math.max(fromPicos, startPicos);
    long to = Math.min(toPicos, endPicos);
    int before = indexAt(from);
    int last = indexAt(to);
    return new Waveform(
        from,
        level(before),
        Arrays.copyOfRange(times, before + 1, last + 1),
        Arrays.copyOfRange(levels, before + 1, last + 1),
        to);
  }

  @Override
  public void stream(SignalSink sink) {
    sink.begin(startPicos, initialLevel);
    if (times.length > 0) {
      sink.changes(times, levels, times.length);
    }
    sink.end(endPicos);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Waveform that
        && startPicos == that.startPicos
        && endPicos == that.endPicos
        && initialLevel == that.initialLevel
        && Arrays.equals(times, that.times)
        && Arrays.equals(levels, that.levels);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(times) + Long.hashCode(endPicos);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(startPicos).append(" ps ").append(letter(initialLevel));
    int shown = Math.min(times.length, 20);
    for (int i = 0; i < shown; i++) {
      text.append(", ").append(times[i]).append(' ').append(letter(levels[i]));
    }
    if (shown < times.length) {
      text.append(", ... (").append(times.length).append(" changes)");
    }
    return text.append(", end ").append(endPicos).toString();
  }

  private static char letter(byte level) {
    return level == Levels.LOW ? '0' : level == Levels.HIGH ? '1' : 'x';
  }

  /**
   * Collects a signal into a {@link Waveform} and checks the contract of {@link SignalSink} on the
   * way, so that a faulty stage is found where it is used.
   */
  public static final class Collector implements SignalSink {
    private long startPicos;
    private long endPicos;
    private byte initialLevel;
    private long[] times = new long[16];
    private byte[] levels = new byte[16];
    private int size;
    private boolean begun;
    private boolean ended;

    /** Creates an empty collector, good for one signal. */
    public Collector() {}

    @Override
    public void begin(long startPicos, byte level) {
      if (begun) {
        throw new IllegalStateException("The signal begins twice.");
      }
      begun = true;
      checkLevel(level);
      this.startPicos = startPicos;
      initialLevel = level;
    }

    @Override
    public void changes(long[] timesPicos, byte[] levels, int count) {
      if (!begun || ended) {
        throw new IllegalStateException("Changes come outside the signal.");
      }
      grow(count);
      long lastTime = size == 0 ? startPicos : times[size - 1];
      byte last = size == 0 ? initialLevel : this.levels[size - 1];
      for (int i = 0; i < count; i++) {
        long time = timesPicos[i];
        byte level = levels[i];
        if (time <= lastTime || level == last) {
          throw new IllegalArgumentException(
              Words.fill(
                  "The change to %d at %d ps does not follow %d at %d ps.",
                  level, time, last, lastTime));
        }
        checkLevel(level);
        lastTime = time;
        last = level;
      }
      System.arraycopy(timesPicos, 0, times, size, count);
      System.arraycopy(levels, 0, this.levels, size, count);
      size += count;
    }

    @Override
    public void end(long endPicos) {
      if (!begun || ended) {
        throw new IllegalStateException("The signal ends without a beginning, or twice.");
      }
      if (endPicos < (size == 0 ? startPicos : times[size - 1])) {
        throw new IllegalArgumentException(
            Words.fill("The end at %d ps comes before the last change.", endPicos));
      }
      ended = true;
      this.endPicos = endPicos;
    }

    /** The signal collected, once it has ended. */
    public Waveform toWaveform() {
      if (!ended) {
        throw new IllegalStateException("The signal has not ended.");
      }
      return new Waveform(
          startPicos,
          initialLevel,
          Arrays.copyOf(times, size),
          Arrays.copyOf(levels, size),
          endPicos);
    }

    private void grow(int count) {
      long needed = (long) size + count;
      if (needed > MAX_CHANGES) {
        throw new SignalException(
            Words.fill(
                "The signal has more than %d changes, too many to be held in memory.",
                MAX_CHANGES));
      }
      if (needed > times.length) {
        int capacity = (int) Math.min(MAX_CHANGES, Math.max(needed, times.length * 2L));
        times = Arrays.copyOf(times, capacity);
        levels = Arrays.copyOf(levels, capacity);
      }
    }

    private static void checkLevel(byte level) {
      if (level < Levels.LOW || level > Levels.UNDEFINED) {
        throw new IllegalArgumentException(Words.fill("%d is no level.", level));
      }
    }
  }
}
