package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.product.RelayModule;

/** O18: the load takes current from a high-side output. */
final class LogicDirection extends LineRule {
  LogicDirection() {
    super(new RuleInfo("O18", "logic-direction", "the load sinks to 0 V"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (line.module().wiring() != RelayModule.Wiring.THREE_WIRE_HIGH_SIDE) {
      return; // a floating contact goes either way
    }
    Findings.Draft draft = at(line, findings);
    if (line.channel().loadTo() == Channel.LoadReturn.PLUS) {
      draft.verdict(Verdict.FAIL).advice("O18.wire-to-zero").say("O18.to-plus");
    } else if (line.channel().load() instanceof Load.PlcInput input && input.sourcing()) {
      draft.verdict(Verdict.FAIL).advice("O18.use-sinking").say("O18.sourcing");
    } else {
      draft.verdict(Verdict.PASS).say("O18.to-zero");
    }
  }
}
