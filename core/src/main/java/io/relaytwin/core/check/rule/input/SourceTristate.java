package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.quantity.Quantity;

/** I11: what the input does while its source lets go of it. */
final class SourceTristate extends LineRule {
  SourceTristate() {
    super(new RuleInfo("I11", "source-high-impedance", "U_in <= V_IL,max with the source open"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().inputLow());
    if (line.drive().tristate() && limit != null) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .limit(Figures.Relation.AT_MOST, limit)
          .source(line.module().inputLow())
          .advice("I11.advice", "limit", limit)
          .say("I11.floats", "limit", limit);
    }
  }
}
