package io.relaytwin.core.part;

/** Hears of the edges at an output as intervals, in the order of time. Times in picoseconds. */
public interface EdgeListener {

  /**
   * The output goes from surely off to surely on.
   *
   * @param earliestPicos up to here every part is off.
   * @param latestPicos from here every part is on.
   */
  void rise(long earliestPicos, long latestPicos);

  /**
   * The output goes from surely on to surely off.
   *
   * @param earliestPicos up to here every part is on.
   * @param latestPicos from here every part is off.
   */
  void fall(long earliestPicos, long latestPicos);

  /**
   * Some parts may pulse while others stay off.
   *
   * @param fromPicos the earliest that a part is on.
   * @param toPicos the latest that a part is on.
   */
  void optionalPulse(long fromPicos, long toPicos);

  /**
   * Some parts may switch off for a while, others stay on.
   *
   * @param fromPicos the earliest that a part is off.
   * @param toPicos the latest that a part is off.
   */
  void optionalGap(long fromPicos, long toPicos);

  /**
   * The signal begins or ends uncertain, so that nothing can be said of an edge.
   *
   * @param fromPicos where it becomes uncertain, or the start.
   * @param toPicos where it becomes certain, or the end.
   */
  void undecided(long fromPicos, long toPicos);
}
