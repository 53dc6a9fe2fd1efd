package io.relaytwin.core.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A signal kept in lists that anyone can read, and a sink that holds its caller to the contract.
 */
final class Trace implements SignalSink {

  long start;
  byte startLevel;
  final List<Long> times = new ArrayList<>();
  final List<Byte> levels = new ArrayList<>();
  long end;
  private boolean ended;

  /** The trace of one level a tick, each tick lasting {@code step} picoseconds from time 0. */
  static Trace ofTicks(long step, int... ticks) {
    Trace trace = new Trace();
    trace.start = 0;
    trace.startLevel = (byte) ticks[0];
    for (int i = 1; i < ticks.length; i++) {
      if (ticks[i] != ticks[i - 1]) {
        trace.add(i * step, (byte) ticks[i]);
      }
    }
    trace.end = ticks.length * step;
    return trace;
  }

  static Trace of(long start, int startLevel, long end) {
    Trace trace = new Trace();
    trace.start = start;
    trace.startLevel = (byte) startLevel;
    trace.end = end;
    return trace;
  }

  Trace add(long time, int level) {
    times.add(time);
    levels.add((byte) level);
    return this;
  }

  /** Plays into the sink in blocks of random sizes, each in arrays overwritten afterwards. */
  void play(SignalSink sink, Random random) {
    sink.begin(start, startLevel);
    int from = 0;
    while (from < times.size()) {
      int count = Math.min(random.nextInt(0, 5), times.size() - from);
      send(sink, from, count);
      from += count;
    }
    sink.end(end);
  }

  /** Plays into the sink in one block. */
  void play(SignalSink sink) {
    sink.begin(start, startLevel);
    send(sink, 0, times.size());
    sink.end(end);
  }

  private void send(SignalSink sink, int from, int count) {
    long[] someTimes = new long[count + 2];
    byte[] someLevels = new byte[count + 2];
    for (int i = 0; i < count; i++) {
      someTimes[i] = times.get(from + i);
      someLevels[i] = levels.get(from + i);
    }
    sink.changes(someTimes, someLevels, count);
    Arrays.fill(someTimes, Long.MIN_VALUE);
    Arrays.fill(someLevels, (byte) 77);
  }

  /** The level from the time on. */
  byte at(long time) {
    byte level = startLevel;
    for (int i = 0; i < times.size() && times.get(i) <= time; i++) {
      level = levels.get(i);
    }
    return level;
  }

  /** The level of each tick of the given length. */
  byte[] ticks(long step) {
    byte[] ticks = new byte[(int) ((end - start) / step)];
    int k = 0;
    byte level = startLevel;
    for (int i = 0; i < ticks.length; i++) {
      while (k < times.size() && times.get(k) <= start + i * step) {
        level = levels.get(k++);
      }
      ticks[i] = level;
    }
    return ticks;
  }

  @Override
  public void begin(long startPicos, byte level) {
    start = startPicos;
    startLevel = level;
    times.clear();
    levels.clear();
    ended = false;
  }

  @Override
  public void changes(long[] timesPicos, byte[] newLevels, int count) {
    assertThat(ended).isFalse();
    for (int i = 0; i < count; i++) {
      long lastTime = times.isEmpty() ? start : times.getLast();
      byte lastLevel = levels.isEmpty() ? startLevel : levels.getLast();
      if (timesPicos[i] <= lastTime || newLevels[i] == lastLevel) {
        throw new AssertionError(
            "change to %d at %d after level %d at %d"
                .formatted(newLevels[i], timesPicos[i], lastLevel, lastTime));
      }
      assertThat(newLevels[i]).isBetween(Levels.LOW, Levels.UNDEFINED);
      add(timesPicos[i], newLevels[i]);
    }
  }

  @Override
  public void end(long endPicos) {
    assertThat(ended).isFalse();
    if (!times.isEmpty()) {
      assertThat(times.getLast()).isLessThanOrEqualTo(endPicos);
    }
    end = endPicos;
    ended = true;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("" + startLevel + "@" + start);
    for (int i = 0; i < times.size(); i++) {
      text.append(' ').append(levels.get(i)).append('@').append(times.get(i));
    }
    return text.append(" end@").append(end).toString();
  }
}
