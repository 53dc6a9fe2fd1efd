package io.relaytwin.core.rail;

import java.util.Optional;

/** A rule by which the planner decides, with what it stands on. */
public enum RailRule {
  /** A module for each channel. */
  R1("one module for each channel", "the design"),
  /** End plate. */
  R2("one plate closes the open side of the strip", "assumption: which side is open is not stated"),
  /** Intermediate plate. */
  R3("an intermediate plate where the design asks for one", "the design"),
  /** Lengths and colours of bars. */
  J1("bars have the listed lengths and colours", "data sheet, compatible products"),
  /** Consecutive positions. */
  J2("a bar touches consecutive modules of one potential", "geometry"),
  /** One bar for each slot. */
  J3("one bar lies in a slot", "assumption: the number of slots is not stated"),
  /** No position skipped. */
  J4(
      "a bar skips no module",
      "assumption: breaking contacts out is not documented for this series"),
  /** Current. */
  J5("a bar carries at most its nominal current", "data sheet, nominal current of the bar"),
  /** Plates. */
  J6("a bar does not cross a plate, whose thickness would break the pitch", "assumption"),
  /** Butting. */
  J7("bars of neighbouring runs may butt", "assumption: the outer length of a bar is not stated"),
  /** Leftover of one. */
  J8("no bar joins one module alone: a run is shared out so that none is left", "data sheet"),
  /** Wire link. */
  J9("a conductor joins what bars cannot reach", "one conductor for each clamp"),
  /** Marker. */
  M1("each module carries its markers", "data sheet, marking"),
  /** Printed cards. */
  M2("a printed card holds each of its numbers ten times", "data sheet, compatible products"),
  /** Pen. */
  M3("plain cards need a pen", "data sheet, compatible products"),
  /** Ferrules. */
  F1("a ferrule for each end that is to carry one, by cross-section", "data sheet, ferrule"),
  /** Tool. */
  T1("one operating tool for the job", "data sheet, tools"),
  /** Test pin. */
  T2("one test pin for the job", "data sheet, check");

  private final String statement;
  private final String standing;

  RailRule(String statement, String standing) {
    this.statement = statement;
    this.standing = standing;
  }

  /** The rule in one clause. */
  public String statement() {
    return statement;
  }

  /** What it stands on: the sheet, geometry, the design, or an assumption. */
  public String standing() {
    return standing;
  }

  /** The rule of that id. */
  public static Optional<RailRule> find(String id) {
    for (RailRule rule : values()) {
      if (rule.name().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
