package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LoadEvent;
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
            "O4",
            "peak-current",
            "Does the current never exceed the peak of the sheet?",
            "I_pk <= I_peak; above I_cont its duration is not stated"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Load load = line.channel().load();
    if (load instanceof Load.Lamp
        || load instanceof Load.Capacitor
        || line.demand().steady() == null) {
      return;
    }
    Quantity limit = Bounds.max(line.module().peakCurrent());
    if (limit == null) {
      lacks(line, findings, "peak output current");
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
   * @param over sentences on its time, each after a blank; may be empty.
   */
  static void judge(
      Findings.Draft draft, Line line, Quantity limit, @Nullable Interval peak, String over) {
    draft
        .source(line.module().peakCurrent())
        .sources(line.demand().sources())
        .assumeAll(line.demand().assumptions())
        .mend(Remedy.LAMP_POWER)
        .corner(line.currentCorner());
    if (peak == null) {
      draft
          .verdict(Verdict.FAIL)
          .limit(Finding.Relation.AT_MOST, limit)
          .advice(
              "Put at least %s in series."
                  .formatted(
                      Bounds.up(
                          Interval.of(line.supply().hi()).over(Interval.of(limit)).hi(),
                          Dimension.RESISTANCE)))
          .say(
              "Nothing that is known limits the inrush of the %s."
                  .formatted(line.demand().title()));
      return;
    }
    draft.atMost(peak.hi(), limit, Verdict.FAIL);
    Quantity continuous = Bounds.max(line.module().continuousCurrent());
    if (!draft.isViolated()
        && continuous != null
        && peak.hi().compareTo(continuous.exactSi()) > 0) {
      draft
          .verdict(Verdict.NOT_STATED)
          .advice(
              "Ask the maker how long and how often %s may flow."
                  .formatted(Bounds.up(peak.hi(), Dimension.CURRENT)))
          .say(
              "The %s draws up to %s at first, below the peak of %s; how long that may last is not stated.%s"
                  .formatted(
                      line.demand().title(), Bounds.up(peak.hi(), Dimension.CURRENT), limit, over));
      return;
    }
    draft
        .advice(
            "Limit the inrush: at least %s in the path at %s."
                .formatted(
                    Bounds.up(
                        Interval.of(line.supply().hi()).over(Interval.of(limit)).hi(),
                        Dimension.RESISTANCE),
                    Bounds.up(line.supply().hi(), Dimension.VOLTAGE)))
        .say(
            "The %s draws at most %s at any moment; the peak of the sheet is %s.%s"
                .formatted(
                    line.demand().title(), Bounds.up(peak.hi(), Dimension.CURRENT), limit, over));
  }
}
