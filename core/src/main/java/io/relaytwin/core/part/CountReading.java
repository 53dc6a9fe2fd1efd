package io.relaytwin.core.part;

/**
 * What is taken for granted when pulses are counted. Levels need none of this; counts compare edges
 * and do.
 */
public enum CountReading {
  /**
   * Only that a lasting level settles the output. While the output is uncertain it may toggle
   * without limit, so that nothing bounds a count from above.
   */
  BARE_AXIOMS,
  /** A settled change of the input makes exactly one change of the output; delays may vary. */
  ONE_TRANSITION_PER_EDGE,
  /** In addition the two delays of a part do not change from edge to edge. */
  CONSTANT_DELAYS
}
