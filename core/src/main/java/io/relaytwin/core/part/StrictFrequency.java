package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a signal leaves the switching frequency that a sheet allows, for the strict reading
 * in which the sheet's delays count only up to it.
 *
 * <p>When two rises come closer than the shortest period, everything is VOID from the second one
 * until the input has certainly been stable for the settling time. A rise is where the input may
 * leave LOW. By default the delays keep holding and this is only a remark. Constant memory but for
 * a bounded list.
 *
 * <p>With a stage behind it, that stage is fed with the signal as far as it counts: UNDEFINED where
 * it is VOID, so that nothing is promised of the output there.
 */
public final class StrictFrequency implements SignalSink {

  private final long minPeriodPicos;
  private final long settlingPicos;
  private final int keep;

  private final boolean edgesMove;
  private final RelayTiming behind;
  private final @Nullable LevelWriter masked;

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
  private Stretch longest = Stretch.NONE;
  private final List<Stretch> kept = new ArrayList<>();

  /**
   * A stretch of time outside the sheet.
   *
   * @param fromPicos the rise that came too early; picoseconds.
   * @param toPicos where the input had settled, or the end of the record; picoseconds.
   */
  public record Stretch(long fromPicos, long toPicos) {

    private static final Stretch NONE = new Stretch(0, 0);

    /** How long it lasts, in picoseconds. */
    public long lengthPicos() {
      return toPicos - fromPicos;
    }
  }

  /**
   * All stretches of a signal.
   *
   * @param count how many there are.
   * @param totalPicos how long they last together; picoseconds.
   * @param longest the longest, the first of equals; from 0 to 0 when there is none.
   * @param first the first ones, as many as were to be kept.
   */
  public record Report(long count, long totalPicos, Stretch longest, List<Stretch> first) {

    /** Copies the list. */
    public Report {
      first = List.copyOf(first);
    }
  }

  /**
   * A finder.
   *
   * @param minPeriodPicos the shortest period that the sheet allows, such as 10 µs; picoseconds.
   * @param timing the delays, for the settling time.
   * @param keep how many stretches to list, at least 0.
   */
  public StrictFrequency(long minPeriodPicos, RelayTiming timing, int keep) {
    this(minPeriodPicos, timing, keep, false, timing, null);
  }

  private StrictFrequency(
      long minPeriodPicos,
      RelayTiming timing,
      int keep,
      boolean edgesMove,
      RelayTiming behind,
      @Nullable SignalSink masked) {
    this.minPeriodPicos = minPeriodPicos;
    this.settlingPicos = timing.settlingPicos();
    this.keep = keep;
    this.edgesMove = edgesMove;
    this.behind = behind;
    this.masked = masked == null ? null : new LevelWriter(masked);
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
    return new StrictFrequency(minPeriodPicos, timing, 0, edgesMove, behind, downstream);
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
    longest = Stretch.NONE;
    kept.clear();
    if (masked != null) {
      masked.begin(startPicos, startLevel);
    }
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int changes) {
    for (int i = 0; i < changes; i++) {
      change(timesPicos[i], levels[i]);
    }
    if (masked != null) {
      masked.flushSettled();
    }
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
    if (masked != null) {
      masked.put(timePicos, inVoid ? Levels.UNDEFINED : newLevel);
    }
  }

  /** Ends a void when the stretch up to now was long enough. */
  private void settle(long nowPicos) {
    if (inVoid && level != Levels.UNDEFINED && !isShorter(nowPicos - since, settlingPicos)) {
      close(since + settlingPicos);
      if (masked != null) {
        DelayRange delay = level == Levels.HIGH ? behind.turnOn() : behind.dropOut();
        masked.put(since + settlingPicos - delay.maxPicos(), level);
      }
    }
  }

  /** Compares a difference of times, which is negative when it overflows. */
  private static boolean isShorter(long difference, long bound) {
    return difference >= 0 && difference < bound;
  }

  private void close(long toPicos) {
    inVoid = false;
    Stretch stretch = new Stretch(voidSince, toPicos);
    count++;
    total += stretch.lengthPicos();
    if (stretch.lengthPicos() > longest.lengthPicos()) {
      longest = stretch;
    }
    if (kept.size() < keep) {
      kept.add(stretch);
    }
  }

  @Override
  public void end(long endPicos) {
    settle(endPicos);
    if (inVoid) {
      close(endPicos);
    }
    if (masked != null) {
      masked.end(endPicos);
    }
  }

  /** What was found; complete after the end of the signal. */
  public Report report() {
    return new Report(count, total, longest, kept);
  }
}
