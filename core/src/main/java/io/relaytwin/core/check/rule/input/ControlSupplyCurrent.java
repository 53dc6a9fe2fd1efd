package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** I7: the control supply carries all inputs at once. */
final class ControlSupplyCurrent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("I7", "control-supply-current", "sum(I_in) <= I_supply");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return !before.sums().inputAmperes().equals(after.sums().inputAmperes())
        || !before.hasKindsOf(after);
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    String silent = circuit.sums().silentInput();
    if (silent != null) {
      findings
          .of(INFO, Place.Site.CONTROL_SUPPLY)
          .verdict(Verdict.NOT_STATED)
          .advice("advice.ask-for-limit")
          .say("rule.lacks", "module", silent, "figure", Message.of("figure.input-current"));
      return;
    }
    BigDecimal sum = circuit.sums().inputAmperes().hi();
    Findings.Draft draft =
        findings
            .of(INFO, Place.Site.CONTROL_SUPPLY)
            .source(circuit.lines().getFirst().module().inputCurrent())
            .corner(Term.greatest("inputs-on", "count", circuit.lines().size()))
            .rests(Premise.estimate("premise.nominal-input-current"));
    Quantity able = circuit.design().control().current();
    Arg drawn = Arg.up(sum, Dimension.CURRENT);
    if (able == null) {
      draft
          .value(sum, Dimension.CURRENT)
          .verdict(Verdict.INFO)
          .say("I7.supply-not-given", "drawn", drawn);
      return;
    }
    draft
        .atMost(sum, able, Verdict.FAIL)
        .advice("I7.advice")
        .say("I7.draws", "drawn", drawn, "able", able);
  }
}
