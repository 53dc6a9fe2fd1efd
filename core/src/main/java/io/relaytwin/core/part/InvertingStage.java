package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;

/**
 * Inverts a three-valued signal: the bounds swap their roles, UNDEFINED stays.
 *
 * <p>For wirings in which the module conducts while the source is low, and for normally closed
 * outputs.
 */
public final class InvertingStage implements SignalSink {

  private static final int CHUNK = 4096;

  private final SignalSink downstream;
  private final long[] outTimes = new long[CHUNK];
  private final byte[] outLevels = new byte[CHUNK];

  /** The stage in front of a sink. */
  public InvertingStage(SignalSink downstream) {
    this.downstream = downstream;
  }

  /** The inverse of a level. */
  public static byte invert(byte level) {
    return level == Levels.UNDEFINED ? level : (byte) (level ^ 1);
  }

  @Override
  public void begin(long startPicos, byte level) {
    downstream.begin(startPicos, invert(level));
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int from = 0; from < count; from += CHUNK) {
      int some = Math.min(CHUNK, count - from);
      System.arraycopy(timesPicos, from, outTimes, 0, some);
      for (int i = 0; i < some; i++) {
        int level = levels[from + i];
        outLevels[i] = (byte) (level ^ (~level >> 1 & 1));
      }
      downstream.changes(outTimes, outLevels, some);
    }
  }

  @Override
  public void end(long endPicos) {
    downstream.end(endPicos);
  }
}
