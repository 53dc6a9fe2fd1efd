package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.quantity.Quantity;

/** I9: the input is never driven the wrong way round. */
final class InputPolarity extends LineRule {
  InputPolarity() {
    super(new RuleInfo("I9", "input-polarity", "V_OL,min >= V_IL,min"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.min(line.module().inputLow());
    if (limit == null) {
      lacks(line, findings, "lowest-input-voltage");
      return;
    }
    at(line, findings)
        .atLeast(line.inputLow().lo(), limit, Verdict.FAIL)
        .corner(Term.least("source-low"))
        .source(line.module().inputLow())
        .sources(line.drive().sources())
        .advice(line.drive().differential() ? "I9.line-receiver" : "I9.diode")
        .say(
            "I9.goes-down",
            "least",
            Arg.down(line.inputLow().lo(), limit.dimension()),
            "limit",
            limit);
  }
}
