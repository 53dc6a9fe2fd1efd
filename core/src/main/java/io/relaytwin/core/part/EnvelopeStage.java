package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;

/**
 * Turns an input into the band of everything that conforming parts may make of it: ON where every
 * part is on, OFF where every part is off, UNCERTAIN ({@link Levels#UNDEFINED}) elsewhere.
 *
 * <p>With a sheet that states maxima only, the band is exactly what these two promises give, and
 * nothing is lost: the input HIGH throughout {@code [t - maxTurnOn, t]} makes the output ON at
 * {@code t}, LOW throughout {@code [t - maxDropOut, t]} makes it OFF. It holds for whatever a part
 * does to short pulses, for any thresholds and hysteresis inside the undefined zone, and for delays
 * that change from edge to edge. Both bounds are traces of conforming parts, {@link
 * PartLimits#mostOn} and {@link PartLimits#mostOff}.
 *
 * <p>With stated minima the band is sound for inertial and transport parts whose minimum holds
 * after clean edges only: LOW straight to HIGH or back, after a level that had lasted the longer of
 * the two maxima. After shorter pulses no real delay has a lower bound.
 *
 * <p>Times are exact. Stretches of no length are dropped: a pulse as long as maxTurnOn to the
 * picosecond gives no ON. One pass, constant memory; a stage is a sink and feeds the next one, and
 * the band of a chain is exact again, since its extreme chains consist of conforming parts. Bands
 * reach downstream one change of the input later, because a stretch must have ended to be known.
 */
public final class EnvelopeStage implements SignalSink {

  /** Changes of the input taken at a time; the columns then stay in the first-level cache. */
  private static final int CHUNK = 1024;

  private final RelayTiming timing;
  private final History history;
  private final SignalSink downstream;
  private final long[] outTimes = new long[2 * CHUNK + 2];
  private final byte[] outLevels = new byte[2 * CHUNK + 2];

  private byte level;
  private long since;

  /** Whether the stretch at hand began before the record. */
  private boolean heldForEver;

  private EnvelopeStage(RelayTiming timing, History history, SignalSink downstream) {
    this.timing = timing;
    this.history = history;
    this.downstream = downstream;
  }

  /** The stage for a part whose input has held its first level for ever. */
  public static SignalSink of(RelayTiming timing, SignalSink downstream) {
    return of(timing, History.HELD, downstream);
  }

  /**
   * The stage for a part.
   *
   * @param timing the delays of its sheet.
   * @param history what was before the signal begins.
   * @param downstream receives the band.
   */
  public static SignalSink of(RelayTiming timing, History history, SignalSink downstream) {
    return timing.hasNoMinima() && timing.turnOn().maxPicos() > 0 && timing.dropOut().maxPicos() > 0
        ? new EnvelopeStage(timing, history, downstream)
        : new GeneralEnvelope(timing, history, downstream);
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    heldForEver = history == History.HELD;
    downstream.begin(startPicos, heldForEver ? startLevel : Levels.UNDEFINED);
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    int from = 0;
    if (heldForEver && count > 0) {
      heldForEver = false;
      if (level != Levels.UNDEFINED) {
        outTimes[0] = timesPicos[0];
        outLevels[0] = Levels.UNDEFINED;
        downstream.changes(outTimes, outLevels, 1);
      }
      since = timesPicos[0];
      level = levels[0];
      from = 1;
    }
    while (from < count) {
      int some = Math.min(CHUNK, count - from);
      int written =
          Erosion.run(timing, since, level, timesPicos, levels, from, some, outTimes, outLevels);
      from += some;
      since = timesPicos[from - 1];
      level = levels[from - 1];
      if (written > 0) {
        downstream.changes(outTimes, outLevels, written);
      }
    }
  }

  @Override
  public void end(long endPicos) {
    if (!heldForEver && level != Levels.UNDEFINED) {
      DelayRange delay = level == Levels.HIGH ? timing.turnOn() : timing.dropOut();
      long settled = Erosion.plus(since, delay.maxPicos());
      if (settled < endPicos) {
        outTimes[0] = settled;
        outLevels[0] = level;
        downstream.changes(outTimes, outLevels, 1);
      }
    }
    downstream.end(endPicos);
  }
}
