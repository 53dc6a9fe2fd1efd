package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

/** E13: what hangs on the rail, and what is not known of shaking it. */
final class WeightSum implements Rule {
  private static final RuleInfo INFO = new RuleInfo("E13", "weight", "sum(m)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return before.strip() != after.strip();
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    if (circuit.design().rail() == null) {
      return;
    }
    for (Line line : circuit.lines()) {
      if (line.module().weight().isEmpty()) {
        findings
            .of(INFO, Place.Site.ROW)
            .verdict(Verdict.NOT_STATED)
            .advice("E13.weigh")
            .say("E13.not-stated", "module", line.module().item());
        return;
      }
    }
    Quantity weight = circuit.plan().sums().weight();
    if (weight != null) {
      findings
          .of(INFO, Place.Site.ROW)
          .value(weight.exactSi(), Dimension.MASS)
          .verdict(Verdict.INFO)
          .source(circuit.lines().getFirst().module().weight())
          .rests(Premise.estimate("premise.weight"))
          .say("E13.weigh-together", "count", circuit.lines().size(), "weight", weight);
    }
  }
}
