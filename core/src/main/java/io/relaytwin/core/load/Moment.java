package io.relaytwin.core.load;

/**
 * When something happens.
 *
 * @param train the number of the pulse train, from 0; 0 in a signal given edge by edge.
 * @param cycle the number of the cycle in the train, from 0; 0 in a signal given edge by edge.
 * @param picos the time in the cycle, or in the signal given edge by edge; picoseconds.
 */
public record Moment(int train, long cycle, long picos) {}
