package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;

/**
 * The inner loop of the envelope for sheets without minima: of each stretch of HIGH or LOW what is
 * left when its beginning has been eaten away.
 *
 * <pre>
 *   HIGH on [s, e):  ON  on [s + maxTurnOn, e)   if s + maxTurnOn &lt; e
 *   LOW on  [s, e):  OFF on [s + maxDropOut, e)  if s + maxDropOut &lt; e
 *   everywhere else: UNCERTAIN
 * </pre>
 *
 * <p>Both delays are greater than 0, so that two stretches left over never touch and each gives
 * exactly two changes. Whether a stretch is long enough is as good as random, so nothing branches
 * on it: both changes are always written and the index moves on by 2 or by 0.
 */
final class Erosion {

  /** Sums and differences of times and delays below this size cannot overflow. */
  static final long SAFE = 1L << 61;

  private Erosion() {}

  /**
   * Erodes the stretches that the given changes end.
   *
   * @param timing delays, both greater than 0.
   * @param since start of the stretch that the first change ends.
   * @param level level of that stretch.
   * @param outTimes receives the changes, from index 0; room for {@code 2 * count + 2}.
   * @return how many changes were written.
   */
  static int run(
      RelayTiming timing,
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
    long maxOn = timing.turnOn().maxPicos();
    long maxOff = timing.dropOut().maxPicos();
    return since > -SAFE && times[from + count - 1] < SAFE
        ? fast(maxOn, maxOff, since, level, times, levels, from, count, outTimes, outLevels)
        : saturating(maxOn, maxOff, since, level, times, levels, from, count, outTimes, outLevels);
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
