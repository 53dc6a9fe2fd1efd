package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.LoadSide;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O21: nothing at the output drives more current into it than its reverse current. */
final class BackFeed extends LineRule {
  BackFeed() {
    super(new RuleInfo("O21", "back-feed", "U_C / R_ser <= I_rev with the load supply gone"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Capacitor) || line.channel().seriesDiode()) {
      return;
    }
    Quantity limit = Bounds.max(line.module().reverseCurrent());
    CapacitorCircuit load = LoadSide.capacitor(line);
    if (limit == null || load == null) {
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().reverseCurrent())
            .corner(Term.greatest("capacitor-voltage"), Term.given("load-supply"))
            .rests(Premise.estimate("premise.driven-back"))
            .advice("O21.series-diode")
            .evidence(Message.of("part.conducts-backwards"));
    if (load.seriesOhms().lo() <= 0) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Figures.Relation.AT_MOST, limit)
          .say("O21.not-limited", "load", line.demand().title());
      return;
    }
    Interval back =
        Interval.of(line.supply().hi()).over(Interval.of(Bounds.exact(load.seriesOhms().lo())));
    draft
        .atMost(back.hi(), limit, Verdict.NOT_STATED)
        .say(
            "O21.drives-back",
            "load",
            line.demand().title(),
            "current",
            Arg.up(back.hi(), Dimension.CURRENT),
            "limit",
            limit);
  }
}
