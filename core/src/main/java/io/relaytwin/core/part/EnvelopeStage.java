package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;

/**
 * Turns an input into the band of everything that conforming parts may make of it: ON where every
 * part is on, OFF where every part is off, UNCERTAIN ({@link Levels#UNDEFINED}) elsewhere.
 *
 * <p>The band is exactly what these two promises give, and nothing is lost: the input HIGH
 * throughout {@code [t - turnOn, t]} makes the output ON at {@code t}, LOW throughout {@code [t -
 * dropOut, t]} makes it OFF. It holds for whatever a part does to short pulses, for any thresholds
 * and hysteresis inside the undefined zone, and for delays that change from edge to edge. Both
 * bounds are traces of conforming parts, {@link PartLimits#mostOn} and {@link PartLimits#mostOff}.
 *
 * <p>Times are exact. Stretches of no length are dropped: a pulse as long as maxTurnOn to the
 * picosecond gives no ON. One pass, constant memory; a stage is a sink and feeds the next one, and
 * the band of a chain is exact again, since its extreme chains consist of conforming parts. Bands
 * reach downstream one change of the input later, because a stretch must have ended to be known.
 */
public final class EnvelopeStage implements SignalSink {

  /** Changes of the input taken at a time; the columns then stay in the first-level cache. */
  private static final int CHUNK = 1024;

  private final long turnOnPicos;
  private final long dropOutPicos;
  private final SignalSink downstream;
  private final long[] outTimes = new long[2 * CHUNK + 2];
  private final byte[] outLevels = new byte[2 * CHUNK + 2];

  private byte level;
  private long since;

  /** Whether the stretch at hand began before the record. */
  private boolean heldForEver;

  private EnvelopeStage(RelayTiming timing, SignalSink downstream) {
    this.turnOnPicos = timing.turnOnPicos();
    this.dropOutPicos = timing.dropOutPicos();
    this.downstream = downstream;
  }

  /**
   * The stage for a part whose input has held its first level for ever.
   *
   * @param timing the delays of its sheet.
   * @param downstream receives the band.
   */
  public static SignalSink of(RelayTiming timing, SignalSink downstream) {
    boolean isInstant = timing.turnOnPicos() == 0 || timing.dropOutPicos() == 0;
    return new EnvelopeStage(timing, isInstant ? new Merging(downstream) : downstream);
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    heldForEver = true;
    downstream.begin(startPicos, startLevel);
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
          Erosion.run(
              turnOnPicos,
              dropOutPicos,
              since,
              level,
              timesPicos,
              levels,
              from,
              some,
              outTimes,
              outLevels);
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
      long settled = Erosion.plus(since, level == Levels.HIGH ? turnOnPicos : dropOutPicos);
      if (settled < endPicos) {
        outTimes[0] = settled;
        outLevels[0] = level;
        downstream.changes(outTimes, outLevels, 1);
      }
    }
    downstream.end(endPicos);
  }

  /** Drops what lasts no time: with a delay of 0 a stretch begins as the one before ends. */
  private static final class Merging implements SignalSink {
    private final LevelWriter writer;

    Merging(SignalSink downstream) {
      writer = new LevelWriter(downstream);
    }

    @Override
    public void begin(long startPicos, byte level) {
      writer.begin(startPicos, level);
    }

    @Override
    public void changes(long[] timesPicos, byte[] levels, int count) {
      for (int i = 0; i < count; i++) {
        writer.put(timesPicos[i], levels[i]);
      }
      writer.flushSettled();
    }

    @Override
    public void end(long endPicos) {
      writer.end(endPicos);
    }
  }
}
