package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Exceeding;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O2: what the load draws for long stays within the continuous current. */
final class ContinuousCurrent extends LineRule {
  ContinuousCurrent() {
    super(new RuleInfo("O2", "continuous-current", "U_S,max / R_min <= I_cont"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().continuousCurrent());
    if (limit == null) {
      lacks(line, findings, "continuous-current");
      return;
    }
    Interval steady = line.demand().steady();
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().continuousCurrent())
            .sources(line.demand().sources())
            .rests(line.demand().premises())
            .rests(Premise.stated("premise.no-derating"));
    if (steady == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Figures.Relation.AT_MOST, limit)
          .advice("O2.give-resistance")
          .say("O2.not-given", "load", line.demand().title());
      return;
    }
    draft
        .atMost(steady.hi(), limit, Verdict.FAIL)
        .corner(line.currentCorner())
        .advice(
            "O2.load-needs",
            "supply",
            Arg.up(line.supply().hi(), Dimension.VOLTAGE),
            "resistance",
            Arg.up(
                Interval.of(line.supply().hi()).over(Interval.of(limit)).hi(),
                Dimension.RESISTANCE))
        .say(
            "O2.draws",
            "load",
            line.demand().title(),
            "current",
            Arg.up(steady.hi(), Dimension.CURRENT),
            "limit",
            limit,
            "exceeding",
            steady.hi().compareTo(limit.exactSi()) > 0
                ? Exceeding.sentence(line, LoadEvent.Kind.CONTINUOUS_CURRENT, limit)
                : Message.NONE);
  }
}
