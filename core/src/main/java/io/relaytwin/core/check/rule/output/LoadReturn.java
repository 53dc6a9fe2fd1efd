package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.product.RelayModule;

/** O19: which wires the load side needs. */
final class LoadReturn extends LineRule {
  LoadReturn() {
    super(
        new RuleInfo(
            "O19", "load-return", "3-wire: U+, 0 V and output; the load returns to the same 0 V"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    boolean threeWires = line.module().wiring() == RelayModule.Wiring.THREE_WIRE_HIGH_SIDE;
    at(line, findings).verdict(Verdict.INFO).say(threeWires ? "O19.three-wires" : "O19.two-wires");
  }
}
