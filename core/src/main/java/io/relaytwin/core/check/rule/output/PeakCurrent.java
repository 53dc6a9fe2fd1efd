package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Exceeding;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * O4: the highest current of any moment stays within the peak current; capacitors are O5, lamps O6.
 */
final class PeakCurrent extends LineRule {
  PeakCurrent() {
    super(
        new RuleInfo(
            "O4", "peak-current", "I_pk <= I_peak; above I_cont its duration is not stated"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Load load = line.channel().load();
    if (load instanceof Load.Lamp
        || load instanceof Load.Capacitor
        || line.demand().steady() == null) {
      return;
    }
    Quantity limit = Bounds.max(line.module().peakCurrent());
    if (limit == null) {
      lacks(line, findings, "peak-current");
      return;
    }
    judge(
        at(line, findings),
        line,
        limit,
        line.demand().peak(),
        Exceeding.sentence(line, LoadEvent.Kind.PEAK_CURRENT, limit));
  }

  /**
   * Judges a peak.
   *
   * @param over sentences on its time, each after a blank; may be NONE.
   */
  static void judge(
      Findings.Draft draft, Line line, Quantity limit, @Nullable Interval peak, Message over) {
    draft
        .source(line.module().peakCurrent())
        .sources(line.demand().sources())
        .rests(line.demand().premises())
        .mend(Remedy.LAMP_POWER)
        .corner(line.currentCorner());
    Amount least =
        Arg.up(Interval.of(line.supply().hi()).over(Interval.of(limit)).hi(), Dimension.RESISTANCE);
    Message load = line.demand().title();
    if (peak == null) {
      draft
          .verdict(Verdict.FAIL)
          .limit(Figures.Relation.AT_MOST, limit)
          .advice("output.series-resistor", "resistance", least)
          .say("output.inrush-not-limited", "load", load);
      return;
    }
    draft.atMost(peak.hi(), limit, Verdict.FAIL);
    Amount most = Arg.up(peak.hi(), Dimension.CURRENT);
    Quantity continuous = Bounds.max(line.module().continuousCurrent());
    if (!draft.isViolated()
        && continuous != null
        && peak.hi().compareTo(continuous.exactSi()) > 0) {
      draft
          .verdict(Verdict.NOT_STATED)
          .advice("output.ask-how-long", "peak", most)
          .say("output.below-peak", "load", load, "peak", most, "limit", limit, "over", over);
      return;
    }
    draft
        .advice(
            "output.limit-inrush",
            "resistance",
            least,
            "supply",
            Arg.up(line.supply().hi(), Dimension.VOLTAGE))
        .say("output.peak", "load", load, "peak", most, "limit", limit, "over", over);
  }
}
