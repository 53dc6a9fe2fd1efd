package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;

/** I10: tells that a low-side driver inverts the signal. */
final class SinkWiring extends LineRule {
  SinkWiring() {
    super(new RuleInfo("I10", "sink-wiring", "U_in = V_supply - V_OL with the driver on"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (line.drive().sinking()) {
      at(line, findings).verdict(Verdict.INFO).say("I10.sinks");
    }
  }
}
