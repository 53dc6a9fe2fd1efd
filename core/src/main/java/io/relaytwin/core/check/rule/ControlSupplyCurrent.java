package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** I7: the control supply carries all inputs at once. */
final class ControlSupplyCurrent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "I7",
          "control-supply-current",
          "Can the control supply carry all inputs at once?",
          "sum(I_in) <= I_supply");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Interval sum = Interval.ZERO;
    for (Line line : circuit.lines()) {
      Quantity each = Bounds.maxOrNominal(line.module().inputCurrent());
      if (each != null) {
        sum = sum.plus(Interval.of(each));
      }
    }
    Findings.Draft draft =
        findings
            .of(INFO, "control supply")
            .source(circuit.lines().getFirst().module().inputCurrent())
            .corner(Bounds.count(circuit.lines().size(), "input") + " on at once")
            .assume(
                "the input draws its nominal current; tolerance and curve over the voltage are not"
                    + " stated");
    Quantity able = circuit.design().control().current();
    String needs = "The inputs draw %s together".formatted(Bounds.up(sum.hi(), Dimension.CURRENT));
    if (able == null) {
      draft
          .value(sum.hi(), Dimension.CURRENT)
          .verdict(Verdict.INFO)
          .say(needs + "; what the control supply delivers is not given.");
      return;
    }
    draft
        .atMost(sum.hi(), able, Verdict.FAIL)
        .advice("Use a larger control supply.")
        .say(needs + "; the control supply delivers %s.".formatted(able));
  }
}
