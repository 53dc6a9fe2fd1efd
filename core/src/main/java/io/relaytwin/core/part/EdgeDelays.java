package io.relaytwin.core.part;

/** The delays of one part, edge by edge. */
@FunctionalInterface
public interface EdgeDelays {

  /**
   * The delay of one edge of the input.
   *
   * @param edge the number of the edge as the part sees it, from 0.
   * @param rise whether the edge is a rise.
   * @return the delay in picoseconds, at least 0.
   */
  long delayPicos(long edge, boolean rise);
}
