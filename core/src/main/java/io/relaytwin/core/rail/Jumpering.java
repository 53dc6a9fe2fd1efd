package io.relaytwin.core.rail;

import io.relaytwin.core.product.Accessory;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars in their places, the conductors that join them, and the feed of every potential.
 *
 * @param bars by terminal, from left to right.
 * @param links likewise.
 * @param feeds likewise.
 * @param remarks on it.
 */
record Jumpering(
    List<Plan.JumperBar> bars, List<Plan.WireLink> links, List<Plan.Feed> feeds, Remarks remarks) {

  /** Why a run is cut where bars would carry too much. */
  static final String OVER_CURRENT = "a bar would carry more than its nominal current";

  Jumpering {
    bars = List.copyOf(bars);
    links = List.copyOf(links);
    feeds = List.copyOf(feeds);
  }

  static Jumpering of(Strip strip, Potentials potentials) {
    return new BarPlacing(strip, potentials).done();
  }

  /**
   * A bar in its place.
   *
   * @param bar the item.
   * @param track 1 or 2.
   * @param first its leftmost position.
   */
  record Placed(Accessory.Jumper bar, int track, int first) {
    int last() {
      return first + bar.ways() - 1;
    }
  }

  /**
   * Positions joined by bars alone, each with one free clamp.
   *
   * @param potential of all.
   * @param first the leftmost.
   * @param last the rightmost.
   * @param bars that join them; empty for a module alone.
   * @param barred why no bar joins it to the segment before.
   */
  record Segment(String potential, int first, int last, List<Placed> bars, String barred) {

    static Segment of(Potentials.Run run, List<Placed> bars) {
      return new Segment(run.potential(), run.first(), run.last(), bars, run.barred());
    }

    /** Bars that overlap make one segment, bars that butt one each. */
    static List<Segment> of(Potentials.Run run, List<Placed> bars, int slots) {
      if (bars.isEmpty() || slots > 1) {
        return List.of(of(run, bars));
      }
      List<Segment> segments = new ArrayList<>();
      for (Placed bar : bars) {
        segments.add(
            new Segment(
                run.potential(),
                bar.first(),
                bar.last(),
                List.of(bar),
                segments.isEmpty()
                    ? run.barred()
                    : "no listed bar is long enough for the whole run"));
      }
      return segments;
    }

    int clamps() {
      return last - first + 1;
    }
  }
}
