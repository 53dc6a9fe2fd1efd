package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.TimingSummary;
import java.util.List;

/**
 * What playing the signal of a channel gave.
 *
 * @param timing for the rules.
 * @param summary for people.
 * @param places for pictures; empty when none were asked for.
 */
public record Study(Timing timing, TimingSummary summary, List<Places.Place> places) {

  public Study {
    places = List.copyOf(places);
  }
}
