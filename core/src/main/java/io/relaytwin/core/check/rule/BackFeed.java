package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O21: nothing at the output drives more current into it than its reverse current. */
final class BackFeed extends LineRule {
  BackFeed() {
    super(
        new RuleInfo(
            "O21",
            "back-feed",
            "Does nothing drive more than the reverse current into the output?",
            "U_C / R_ser <= I_rev with the load supply gone"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
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
            .corner("capacitor charged, load supply switched off and at 0 V")
            .assume("the reverse current is what may be driven into the output, one reading of it")
            .advice("Fit a diode in series with the output: series-diode: yes.")
            .witness("a part that conducts backwards, beside one that does not");
    if (load.seriesOhms().lo() <= 0) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Finding.Relation.AT_MOST, limit)
          .say(
              "When the load supply is switched off, nothing that is known limits what the %s drives back."
                  .formatted(line.demand().title()));
      return;
    }
    Interval back =
        Interval.of(line.supply().hi()).over(Interval.of(Bounds.exact(load.seriesOhms().lo())));
    draft
        .atMost(back.hi(), limit, Verdict.NOT_STATED)
        .say(
            "When the load supply is switched off, the %s may drive up to %s back into the output; the sheet prints %s and not what it means."
                .formatted(line.demand().title(), Bounds.up(back.hi(), Dimension.CURRENT), limit));
  }
}
