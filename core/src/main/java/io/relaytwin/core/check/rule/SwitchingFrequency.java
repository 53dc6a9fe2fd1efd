package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.part.StrictFrequency;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;

/** T1: the signal keeps within the switching frequency of the sheet. */
final class SwitchingFrequency extends LineRule {
  SwitchingFrequency() {
    super(
        new RuleInfo(
            "T1",
            "switching-frequency",
            "Does the signal keep within the switching frequency of the sheet?",
            "f <= f_max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Interval frequency = line.timing().frequency();
    if (line.timing().period() == null) {
      return;
    }
    Quantity limit = Bounds.max(line.module().switchingFrequency());
    if (limit == null) {
      lacks(line, findings, "switching frequency");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().switchingFrequency())
            .assume(line.timing().assumption())
            .assume(line.timing().reading())
            .corner("closest rises" + line.timing().periodPlace());
    if (frequency == null) {
      draft
          .verdict(Verdict.NOT_GUARANTEED)
          .mend(Remedy.FREQUENCY)
          .advice("Record with a higher sample rate.")
          .say(
              "Two rises%s are too close to tell their distance."
                  .formatted(line.timing().periodPlace()));
      return;
    }
    boolean surely = frequency.lo().compareTo(limit.exactSi()) > 0;
    draft
        .atMost(frequency.hi(), limit, surely ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .mend(Remedy.FREQUENCY)
        .advice(
            surely
                ? "Slow the signal down, or take a faster module."
                : "The excess is within the uncertainty of the recording: record with a higher"
                    + " sample rate.")
        .say(
            "The signal reaches %s%s; the sheet allows %s.%s"
                .formatted(
                    Bounds.up(frequency.hi(), Dimension.FREQUENCY),
                    line.timing().periodPlace(),
                    limit,
                    outside(line.timing())));
  }

  /** What it means where the sheet is read strictly. */
  private static String outside(Timing timing) {
    if (!timing.isOutside()) {
      return "";
    }
    StrictFrequency.Report report = timing.outside();
    if (report == null || report.count() == 0) {
      return " Read strictly, nothing is promised of the output while it is that fast.";
    }
    return " Read strictly, nothing is promised of the output %s, for %s together."
        .formatted(
            report.count() == 1 ? "once" : "%d times".formatted(report.count()),
            Picoseconds.toQuantity(report.totalPicos()));
  }
}
