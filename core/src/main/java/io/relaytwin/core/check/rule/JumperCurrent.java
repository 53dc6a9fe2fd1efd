package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** E6: jumper bars carry what flows through them. */
final class JumperCurrent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E6",
          "jumper-current",
          "Do the jumper bars carry what flows through them?",
          "sum(I) + I_feed-through <= I_bar");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Rail rail = circuit.design().rail();
    if (rail == null || rail.common().isEmpty() || circuit.lines().size() < 2) {
      return;
    }
    Accessory.Jumper bar =
        circuit.catalogue().accessories().stream()
            .filter(Accessory.Jumper.class::isInstance)
            .map(Accessory.Jumper.class::cast)
            .findFirst()
            .orElse(null);
    if (bar == null) {
      return;
    }
    for (String potential : rail.common().keySet()) {
      boolean control = potential.startsWith("control");
      Interval sum = Interval.ZERO;
      for (Line line : circuit.lines()) {
        Quantity in = Bounds.maxOrNominal(line.module().inputCurrent());
        Interval load =
            line.demand().peak() != null ? line.demand().peak() : line.demand().steady();
        if (control && in != null) {
          sum = sum.plus(Interval.of(in));
        } else if (!control && load != null) {
          sum = sum.plus(load);
        }
      }
      if (rail.feedThrough() != null) {
        sum = sum.plus(Interval.of(rail.feedThrough()));
      }
      findings
          .of(INFO, "jumper " + potential)
          .atMost(sum.hi(), bar.nominalCurrent(), Verdict.FAIL)
          .corner("all on at once at their highest current, fed at one end")
          .source(bar.source())
          .assume("which poles a bar reaches is not stated")
          .advice("Feed the bar in the middle, or use several bars with feeds of their own.")
          .say(
              "%s flows through the bars of %s; each carries %s."
                  .formatted(
                      Bounds.up(sum.hi(), Dimension.CURRENT), potential, bar.nominalCurrent()));
    }
  }
}
