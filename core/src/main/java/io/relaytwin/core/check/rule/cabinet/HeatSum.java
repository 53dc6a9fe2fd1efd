package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.RowSums;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;

/** E2: the heat of the row, as far as the sheet states it. */
final class HeatSum implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("E2", "heat", "sum(U_in * I_in + U_drop * I_L)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    RowSums sums = circuit.sums();
    double drops = circuit.dropWatts();
    findings
        .of(INFO, Place.Site.ROW)
        .verdict(Verdict.INFO)
        .value(sums.statedWatts().hi(), Dimension.POWER)
        .corner(
            Term.given("modules-on", "count", sums.count()),
            Term.greatest("drop-of-modules"),
            Term.greatest("current-of-loads"))
        .source(circuit.lines().getFirst().module().inputCurrent())
        .source(circuit.lines().getFirst().module().voltageDrop())
        .rests(
            sums.ownWatts().hi().signum() == 0
                ? Premise.estimate("premise.own-consumption")
                : Premise.estimate(
                    "premise.own-consumption-adds",
                    "power",
                    Arg.up(sums.ownWatts().hi(), Dimension.POWER)))
        .say(
            "E2.heat",
            "power",
            Arg.up(sums.statedWatts().hi(), Dimension.POWER),
            "count",
            sums.count(),
            "hottest",
            sums.count() == 1
                ? Message.NONE
                : Message.of(
                    "E2.hottest",
                    "power",
                    Arg.up(sums.hottestWatts(), Dimension.POWER),
                    "place",
                    circuit.lines().get(sums.hottest()).place().says()),
            "drops",
            Double.isNaN(drops)
                ? Message.NONE
                : Message.of("E2.drops", "power", Arg.up(Bounds.exact(drops), Dimension.POWER)),
            "switching",
            sums.switches() ? Message.of("E2.switching") : Message.NONE);
  }
}
