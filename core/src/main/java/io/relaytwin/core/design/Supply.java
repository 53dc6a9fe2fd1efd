package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * A supply of one side.
 *
 * @param voltage the direct voltage with its tolerance, at the module's terminals.
 * @param ripple peak-to-peak ripple on top, half of it either way; {@code null} when included.
 * @param current what it can deliver; {@code null} when not given.
 * @param fuse rated current of the fuse or breaker in the line; {@code null} when not given.
 */
public record Supply(
    Range voltage, @Nullable Quantity ripple, @Nullable Quantity current, @Nullable Quantity fuse) {

  /** The supply at another voltage. */
  public Supply withVoltage(Range other) {
    return new Supply(other, ripple, current, fuse);
  }
}
