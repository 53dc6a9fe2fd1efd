package io.relaytwin.core.part;

/** What is known of the input before a signal begins. */
public enum History {
  /**
   * The first level has been held for ever, as {@code SignalSink} has it: the output is settled.
   */
  HELD,
  /** Nothing: the output is uncertain until the input has lasted long enough. */
  UNKNOWN
}
