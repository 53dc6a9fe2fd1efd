package io.relaytwin.core.design;

import io.relaytwin.core.message.Premise;
import java.util.List;

/**
 * How an output that is off is read, since the sheet leaves open whether anything pulls it down.
 */
public enum OffReading {
  /** Either of the others, and anything between: what holds without an assumption. */
  EITHER("either"),
  /** A switch towards plus and nothing else: it leaks, and never sinks. */
  PLAIN_HIGH_SIDE("plain-high-side"),
  /**
   * Something pulls the output down: its leakage does not reach the load, and it sinks anything up
   * to the reverse current. How strongly it pulls is not credited.
   */
  PUSH_PULL("push-pull");

  private final String key;

  OffReading(String key) {
    this.key = key;
  }

  /** The name in design files. */
  public String key() {
    return key;
  }

  /** What a finding rests on that uses the reading; nothing where it assumes nothing. */
  public List<Premise> premises() {
    return this == EITHER ? List.of() : List.of(Premise.reading("premise.off-state." + key));
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
