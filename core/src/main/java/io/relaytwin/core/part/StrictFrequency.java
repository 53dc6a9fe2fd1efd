package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;

/**
 * Finds where a signal leaves the switching frequency that a sheet allows, for the strict reading
 * in which the sheet's delays count only up to it.
 *
 * <p>When two rises come closer than the shortest period, everything is VOID from the second one
 * until the input has certainly been stable for the settling time. A rise is where the input may
 * leave LOW. The stage behind it is fed with the signal as far as it counts: UNDEFINED where it is
 * VOID, so that nothing is promised of the output there. Constant memory.
 */
public final class StrictFrequency implements SignalSink {

  private final long minPeriodPicos;
  private final long settlingPicos;
  private final boolean edgesMove;
  private final RelayTiming behind;
  private final LevelWriter masked;

  private byte level;
  private long since;
  private boolean hasRisen;

  /** Whether the stretch at hand is UNDEFINED and came from LOW. */
  private boolean leftLow;

  private long lastRise;
  private boolean inVoid;
  private long voidSince;

  private long count;
  private long total;

  /**
   * Where the signal was outside the sheet: stretches from a rise that came too early to where the
   * input had settled, or to the end of the record.
   *
   * @param count how many there are.
   * @param totalPicos how long they last together; picoseconds.
   */
  public record Report(long count, long totalPicos) {}

  private StrictFrequency(
      long minPeriodPicos,
      RelayTiming timing,
      boolean edgesMove,
      RelayTiming behind,
      SignalSink downstream) {
    this.minPeriodPicos = minPeriodPicos;
    this.settlingPicos = timing.settlingPicos();
    this.edgesMove = edgesMove;
    this.behind = behind;
    this.masked = new LevelWriter(downstream);
  }

  /**
   * A stage that lets the signal through as far as it counts.
   *
   * @param minPeriodPicos the shortest period that the sheet allows; picoseconds.
   * @param timing the delays, for the settling time.
   * @param edgesMove whether a rise may be anywhere in the UNDEFINED stretch that it shows as, as
   *     between two samples; otherwise that stretch is a ramp, alike for all rises.
   * @param behind the delays of the part behind it, by which a level is let through before the
   *     settling time is over, so that its output is promised from then on and not later; none of
   *     the maxima above those of {@code timing}.
   * @param downstream receives the signal, UNDEFINED where it is VOID.
   */
  public static StrictFrequency stage(
      long minPeriodPicos,
      RelayTiming timing,
      boolean edgesMove,
      RelayTiming behind,
      SignalSink downstream) {
    return new StrictFrequency(minPeriodPicos, timing, edgesMove, behind, downstream);
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    hasRisen = false;
    leftLow = false;
    inVoid = false;
    count = 0;
    total = 0;
    masked.begin(startPicos, startLevel);
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int changes) {
    for (int i = 0; i < changes; i++) {
      change(timesPicos[i], levels[i]);
    }
    masked.flushSettled();
  }

  private void change(long timePicos, byte newLevel) {
    settle(timePicos);
    if (level == Levels.LOW) {
      if (hasRisen && !inVoid && isShorter(timePicos - lastRise, minPeriodPicos)) {
        inVoid = true;
        voidSince = timePicos;
      }
      hasRisen = true;
      lastRise = timePicos;
    } else if (edgesMove && leftLow) {
      lastRise = timePicos; // it may have risen as late as this
    }
    leftLow = level == Levels.LOW && newLevel == Levels.UNDEFINED;
    level = newLevel;
    since = timePicos;
    masked.put(timePicos, inVoid ? Levels.UNDEFINED : newLevel);
  }

  /** Ends a void when the stretch up to now was long enough. */
  private void settle(long nowPicos) {
    if (inVoid && level != Levels.UNDEFINED && !isShorter(nowPicos - since, settlingPicos)) {
      close(since + settlingPicos);
      long delay = level == Levels.HIGH ? behind.turnOnPicos() : behind.dropOutPicos();
      masked.put(since + settlingPicos - delay, level);
    }
  }

  /** Compares a difference of times, which is negative when it overflows. */
  private static boolean isShorter(long difference, long bound) {
    return difference >= 0 && difference < bound;
  }

  private void close(long toPicos) {
    inVoid = false;
    count++;
    total += toPicos - voidSince;
  }

  @Override
  public void end(long endPicos) {
    settle(endPicos);
    if (inVoid) {
      close(endPicos);
    }
    masked.end(endPicos);
  }

  /** What was found; complete after the end of the signal. */
  public Report report() {
    return new Report(count, total);
  }
}
