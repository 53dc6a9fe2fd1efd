package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The inner loop of the envelope: of each stretch of HIGH or LOW what is left when its beginning
 * has been eaten away.
 *
 * <pre>
 *   HIGH on [s, e):  ON  on [s + maxTurnOn, e)   if s + maxTurnOn &lt; e
 *   LOW on  [s, e):  OFF on [s + maxDropOut, e)  if s + maxDropOut &lt; e
 *   everywhere else: UNCERTAIN
 * </pre>
 *
 * <p>Each stretch left over gives exactly two changes; with a delay of 0 two of them may touch, and
 * what is UNCERTAIN between lasts no time. Whether a stretch is long enough is as good as random,
 * so nothing branches on it: both changes are always written and the index moves on by 2 or by 0.
 *
 * <p>Levels are read and written several at a time through byte buffers: as fast as a {@code
 * VarHandle}, and compilers to JavaScript and WebAssembly know them.
 */
final class Erosion {

  /** Sums and differences of times and delays below this size cannot overflow. */
  static final long SAFE = 1L << 61;

  private static final int UNDEFINED_OF_FOUR = 0x02020202;

  private Erosion() {}

  /**
   * Erodes the stretches that the given changes end.
   *
   * @param maxOn the longest turn-on time, at least 0.
   * @param maxOff the longest drop-out time, at least 0.
   * @param since start of the stretch that the first change ends.
   * @param level level of that stretch.
   * @param outTimes receives the changes, from index 0; room for {@code 2 * count + 2}.
   * @return how many changes were written.
   */
  static int run(
      long maxOn,
      long maxOff,
      long since,
      byte level,
      long[] times,
      byte[] levels,
      int from,
      int count,
      long[] outTimes,
      byte[] outLevels) {
    if (count == 0) {
      return 0;
    }
    if (since <= -SAFE || times[from + count - 1] >= SAFE) {
      return saturating(
          maxOn, maxOff, since, level, times, levels, from, count, outTimes, outLevels);
    }
    return level != Levels.UNDEFINED && isCrisp(levels, from, count)
        ? crisp(maxOn, maxOff, since, level, times, from, count, outTimes, outLevels)
        : fast(maxOn, maxOff, since, level, times, levels, from, count, outTimes, outLevels);
  }

  /** Whether none of the levels is UNDEFINED; four at a time. */
  private static boolean isCrisp(byte[] levels, int from, int count) {
    ByteBuffer four = ByteBuffer.wrap(levels).order(ByteOrder.LITTLE_ENDIAN);
    int bits = 0;
    int i = from;
    for (; i <= from + count - Integer.BYTES; i += Integer.BYTES) {
      bits |= four.getInt(i);
    }
    for (; i < from + count; i++) {
      bits |= levels[i];
    }
    return (bits & UNDEFINED_OF_FOUR) == 0;
  }

  /** Two levels only: they take turns, so that they need not be looked at. */
  private static int crisp(
      long maxOn,
      long maxOff,
      long since,
      byte level,
      long[] times,
      int from,
      int count,
      long[] outTimes,
      byte[] outLevels) {
    long first = level == Levels.HIGH ? maxOn : maxOff;
    long second = level == Levels.HIGH ? maxOff : maxOn;
    ByteBuffer two = ByteBuffer.wrap(outLevels).order(ByteOrder.LITTLE_ENDIAN);
    short firstThenUncertain = pair(level);
    short secondThenUncertain = pair((byte) (level ^ 1));
    long s = since;
    int k = 0;
    int i = from;
    for (; i < from + count - 1; i += 2) {
      long middle = times[i];
      long settled = s + first;
      outTimes[k] = settled;
      outTimes[k + 1] = middle;
      two.putShort(k, firstThenUncertain);
      k += (int) ((settled - middle) >>> 62) & 2;
      long next = times[i + 1];
      settled = middle + second;
      outTimes[k] = settled;
      outTimes[k + 1] = next;
      two.putShort(k, secondThenUncertain);
      k += (int) ((settled - next) >>> 62) & 2;
      s = next;
    }
    if (i < from + count) {
      outTimes[k] = s + first;
      outTimes[k + 1] = times[i];
      two.putShort(k, firstThenUncertain);
      k += (int) ((s + first - times[i]) >>> 62) & 2;
    }
    return k;
  }

  /** A level and UNDEFINED after it, as two bytes, the first one lowest. */
  private static short pair(byte level) {
    return (short) (Levels.UNDEFINED << 8 | level);
  }

  private static int fast(
      long maxOn,
      long maxOff,
      long since,
      byte level,
      long[] times,
      byte[] levels,
      int from,
      int count,
      long[] outTimes,
      byte[] outLevels) {
    long either = maxOn ^ maxOff;
    long s = since;
    int l = level;
    int k = 0;
    for (int i = from; i < from + count; i++) {
      long next = times[i];
      long settled = s + (maxOff ^ (either & -(l & 1L)));
      // the sign bit says that the stretch outlasts its delay, bit 1 of the level that it is
      // UNDEFINED
      int step = (int) ((settled - next) >>> 62) & ~l & 2;
      outTimes[k] = settled;
      outTimes[k + 1] = next;
      outLevels[k] = (byte) l;
      outLevels[k + 1] = Levels.UNDEFINED;
      k += step;
      s = next;
      l = levels[i];
    }
    return k;
  }

  /** The same for times near the ends of {@code long}; a sum beyond them is later than any time. */
  private static int saturating(
      long maxOn,
      long maxOff,
      long since,
      byte level,
      long[] times,
      byte[] levels,
      int from,
      int count,
      long[] outTimes,
      byte[] outLevels) {
    long s = since;
    byte l = level;
    int k = 0;
    for (int i = from; i < from + count; i++) {
      long next = times[i];
      long settled = plus(s, l == Levels.HIGH ? maxOn : maxOff);
      if (l != Levels.UNDEFINED && settled < next) {
        outTimes[k] = settled;
        outLevels[k] = l;
        outTimes[k + 1] = next;
        outLevels[k + 1] = Levels.UNDEFINED;
        k += 2;
      }
      s = next;
      l = levels[i];
    }
    return k;
  }

  /** The sum of a time and a delay of at least 0, at most {@link Long#MAX_VALUE}. */
  static long plus(long time, long delay) {
    long sum = time + delay;
    return sum < time ? Long.MAX_VALUE : sum;
  }
}
