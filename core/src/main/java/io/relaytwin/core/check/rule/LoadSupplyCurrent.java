package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** E3: the load supply carries all loads at once. */
final class LoadSupplyCurrent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E3",
          "load-supply-current",
          "Can the load supply carry all loads at once?",
          "sum(I_L) + n * I_own <= I_supply");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Interval sum = Interval.ZERO;
    boolean complete = true;
    Quantity allowance = null;
    for (Line line : circuit.lines()) {
      Interval load = line.demand().steady();
      complete &= load != null;
      if (load != null) {
        sum = sum.plus(load);
      }
      Quantity own = Bounds.max(line.module().reverseCurrent());
      if (own != null) {
        allowance = own;
        sum = sum.plus(Interval.of(own));
      }
    }
    Findings.Draft draft =
        findings
            .of(INFO, "load supply")
            .corner(Bounds.count(circuit.lines().size(), "load") + " on at the highest current");
    if (allowance != null) {
      draft
          .source(circuit.lines().getFirst().module().reverseCurrent())
          .assume(
              "each module takes up to %s itself, one reading of the reverse current; its own consumption is not stated"
                  .formatted(allowance));
    }
    if (!complete) {
      draft.assume("loads whose current is not known are left out of the sum");
    }
    String needs = "All loads together draw %s".formatted(Bounds.up(sum.hi(), Dimension.CURRENT));
    Interval rush = rush(circuit);
    Quantity able = circuit.design().load().current();
    if (rush.hi().compareTo(sum.hi()) > 0) {
      inrush(findings, rush, able);
    }
    if (able == null) {
      draft
          .value(sum.hi(), Dimension.CURRENT)
          .verdict(Verdict.INFO)
          .say(needs + "; what the load supply delivers is not given.");
      return;
    }
    draft
        .atMost(sum.hi(), able, Verdict.FAIL)
        .advice("Use a larger load supply.")
        .say(needs + "; the load supply delivers %s.".formatted(able));
  }

  /** What flows at most at a moment, were all loads switched on at once out of rest. */
  private static Interval rush(Circuit circuit) {
    Interval sum = Interval.ZERO;
    for (Line line : circuit.lines()) {
      Interval peak = line.demand().peak();
      Quantity own = Bounds.max(line.module().reverseCurrent());
      sum = peak == null ? sum : sum.plus(peak);
      sum = own == null ? sum : sum.plus(Interval.of(own));
    }
    return sum;
  }

  private static void inrush(Findings findings, Interval rush, @Nullable Quantity able) {
    Findings.Draft draft =
        findings
            .of(INFO, "load supply")
            .corner("all loads switched on at once out of rest")
            .value(rush.hi(), Dimension.CURRENT);
    String draws =
        "Were all loads switched on at once, they would draw up to %s for a moment"
            .formatted(Bounds.up(rush.hi(), Dimension.CURRENT));
    if (able == null || rush.hi().compareTo(able.exactSi()) <= 0) {
      draft.verdict(Verdict.INFO).say(draws + ".");
      return;
    }
    draft
        .verdict(Verdict.NOT_STATED)
        .advice("Ask what the supply delivers for a short time, or switch the loads one by one.")
        .say(
            "%s; the load supply delivers %s, and what it does for a moment is not given."
                .formatted(draws, able));
  }
}
