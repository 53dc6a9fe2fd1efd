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
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** I5: the source can carry the input current, with the factor that the policy asks for. */
final class SourceCurrent extends LineRule {
  SourceCurrent() {
    super(new RuleInfo("I5", "source-current", "I_src >= I_in; below k * I_in it is marginal"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity need = Bounds.maxOrNominal(line.module().inputCurrent());
    if (need == null) {
      lacks(line, findings, "input-current");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().inputCurrent())
            .sources(line.drive().sources())
            .rests(Premise.estimate("premise.nominal-input-current"));
    Quantity able = line.drive().current();
    BigDecimal wanted = need.exactSi().multiply(circuit.design().policy().currentFactor());
    if (able == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .stress(need)
          .mend(Remedy.DRIVER)
          .advice("I5.give-current")
          .say("I5.not-given", "need", need);
      return;
    }
    draft.atLeast(able.exactSi(), need, Verdict.FAIL);
    if (!draft.isViolated() && able.exactSi().compareTo(wanted) < 0) {
      draft.verdict(Verdict.MARGINAL);
    }
    draft
        .corner(
            Term.given("input-current"),
            Term.given("current-factor", "factor", circuit.design().policy().currentFactor()))
        .mend(Remedy.DRIVER)
        .advice("I5.larger-driver", "wanted", Arg.up(wanted, Dimension.CURRENT))
        .say(line.drive().sinking() ? "I5.sinks" : "I5.delivers", "able", able, "need", need);
  }
}
