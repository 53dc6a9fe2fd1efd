package io.relaytwin.files.capture;

/**
 * A wire of a recording.
 *
 * @param number its place in the recording, from 1; {@code #3} names the third wire.
 * @param name the short name, such as {@code STEP}; several wires may share it.
 * @param fullName the name with everything around it, such as {@code top.axis.STEP}; the same as
 *     the short name where the format knows no scopes.
 * @param kind what was recorded.
 * @param bits how many bits it has; 0 for what has none; one of several is chosen as {@code
 *     name[3]}.
 */
public record Wire(int number, String name, String fullName, Kind kind, int bits) {

  /** What was recorded of a wire. */
  public enum Kind {
    /** Zeros and ones. */
    LOGIC,
    /** A voltage, which thresholds turn into levels. */
    ANALOGUE,
    /** Neither: a string, an event. It cannot be read. */
    OTHER
  }
}
