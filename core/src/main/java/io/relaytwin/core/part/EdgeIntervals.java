package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;

/**
 * Reads a band and tells where its edges lie: each uncertain stretch is a rise, a fall, an optional
 * pulse or an optional gap, by the certain levels on both sides of it. Constant memory.
 */
public final class EdgeIntervals implements SignalSink {

  private final EdgeListener listener;

  /** The last certain level; UNDEFINED while there was none. */
  private byte certain;

  private byte level;
  private long since;

  /** Tells the listener of every edge of the band it is given. */
  public EdgeIntervals(EdgeListener listener) {
    this.listener = listener;
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    certain = startLevel;
    level = startLevel;
    since = startPicos;
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int i = 0; i < count; i++) {
      change(timesPicos[i], levels[i]);
    }
  }

  private void change(long timePicos, byte newLevel) {
    if (newLevel != Levels.UNDEFINED) {
      tell(level == Levels.UNDEFINED ? since : timePicos, timePicos, newLevel);
      certain = newLevel;
    }
    level = newLevel;
    since = timePicos;
  }

  private void tell(long from, long to, byte newLevel) {
    if (certain == Levels.UNDEFINED) {
      listener.undecided(from, to);
    } else if (certain == newLevel) {
      if (newLevel == Levels.HIGH) {
        listener.optionalGap(from, to);
      } else {
        listener.optionalPulse(from, to);
      }
    } else if (newLevel == Levels.HIGH) {
      listener.rise(from, to);
    } else {
      listener.fall(from, to);
    }
  }

  @Override
  public void end(long endPicos) {
    if (level == Levels.UNDEFINED) {
      listener.undecided(since, endPicos);
    }
  }
}
