package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Quantity;

/** What the sheet leaves open about its leakage figure. */
public final class Leakage {

  private Leakage() {}

  /**
   * Says that nothing leaks into the load, where the output is read as pulled down.
   *
   * @return whether it was said.
   */
  public static boolean saysNone(Line line, Findings.Draft draft) {
    if (line.off().leaks()) {
      return false;
    }
    draft.verdict(Verdict.PASS).rests(line.off().premises()).say("rule.pulled-down");
    return true;
  }

  /** What a check of the leakage rests on, for the supply of the line. */
  public static Premise premise(Line line) {
    Quantity nominal = Bounds.maxOrNominal(line.module().nominalOutputVoltage());
    return nominal != null && line.supply().hi().compareTo(nominal.exactSi()) > 0
        ? Premise.estimate("premise.leakage-at", "nominal", nominal)
        : Premise.estimate("premise.leakage");
  }
}
