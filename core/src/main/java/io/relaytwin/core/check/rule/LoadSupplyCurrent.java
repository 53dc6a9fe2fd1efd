package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

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
    Quantity able = circuit.design().load().current();
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
}
