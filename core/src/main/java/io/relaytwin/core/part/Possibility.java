package io.relaytwin.core.part;

/**
 * One bound of the envelope as a machine with two timers: whether the output may be ON (or, in a
 * second instance with the roles swapped, may be OFF).
 *
 * <p>A possibility opens some time after an edge towards it and closes some time after an edge away
 * from it; the later edge decides where the two collide, as in transport with cancellation.
 */
final class Possibility {

  static final long NEVER = Long.MAX_VALUE;

  private boolean now;
  private long opensAt = NEVER;
  private long closesAt = NEVER;

  void reset(boolean open) {
    now = open;
    opensAt = NEVER;
    closesAt = NEVER;
  }

  boolean isOpen() {
    return now;
  }

  /** When the next timer fires, or {@link #NEVER}. */
  long nextPicos() {
    return Math.min(opensAt, closesAt);
  }

  /** Fires what is due. */
  void fire(long timePicos) {
    if (opensAt <= timePicos && opensAt != NEVER) {
      now = true;
      opensAt = NEVER;
    }
    if (closesAt <= timePicos && closesAt != NEVER) {
      now = false;
      closesAt = NEVER;
    }
  }

  /** An edge towards it: opens at the given time, and no earlier edge away closes it any more. */
  void open(long atPicos) {
    closesAt = NEVER;
    if (!now) {
      opensAt = atPicos;
    }
  }

  /** Anything may happen from now on. */
  void force() {
    reset(true);
  }

  /** An edge away from it: closes at the given time; what has not opened by then never does. */
  void close(long atPicos) {
    if (opensAt != NEVER && atPicos <= opensAt) {
      opensAt = NEVER;
    } else if (now || opensAt != NEVER) {
      closesAt = atPicos;
    }
  }
}
