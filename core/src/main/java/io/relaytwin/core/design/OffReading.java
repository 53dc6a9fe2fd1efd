package io.relaytwin.core.design;

/**
 * How an output that is off is read, since the sheet leaves open whether anything pulls it down.
 */
public enum OffReading {
  /** Either of the others, and anything between: what holds without an assumption. */
  EITHER("either", "the output may leak into the load and may sink its reverse current"),
  /** A switch towards plus and nothing else: it leaks, and never sinks. */
  PLAIN_HIGH_SIDE("plain-high-side", "the output is a plain high-side switch, which sinks nothing"),
  /**
   * Something pulls the output down: its leakage does not reach the load, and it sinks anything up
   * to the reverse current. How strongly it pulls is not credited.
   */
  PUSH_PULL(
      "push-pull",
      "the output is pulled down while it is off, so that no leakage reaches the load");

  private final String key;
  private final String text;

  OffReading(String key, String text) {
    this.key = key;
    this.text = text;
  }

  /** The name in design files. */
  public String key() {
    return key;
  }

  /** The reading as a statement about the output. */
  public String text() {
    return text;
  }

  /** What a finding prints that rests on the reading; empty where it assumes nothing. */
  public String assumption() {
    return this == EITHER ? "" : "%s (reading off-state: %s)".formatted(text, key);
  }

  /** Whether its leakage may reach the load. */
  public boolean leaks() {
    return this != PUSH_PULL;
  }

  /** Whether it may take current out of the load. */
  public boolean sinks() {
    return this != PLAIN_HIGH_SIDE;
  }
}
