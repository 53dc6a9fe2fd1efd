package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.TimingSummary;
import java.util.List;

/**
 * What playing the signal of a channel gave.
 *
 * @param timing for the rules.
 * @param summary for people.
 * @param places for pictures; empty when none were asked for.
 */
record Study(Timing timing, TimingSummary summary, List<Places.Place> places) {

  Study {
    places = List.copyOf(places);
  }
}
