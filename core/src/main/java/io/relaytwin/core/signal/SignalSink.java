package io.relaytwin.core.signal;

/**
 * Receives a signal in blocks, in the order of time. Stages are chained: a stage is a sink that
 * feeds the next one.
 *
 * <p>One {@link #begin}, any number of {@link #changes}, one {@link #end}. The arrays belong to the
 * caller and may be reused after the call returns. Memory stays flat however long the signal is.
 */
public interface SignalSink {

  /**
   * The signal begins.
   *
   * @param startPicos the time from which it is known, in picoseconds.
   * @param level the level at the start, held for ever before it; see {@link Levels}.
   */
  void begin(long startPicos, byte level);

  /**
   * Further changes of the level.
   *
   * @param timesPicos strictly increasing, after the start and all changes before; picoseconds.
   * @param levels the level from that time on, each different from the one before it.
   * @param count how many entries of both arrays count, from index 0.
   */
  void changes(long[] timesPicos, byte[] levels, int count);

  /**
   * The signal ends; nothing is known after it.
   *
   * @param endPicos the end, not before the last change; picoseconds.
   */
  void end(long endPicos);
}
