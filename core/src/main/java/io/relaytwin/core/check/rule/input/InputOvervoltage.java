package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.quantity.Quantity;

/** I2: the input is never driven above its range. */
final class InputOvervoltage extends LineRule {
  InputOvervoltage() {
    super(new RuleInfo("I2", "input-overvoltage", "V_src,max <= V_IH,max"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().inputHigh());
    if (limit == null) {
      lacks(line, findings, "highest-input-voltage");
      return;
    }
    at(line, findings)
        .atMost(line.inputHigh().hi(), limit, Verdict.FAIL)
        .corner(Term.greatest("source-high"), Term.least("input-cable-drop"))
        .source(line.module().inputHigh())
        .sources(line.drive().sources())
        .rests(line.drive().premises())
        .mend(Remedy.DRIVER)
        .advice("I2.advice")
        .say("I2.sees", "most", Arg.up(line.inputHigh().hi(), limit.dimension()), "limit", limit);
  }
}
