package io.relaytwin.core.load;

import java.util.Comparator;

/**
 * When something happens.
 *
 * @param train the number of the pulse train, from 0; 0 in a signal given edge by edge.
 * @param cycle the number of the cycle in the train, from 0; 0 in a signal given edge by edge.
 * @param picos the time in the cycle, or in the signal given edge by edge; picoseconds.
 */
public record Moment(int train, long cycle, long picos) implements Comparable<Moment> {

  private static final Comparator<Moment> BY_TIME =
      Comparator.comparingInt(Moment::train)
          .thenComparingLong(Moment::cycle)
          .thenComparingLong(Moment::picos);

  @Override
  public int compareTo(Moment other) {
    return BY_TIME.compare(this, other);
  }
}
