package io.relaytwin.core.signal;

/**
 * A stage that gives each level another meaning: a recording of 3.3 V logic whose HIGH is UNDEFINED
 * at a 5 V input, or the complement of a signal. Changes that vanish are dropped.
 */
public final class LevelMap implements SignalSink {

  private final SignalSink next;
  private final byte[] meaning;
  private long[] times = new long[0];
  private byte[] levels = new byte[0];
  private byte current;

  /**
   * Creates the stage; UNDEFINED stays what it is.
   *
   * @param low what LOW becomes.
   * @param high what HIGH becomes.
   * @param next receives the mapped signal.
   */
  public LevelMap(byte low, byte high, SignalSink next) {
    this.next = next;
    this.meaning = new byte[] {low, high, Levels.UNDEFINED};
  }

  /** A stage that swaps LOW and HIGH. */
  public static LevelMap inverting(SignalSink next) {
    return new LevelMap(/* low= */ Levels.HIGH, /* high= */ Levels.LOW, next);
  }

  @Override
  public void begin(long startPicos, byte level) {
    current = meaning[level];
    next.begin(startPicos, current);
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    if (times.length < count) {
      times = new long[count];
      this.levels = new byte[count];
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      byte mapped = meaning[levels[i]];
      if (mapped != current) {
        times[kept] = timesPicos[i];
        this.levels[kept] = mapped;
        kept++;
        current = mapped;
      }
    }
    if (kept > 0) {
      next.changes(times, this.levels, kept);
    }
  }

  @Override
  public void end(long endPicos) {
    next.end(endPicos);
  }
}
