package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O2: what the load draws for long stays within the continuous current. */
final class ContinuousCurrent extends LineRule {
  ContinuousCurrent() {
    super(
        new RuleInfo(
            "O2",
            "continuous-current",
            "Does the load draw no more than the output may carry permanently?",
            "U_S,max / R_min <= I_cont"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().continuousCurrent());
    if (limit == null) {
      lacks(line, findings, "continuous output current");
      return;
    }
    Interval steady = line.demand().steady();
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().continuousCurrent())
            .sources(line.demand().sources())
            .assumeAll(line.demand().assumptions())
            .assume(
                "the continuous current holds over the whole ambient range; no derating is stated");
    if (steady == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Finding.Relation.AT_MOST, limit)
          .advice("Give the resistance of the input.")
          .say("What the %s draws is not given.".formatted(line.demand().title()));
      return;
    }
    draft
        .atMost(steady.hi(), limit, Verdict.FAIL)
        .corner(line.currentCorner())
        .advice(
            "At %s the load needs at least %s."
                .formatted(
                    Bounds.up(line.supply().hi(), Dimension.VOLTAGE),
                    Bounds.up(
                        Interval.of(line.supply().hi()).over(Interval.of(limit)).hi(),
                        Dimension.RESISTANCE)))
        .say(
            "The %s draws up to %s; the output carries %s.%s"
                .formatted(
                    line.demand().title(),
                    Bounds.up(steady.hi(), Dimension.CURRENT),
                    limit,
                    steady.hi().compareTo(limit.exactSi()) > 0
                        ? Exceeding.sentence(line, LoadEvent.Kind.CONTINUOUS_CURRENT, limit)
                        : ""));
  }
}
