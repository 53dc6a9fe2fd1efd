package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.StripRepair;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
    Plan plan = circuit.plan();
    for (String potential : rail.common().keySet()) {
      Quantity worst = null;
      BigDecimal fed = rail.feedThrough() == null ? BigDecimal.ZERO : rail.feedThrough().exactSi();
      for (Plan.JumperBar each : plan.bars()) {
        if (each.terminal().key().equals(potential)
            && (worst == null || each.current().compareTo(worst) > 0)) {
          worst = each.current();
        }
      }
      long feeds = 0;
      BigDecimal sum = BigDecimal.ZERO;
      for (Plan.Feed feed : plan.feeds()) {
        if (feed.terminal().key().equals(potential)) {
          feeds++;
          sum = sum.add(feed.current().exactSi().subtract(fed));
        }
      }
      boolean nothingFlows = rail.feedThrough() == null || rail.jumpers().rows() == Rail.Rows.SIDE;
      if (worst == null && nothingFlows) {
        continue;
      }
      // without any bar, what one would have to carry
      BigDecimal current = worst == null ? sum.add(fed) : worst.exactSi();
      findings
          .of(INFO, "jumper " + potential)
          .atMost(current, bar.nominalCurrent(), Verdict.FAIL)
          .corner(
              "all on at once at their highest current, fed at %s"
                  .formatted(feeds == 1 ? "one place" : feeds + " places"))
          .source(bar.source())
          .assume("which poles a bar reaches is not stated")
          .mendByFirstOf(feeds(rail))
          .mendBy(StripChanges.feedThrough(rail.feedThrough()))
          .advice(
              "Feed in the middle, feed each bar, or take the current of other devices off the"
                  + " bars.")
          .say(
              "%s flows through the bars of %s; each carries %s."
                  .formatted(
                      Bounds.up(current, Dimension.CURRENT), potential, bar.nominalCurrent()));
    }
  }

  /** Other places for the feeds, then more of them. */
  private static List<StripRepair> feeds(Rail rail) {
    List<StripRepair> all = new ArrayList<>();
    if (rail.jumpers().feed() == Rail.Feed.LEFT || rail.jumpers().feed() == Rail.Feed.RIGHT) {
      all.add(new StripRepair.FeedInTheMiddle());
    }
    if (rail.jumpers().join() != Rail.Join.FEEDS) {
      all.add(new StripRepair.FeedForEachBar());
    }
    if (rail.jumpers().slots() > 1) {
      all.add(new StripRepair.OneSlot()); // bars that overlap make one chain that cannot be parted
    }
    return all;
  }
}
