package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.Change;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.StripChanges;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
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
      new RuleInfo("E6", "jumper-current", "sum(I) + I_feed-through <= I_bar");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return before.strip() != after.strip();
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
      Findings.Draft draft =
          findings
              .of(INFO, new Place.OfBars(potential))
              .atMost(current, bar.nominalCurrent(), Verdict.FAIL);
      if (draft.isViolated()) {
        draft
            .mendByFirstOf(feeds(circuit.design(), rail))
            .mendBy(StripChanges.feedThrough(circuit.design(), rail.feedThrough()));
      }
      draft
          .corner(
              Term.greatest("current-of-all"),
              Term.given(
                  "feeds",
                  "places",
                  feeds == 1
                      ? Message.of("E6.one-place")
                      : Message.of("E6.places", "count", feeds)))
          .source(bar.source())
          .rests(Premise.reading("premise.bar-reaches"))
          .advice("E6.feed-otherwise")
          .say(
              "E6.carries",
              "current",
              Arg.up(current, Dimension.CURRENT),
              "potential",
              potential,
              "nominal",
              bar.nominalCurrent());
    }
  }

  /** Other places for the feeds, then more of them. */
  private static List<Change> feeds(Design design, Rail rail) {
    List<Change> all = new ArrayList<>();
    if (rail.jumpers().feed() == Rail.Feed.LEFT || rail.jumpers().feed() == Rail.Feed.RIGHT) {
      all.add(StripChanges.feedInTheMiddle(design));
    }
    if (rail.jumpers().join() != Rail.Join.FEEDS) {
      all.add(StripChanges.feedForEachBar(design));
    }
    if (rail.jumpers().slots() > 1) {
      // bars that overlap make one chain that cannot be parted
      all.add(StripChanges.oneSlot(design));
    }
    return all;
  }
}
