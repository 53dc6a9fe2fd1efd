package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.engine.Timing;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.part.StrictFrequency;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;

/** T1: the signal keeps within the switching frequency of the sheet. */
final class SwitchingFrequency extends LineRule {
  SwitchingFrequency() {
    super(new RuleInfo("T1", "switching-frequency", "f <= f_max"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Interval frequency = line.timing().frequency();
    if (line.timing().period() == null) {
      return;
    }
    Quantity limit = Bounds.max(line.module().switchingFrequency());
    if (limit == null) {
      lacks(line, findings, "switching-frequency");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().switchingFrequency())
            .rests(line.timing().premises())
            .rests(line.timing().reading())
            .corner(Term.given("closest-rises", "place", line.timing().periodPlace()));
    if (frequency == null) {
      draft
          .verdict(Verdict.NOT_GUARANTEED)
          .mend(Remedy.FREQUENCY)
          .advice("T1.record-faster")
          .say("T1.too-close", "place", line.timing().periodPlace());
      return;
    }
    boolean surely = frequency.lo().compareTo(limit.exactSi()) > 0;
    draft
        .atMost(frequency.hi(), limit, surely ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .mend(Remedy.FREQUENCY)
        .advice(surely ? "T1.slow-down" : "T1.uncertain")
        .say(
            "T1.reaches",
            "frequency",
            Arg.up(frequency.hi(), Dimension.FREQUENCY),
            "place",
            line.timing().periodPlace(),
            "limit",
            limit,
            "strictly",
            outside(line.timing()));
  }

  /** What it means where the sheet is read strictly. */
  private static Message outside(Timing timing) {
    if (!timing.isOutside()) {
      return Message.NONE;
    }
    StrictFrequency.Report report = timing.outside();
    if (report == null || report.count() == 0) {
      return Message.of("T1.strictly");
    }
    Quantity total = Picoseconds.toQuantity(report.totalPicos());
    return report.count() == 1
        ? Message.of("T1.strictly-once", "time", total)
        : Message.of("T1.strictly-times", "count", report.count(), "time", total);
  }
}
