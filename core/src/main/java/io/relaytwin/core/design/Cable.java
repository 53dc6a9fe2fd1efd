package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A cable of two conductors, there and back.
 *
 * @param length one way, not negative.
 * @param conductor cross-section of each conductor.
 * @param stranded whether the conductors are fine-stranded (class 5) or solid (class 1).
 * @param capacitancePerLength between the conductors; {@code null} when not given.
 * @param ferrule whether the ends at the module carry ferrules.
 * @param stripLength at the module; {@code null} when not given.
 */
public record Cable(
    Quantity length,
    Quantity conductor,
    boolean stranded,
    @Nullable Quantity capacitancePerLength,
    boolean ferrule,
    @Nullable Quantity stripLength) {

  /** The cable cut to another length. */
  public Cable withLength(Quantity other) {
    return new Cable(other, conductor, stranded, capacitancePerLength, ferrule, stripLength);
  }

  /** The cable with conductors of another cross-section. */
  public Cable withConductor(Quantity other) {
    return new Cable(length, other, stranded, capacitancePerLength, ferrule, stripLength);
  }

  /** The cable with or without ferrules at its ends. */
  public Cable withFerrule(boolean other) {
    return new Cable(length, conductor, stranded, capacitancePerLength, other, stripLength);
  }

  /** The cable stripped over another length. */
  public Cable withStripLength(@Nullable Quantity other) {
    return new Cable(length, conductor, stranded, capacitancePerLength, ferrule, other);
  }
}
