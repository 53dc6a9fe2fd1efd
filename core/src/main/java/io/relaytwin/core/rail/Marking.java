package io.relaytwin.core.rail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written on the modules, and the cards or rolls that make it.
 *
 * @param markers position by position.
 * @param chosen what makes them; {@code null} when none can, or none is needed.
 * @param others what was not chosen.
 * @param remarks on it.
 */
record Marking(
    List<Marker> markers, @Nullable MarkerSet chosen, List<MarkerSet> others, Remarks remarks) {

  Marking {
    markers = List.copyOf(markers);
    others = List.copyOf(others);
  }

  static Marking of(Strip strip) {
    return new MarkerChoice(strip).done();
  }
}
