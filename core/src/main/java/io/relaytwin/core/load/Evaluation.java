package io.relaytwin.core.load;

import java.util.List;
import java.util.Map;

/** The trajectories of a set of loads, and what they say once they have been played. */
interface Evaluation {

  /** Those that are on while the output may be on; the first one bounds all loads of the set. */
  List<Trajectory> upper();

  /** Those that are on while the output is surely on; the first one bounds all loads of the set. */
  List<Trajectory> lower();

  /** The bounds, after the signal. */
  Map<Measure, Bound> bounds(Times times);

  /** When the current is largest. */
  Moment peakAt(Times times);
}
