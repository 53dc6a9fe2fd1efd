package io.relaytwin.core.part;

/** What one part makes of an input between the guaranteed levels. */
public enum ZoneReading {
  /** Reads low: both thresholds at the top of the zone. */
  LOW,
  /** Reads high: both thresholds at the bottom of the zone. */
  HIGH,
  /** Keeps what it read before: hysteresis as wide as the zone. */
  HELD,
  /** Reads the opposite of what it read before: every visit to the zone is an edge. */
  CROSSED
}
