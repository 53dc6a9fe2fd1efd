package io.relaytwin.core.load;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is played to bound a set of loads, and what it says once it has been played. */
interface Evaluation {

  /** Plays a band through what is needed for the bounds. */
  default Player player(Times times) {
    return new BandPlayer(upper(), lower(), times);
  }

  /** Those that are on while the output may be on; the first one bounds all loads of the set. */
  List<Trajectory> upper();

  /** Those that are on while the output is surely on; the first one bounds all loads of the set. */
  List<Trajectory> lower();

  /** The bounds, after the signal. */
  Map<Measure, Bound> bounds(Times times);

  /**
   * When the largest current that a part and a load may show first exceeds a limit.
   *
   * @return {@code null} when it never does.
   */
  @Nullable Moment firstAbove(StressLimits.Current limit, Times times);
}
