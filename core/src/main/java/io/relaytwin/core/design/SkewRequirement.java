package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import java.util.List;

/**
 * What a receiver asks of edges on different channels: an edge that leads by some time at the
 * inputs must still lead at the outputs.
 *
 * @param channels the names of the channels, at least two.
 * @param sent the least time between the edges at the inputs, such as the set-up time of DIR before
 *     STEP that the controller sends.
 * @param need the least time between them that the receiver asks for.
 */
public record SkewRequirement(List<String> channels, Quantity sent, Quantity need) {

  /** Copies the list. */
  public SkewRequirement {
    channels = List.copyOf(channels);
  }
}
