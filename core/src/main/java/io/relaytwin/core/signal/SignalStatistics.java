package io.relaytwin.core.signal;

import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a three-valued signal in one pass and constant memory.
 *
 * <p>The signal is two binary ones: <em>maybe high</em> where the level is not LOW, <em>surely
 * high</em> where it is HIGH. A <em>pulse</em> is a longest stretch that is maybe high; a
 * <em>gap</em> a longest stretch that is not surely high. A pulse or gap that the start or the end
 * of the record cuts is not whole: it counts neither as a pulse nor as short, for its length is not
 * known.
 *
 * <p>Under the reading that a stretch of UNDEFINED holds at most one change, the <em>settled</em>
 * rises are those from a LOW stretch to the next HIGH stretch, with or without UNDEFINED between;
 * they surely happened. A runt (LOW, UNDEFINED, LOW) and a dip (HIGH, UNDEFINED, HIGH) may hold a
 * rise more. Bounds of periods use this reading.
 *
 * <p>Times are picoseconds. Values can be read once the signal has ended.
 */
public final class SignalStatistics implements SignalSink {

  /**
   * A smallest or largest length and where it was first met.
   *
   * @param picos the length, in picoseconds.
   * @param atPicos where it begins, in picoseconds.
   */
  public record Extreme(long picos, long atPicos) {}

  private static final long NEVER = Long.MIN_VALUE;

  /** Keeps one extreme without making objects on the way. */
  private static final class Least {
    private long picos = Long.MAX_VALUE;
    private long at;
    private boolean found;

    void offer(long length, long from) {
      if (length < picos || !found) {
        picos = length;
        at = from;
        found = true;
      }
    }

    @Nullable Extreme extreme() {
      return found ? new Extreme(picos, at) : null;
    }
  }

  private final Least shortestHigh = new Least();
  private final Least shortestMaybeHigh = new Least();
  private final Least shortestLow = new Least();
  private final Least shortestMaybeLow = new Least();
  private final Least shortestPeriod = new Least();
  private final Least shortestPeriodLatest = new Least();
  private final Least shortestPossiblePeriod = new Least();
  private final Least longestUndefined = new Least();

  private long start;
  private long end;
  private boolean begun;
  private boolean ended;
  private long changeCount;

  private byte level;
  private long since;
  private long pulseSince;
  private long gapSince;
  private boolean highSeenInPulse;
  private boolean undefinedSeenInPulse;
  private byte settled;
  private boolean startsUndefined;

  private long highTotal;
  private long undefinedTotal;
  private long maybeRises;
  private long sureRises;
  private long settledRises;
  private long settledFalls;
  private long crisp;
  private long blurred;
  private long runts;
  private long dips;

  private long riseEarliest = NEVER;
  private long riseLatest;
  private long possibleLatest = NEVER;

  /** Creates an empty statistic, good for one signal. */
  public SignalStatistics() {}

  @Override
  public void begin(long startPicos, byte level) {
    if (begun) {
      throw new IllegalStateException("The signal begins twice.");
    }
    begun = true;
    start = startPicos;
    since = startPicos;
    this.level = level;
    settled = level;
    startsUndefined = level == Levels.UNDEFINED;
    pulseSince = NEVER;
    gapSince = NEVER;
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int i = 0; i < count; i++) {
      change(timesPicos[i], levels[i]);
    }
    changeCount += count;
  }

  private void change(long time, byte to) {
    close(time);
    byte from = level;
    if (from == Levels.LOW) {
      pulseSince = time;
      highSeenInPulse = false;
      undefinedSeenInPulse = false;
      maybeRises++;
      if (since != start) {
        shortestLow.offer(time - since, since);
      }
    } else if (to == Levels.LOW) {
      endPulse(time);
    }
    if (to == Levels.HIGH) {
      sureRises++;
      if (gapSince != NEVER) {
        shortestMaybeLow.offer(time - gapSince, gapSince);
      }
      highSeenInPulse = true;
    } else if (from == Levels.HIGH) {
      gapSince = time;
      if (since != start) {
        shortestHigh.offer(time - since, since);
      }
    }
    if (to == Levels.UNDEFINED) {
      undefinedSeenInPulse = true;
    } else {
      settle(from, to, time);
    }
    level = to;
    since = time;
  }

  /** A pulse of whole length ends; one that was there at the start is cut. */
  private void endPulse(long time) {
    if (pulseSince != NEVER) {
      shortestMaybeHigh.offer(time - pulseSince, pulseSince);
      if (!highSeenInPulse) {
        runts++;
      } else if (undefinedSeenInPulse) {
        blurred++;
      } else {
        crisp++;
      }
    }
  }

  /** The level is LOW or HIGH from now on; whatever was UNDEFINED before lies behind. */
  private void settle(byte from, byte to, long time) {
    boolean wasUndefined = from == Levels.UNDEFINED;
    long earliest = wasUndefined ? since : time;
    if (settled == Levels.LOW && to == Levels.HIGH) {
      settledRises++;
      if (riseEarliest != NEVER) {
        shortestPeriod.offer(Math.max(0, earliest - riseLatest), riseEarliest);
        shortestPeriodLatest.offer(time - riseEarliest, riseEarliest);
      }
      riseEarliest = earliest;
      riseLatest = time;
    } else if (settled == Levels.HIGH && to == Levels.HIGH) {
      dips++;
    }
    if (settled == Levels.HIGH && to == Levels.LOW) {
      settledFalls++;
    } else {
      possibleRise(earliest, time);
    }
    settled = to;
  }

  private void possibleRise(long earliest, long latest) {
    if (possibleLatest != NEVER) {
      shortestPossiblePeriod.offer(Math.max(0, earliest - possibleLatest), possibleLatest);
    }
    possibleLatest = latest;
  }

  private void close(long time) {
    if (level == Levels.HIGH) {
      highTotal += time - since;
    } else if (level == Levels.UNDEFINED) {
      undefinedTotal += time - since;
      longestUndefined.offer(since - time, since);
    }
  }

  @Override
  public void end(long endPicos) {
    close(endPicos);
    if (level == Levels.UNDEFINED) {
      possibleRise(since, endPicos);
    }
    end = endPicos;
    ended = true;
  }

  private <T> T whenEnded(T value) {
    if (!ended) {
      throw new IllegalStateException("The signal has not ended.");
    }
    return value;
  }

  private @Nullable Extreme read(Least least) {
    if (!ended) {
      throw new IllegalStateException("The signal has not ended.");
    }
    return least.extreme();
  }

  /** The start of the record, in picoseconds. */
  public long startPicos() {
    return whenEnded(start);
  }

  /** The end of the record, in picoseconds. */
  public long endPicos() {
    return whenEnded(end);
  }

  /** How often the level changes. */
  public long changes() {
    return whenEnded(changeCount);
  }

  /** Rises of the maybe-high signal after the start: changes from LOW to anything. */
  public long maybeHighRises() {
    return whenEnded(maybeRises);
  }

  /** Rises of the surely-high signal after the start: changes from anything to HIGH. */
  public long surelyHighRises() {
    return whenEnded(sureRises);
  }

  /** Rises that surely happened: from a LOW stretch to the next HIGH one. */
  public long settledRises() {
    return whenEnded(settledRises);
  }

  /** Falls that surely happened: from a HIGH stretch to the next LOW one. */
  public long settledFalls() {
    return whenEnded(settledFalls);
  }

  /** Whole pulses that are HIGH throughout. */
  public long crispPulses() {
    return whenEnded(crisp);
  }

  /** Whole pulses that are HIGH somewhere and UNDEFINED somewhere. */
  public long blurredPulses() {
    return whenEnded(blurred);
  }

  /** Whole pulses that are UNDEFINED throughout, so that nothing may have been. */
  public long runts() {
    return whenEnded(runts);
  }

  /** Stretches of UNDEFINED between two HIGH ones: gaps that may not have been. */
  public long dips() {
    return whenEnded(dips);
  }

  /**
   * Rises at most, each stretch of UNDEFINED holding at most one: those that surely happened,
   * runts, dips, and UNDEFINED at the start and the end of the record.
   */
  public long possibleRises() {
    long atStart = startsUndefined ? 1 : 0;
    long atEnd = level == Levels.UNDEFINED && changeCount > 0 ? 1 : 0;
    return whenEnded(settledRises + runts + dips + atStart + atEnd);
  }

  /** Whether the record ends in UNDEFINED that began from LOW: in a pulse that may have been. */
  public boolean endsInRunt() {
    return whenEnded(level == Levels.UNDEFINED && settled == Levels.LOW && changeCount > 0);
  }

  /** The shortest whole stretch that is surely high; {@code null} when there is none. */
  public @Nullable Extreme shortestSurelyHigh() {
    return read(shortestHigh);
  }

  /** The shortest whole stretch that is maybe high, runts included. */
  public @Nullable Extreme shortestMaybeHigh() {
    return read(shortestMaybeHigh);
  }

  /** The shortest whole stretch that is surely low. */
  public @Nullable Extreme shortestSurelyLow() {
    return read(shortestLow);
  }

  /** The shortest whole stretch that is maybe low, dips included. */
  public @Nullable Extreme shortestMaybeLow() {
    return read(shortestMaybeLow);
  }

  /**
   * A lower bound of the shortest period between successive settled rises: the latest time of one
   * to the earliest of the next. {@code null} with fewer than two. Its place is the earliest time
   * of the first rise.
   */
  public @Nullable Extreme minShortestPeriod() {
    return read(shortestPeriod);
  }

  /**
   * An upper bound of the shortest period between successive settled rises: the earliest time of
   * one to the latest of the next.
   */
  public @Nullable Extreme maxShortestPeriod() {
    return read(shortestPeriodLatest);
  }

  /**
   * A lower bound of the shortest period when every runt and every dip holds a rise too, and so
   * does UNDEFINED at the start or the end of the record. Its place is the latest time of the first
   * rise.
   */
  public @Nullable Extreme minPossiblePeriod() {
    return read(shortestPossiblePeriod);
  }

  /**
   * The longest stretch of UNDEFINED; one that is cut counts with the length seen. {@code null}
   * when the level is never UNDEFINED.
   */
  public @Nullable Extreme longestUndefined() {
    Extreme negated = read(longestUndefined);
    return negated == null ? null : new Extreme(-negated.picos(), negated.atPicos());
  }

  /** How long the level is HIGH in all, in picoseconds. */
  public long surelyHighPicos() {
    return whenEnded(highTotal);
  }

  /** How long the level is UNDEFINED in all, in picoseconds. */
  public long undefinedPicos() {
    return whenEnded(undefinedTotal);
  }

  /** How long the level is LOW in all, in picoseconds. */
  public long surelyLowPicos() {
    return whenEnded(end - start - highTotal - undefinedTotal);
  }

  /** The least share of the record that is high, from 0 to 1; 0 for a record of no length. */
  public double minDuty() {
    return whenEnded(end == start ? 0 : (double) highTotal / (end - start));
  }

  /** The largest share of the record that is high, from 0 to 1; 1 for a record of no length. */
  public double maxDuty() {
    return whenEnded(end == start ? 1 : (double) (highTotal + undefinedTotal) / (end - start));
  }
}
