package io.relaytwin.core.part;

/** What a delay does to pulses shorter than itself. Sheets leave it open. */
public enum DelaySemantics {
  /**
   * The output follows when the input has kept its new level for the whole delay; a shorter pulse
   * is swallowed.
   */
  INERTIAL,
  /**
   * Each edge is scheduled by its delay and deletes what is pending at or after its own time; a
   * shorter pulse passes, stretched or squeezed by the difference of the two delays.
   */
  TRANSPORT
}
