package io.relaytwin.core.load;

/**
 * How an output that is off is read, since the sheet leaves open whether anything pulls it down.
 */
public enum OffReading {
  /** Either of the others, and anything between: what holds without an assumption. */
  EITHER("the output may leak into the load and may sink its reverse current"),
  /** A switch towards plus and nothing else: it leaks, and never sinks. */
  PLAIN_HIGH_SIDE("the output is a plain high-side switch, which sinks nothing"),
  /**
   * Something pulls the output down: its leakage does not reach the load, and it sinks anything up
   * to the reverse current. How strongly it pulls is not credited.
   */
  PUSH_PULL("the output is pulled down while it is off, so that no leakage reaches the load");

  private final String text;

  OffReading(String text) {
    this.text = text;
  }

  /** The reading as a statement about the output. */
  public String text() {
    return text;
  }

  boolean leaks() {
    return this != PUSH_PULL;
  }

  boolean sinks() {
    return this != PLAIN_HIGH_SIDE;
  }
}
