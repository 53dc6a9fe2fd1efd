package io.relaytwin.core.part;

import io.relaytwin.core.part.Witness.Claim;

/**
 * Names the conforming part behind each bound.
 *
 * <p>All are exact for a sheet without minima. With stated minima {@link #mayBeOn} and {@link
 * #mayBeOff} name the parts of the clean case, which lie inside the band and need not touch it.
 *
 * @param limits what the sheet says.
 */
public record Witnesses(PartLimits limits) {

  /** A part that is on at a place where the band is not OFF. */
  public Witness mayBeOn(long atPicos) {
    return constant(Claim.ON, atPicos, limits.mostOn());
  }

  /** A part that is off at a place where the band is not ON. */
  public Witness mayBeOff(long atPicos) {
    return constant(Claim.OFF, atPicos, limits.mostOff());
  }

  /** A part that leaves the least of the pulse that begins at the place, or nothing. */
  public Witness pulseLost(long atPicos) {
    return constant(Claim.PULSE_LOST, atPicos, limits.mostOff());
  }

  /** A part that gives the pulse its greatest width. */
  public Witness pulseKept(long atPicos) {
    return constant(Claim.PULSE_KEPT, atPicos, limits.mostOn());
  }

  /** A part that leaves the least of the gap that begins at the place, or nothing. */
  public Witness gapLost(long atPicos) {
    return constant(Claim.GAP_LOST, atPicos, limits.mostOn());
  }

  /** A part that gives the gap its greatest width. */
  public Witness gapKept(long atPicos) {
    return constant(Claim.GAP_KEPT, atPicos, limits.mostOff());
  }

  /**
   * The part of {@link PulseAccount#surelySeen} when delays may vary: it hides what can be hidden
   * of the highs while the receiver last saw a low, and of the lows while it last saw a high.
   */
  public Witness fewestSeen(long startPicos) {
    return new Witness(Claim.FEWEST_SEEN, startPicos, limits.mostOff(), limits.mostOn());
  }

  /**
   * A part that stays as it is and reaches the same count, for a signal that is never UNDEFINED and
   * a receiver that sees everything: slow both ways and inertial.
   */
  public Witness fewestSeenOfCleanSignal(long startPicos) {
    return constant(Claim.FEWEST_SEEN, startPicos, limits.slowest());
  }

  /** The part of {@link PulseAccount#possiblySeen}, where that is bounded. */
  public Witness mostSeen(long startPicos) {
    return constant(Claim.MOST_SEEN, startPicos, limits.fastest());
  }

  private static Witness constant(Claim claim, long atPicos, Part part) {
    return new Witness(claim, atPicos, part, part);
  }
}
