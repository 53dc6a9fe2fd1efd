package io.relaytwin.core.check.engine;

import java.util.List;

/**
 * Changes of one kind, the smallest first.
 *
 * @param rungs the changes; may be made when they are asked for.
 * @param isOrdered whether larger ones pass when smaller ones do, until something else gives way,
 *     so that the first that passes is found by halving.
 */
public record Ladder(List<Change> rungs, boolean isOrdered) {

  /** Nothing to try. */
  static final Ladder EMPTY = new Ladder(List.of(), true);

  /** Changes of which larger ones pass when smaller ones do. */
  public static Ladder ordered(List<Change> rungs) {
    return new Ladder(rungs, true);
  }

  /** Changes that are tried one after the other. */
  public static Ladder unordered(List<Change> rungs) {
    return new Ladder(rungs, false);
  }
}
