package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.Rule;
import java.util.List;

/** The rules of the strip, by their ids. */
public final class StripRules {

  private StripRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new AdjacentInsulation(),
        new JumperCurrent(),
        new JumperSelection(),
        new ConductorSize(),
        new FerruleChoice(),
        new RailLength(),
        new OrderCompleteness());
  }
}
