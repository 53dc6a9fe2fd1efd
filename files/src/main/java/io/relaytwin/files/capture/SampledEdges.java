package io.relaytwin.files.capture;

import io.relaytwin.core.signal.SignalSink;
import io.relaytwin.core.signal.UncertainEdges;

/**
 * Turns changes at numbered samples into a signal in time.
 *
 * <p>With sample uncertainty a level that differs between sample {@code k-1} and sample {@code k}
 * is UNDEFINED between the two, the bounds rounded outward, and the signal ends at the last sample.
 * A level seen at one sample only is known for that instant, a picosecond, and for no time around
 * it. Without it each sample holds until the next one, and the signal ends one period after the
 * last.
 */
final class SampledEdges {

  private final UncertainEdges edges;
  private final SampleClock clock;
  private final boolean uncertain;

  SampledEdges(SignalSink sink, SampleClock clock, boolean uncertain) {
    this.edges = new UncertainEdges(sink);
    this.clock = clock;
    this.uncertain = uncertain;
  }

  /** The level of sample 0. */
  void begin(byte level) {
    edges.begin(clock.nearest(0), level);
  }

  /**
   * The level of sample {@code k} differs from that of the sample before.
   *
   * @param k at least 1 and more than at the last call.
   */
  void change(long k, byte level) {
    if (uncertain) {
      edges.sampled(clock.floor(k - 1), clock.ceil(k), clock.nearest(k), level);
    } else {
      long at = clock.nearest(k);
      edges.edge(at, at, level);
    }
  }

  /**
   * The recording ends.
   *
   * @param samples how many there were, at least 1.
   */
  void end(long samples) {
    edges.end(uncertain ? clock.ceil(samples - 1) : clock.nearest(samples));
  }
}
