package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.RowSums;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** E3: the load supply carries all loads at once. */
final class LoadSupplyCurrent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("E3", "load-supply-current", "sum(I_L) + n * I_own <= I_supply");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return !before.sums().equals(after.sums()) || !before.hasKindsOf(after);
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    RowSums sums = circuit.sums();
    BigDecimal sum = sums.loadAmperes().hi();
    Quantity allowance = sums.own();
    Findings.Draft draft =
        findings
            .of(INFO, Place.Site.LOAD_SUPPLY)
            .corner(Term.greatest("load-currents", "count", circuit.lines().size()));
    if (allowance != null) {
      draft
          .source(circuit.lines().getFirst().module().reverseCurrent())
          .rests(Premise.estimate("premise.module-takes", "current", allowance));
    }
    if (!sums.complete()) {
      draft.rests(Premise.byDefault("premise.loads-left-out"));
    }
    Arg needs = Arg.up(sum, Dimension.CURRENT);
    BigDecimal rush = sums.rushAmperes().hi();
    Quantity able = circuit.design().load().current();
    if (rush.compareTo(sum) > 0) {
      inrush(findings, rush, able);
    }
    if (able == null) {
      draft
          .value(sum, Dimension.CURRENT)
          .verdict(Verdict.INFO)
          .say("E3.not-given", "current", needs);
      return;
    }
    if (sums.silentOwn() != null && sum.compareTo(able.exactSi()) <= 0) {
      draft
          .value(sum, Dimension.CURRENT)
          .verdict(Verdict.NOT_STATED)
          .advice("advice.ask-for-limit")
          .say(
              "E3.module-silent",
              "current",
              needs,
              "able",
              able,
              "module",
              sums.silentOwn(),
              "left",
              Arg.down(able.exactSi().subtract(sum), Dimension.CURRENT));
      return;
    }
    draft
        .atMost(sum, able, Verdict.FAIL)
        .advice("E3.larger-supply")
        .say("E3.draw", "current", needs, "able", able);
  }

  private static void inrush(Findings findings, BigDecimal rush, @Nullable Quantity able) {
    Findings.Draft draft =
        findings
            .of(INFO, Place.Site.LOAD_SUPPLY)
            .corner(Term.given("loads-switched-on"))
            .value(rush, Dimension.CURRENT);
    Arg draws = Arg.up(rush, Dimension.CURRENT);
    if (able == null || rush.compareTo(able.exactSi()) <= 0) {
      draft.verdict(Verdict.INFO).say("E3.at-once", "current", draws);
      return;
    }
    draft
        .verdict(Verdict.NOT_STATED)
        .advice("E3.one-by-one")
        .say("E3.at-once-beyond", "current", draws, "able", able);
  }
}
