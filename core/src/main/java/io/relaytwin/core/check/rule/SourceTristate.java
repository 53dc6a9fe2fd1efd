package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;

/** I11: what the input does while its source lets go of it. */
final class SourceTristate extends LineRule {
  SourceTristate() {
    super(
        new RuleInfo(
            "I11",
            "source-high-impedance",
            "Is the input low while the source is at high impedance?",
            "U_in <= V_IL,max with the source open"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().inputLow());
    if (line.drive().tristate() && limit != null) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .limit(io.relaytwin.core.check.Finding.Relation.AT_MOST, limit)
          .source(line.module().inputLow())
          .advice("Fit a pull-down that keeps the input below %s.".formatted(limit))
          .say(
              "While the source lets go, the input floats; its impedance below %s is not stated."
                  .formatted(limit));
    }
  }
}
