package io.relaytwin.core.signal;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;

/**
 * One pulse of a list.
 *
 * @param at when it rises, from the start of the signal; not negative.
 * @param width how long it is high, more than zero.
 */
public record Pulse(Quantity at, Quantity width) {

  /** Checks both. */
  public Pulse {
    if (at.dimension() != Dimension.TIME || at.magnitude().signum() < 0) {
      throw new IllegalArgumentException(
          Words.fill("A pulse must rise at a time from 0 s on, not at %s.", at));
    }
    if (width.dimension() != Dimension.TIME || width.magnitude().signum() <= 0) {
      throw new IllegalArgumentException(
          Words.fill("A pulse must last longer than 0 s, not %s.", width));
    }
  }
}
