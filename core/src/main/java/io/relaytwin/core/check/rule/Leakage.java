package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;

/** What the sheet leaves open about its leakage figure. */
final class Leakage {

  private Leakage() {}

  /**
   * Says that nothing leaks into the load, where the output is read as pulled down.
   *
   * @return whether it was said.
   */
  static boolean saysNone(Line line, Findings.Draft draft) {
    if (line.off().leaks()) {
      return false;
    }
    draft
        .verdict(Verdict.PASS)
        .assume(line.off().assumption())
        .say("Off, the output is pulled down, and nothing leaks into the load.");
    return true;
  }

  /** The assumption that a check of the leakage rests on, for the supply of the line. */
  static String assumption(Line line) {
    Quantity nominal = Bounds.maxOrNominal(line.module().nominalOutputVoltage());
    return nominal != null && line.supply().hi().compareTo(nominal.exactSi()) > 0
        ? "the leakage stated at %s holds up to the highest supply voltage and temperature"
            .formatted(nominal)
        : "the leakage holds up to the highest temperature";
  }
}
