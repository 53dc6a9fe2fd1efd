package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.StripChanges;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Plan;
import java.math.BigDecimal;

/** E11: the strip fits on its rail. */
final class RailLength implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("E11", "rail-length", "sum(widths) + sum(plates) + end stops <= L");

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
    if (rail == null) {
      return;
    }
    Plan plan = circuit.plan();
    BigDecimal stops = rail.endStops() == null ? BigDecimal.ZERO : rail.endStops().exactSi();
    BigDecimal needed = plan.sums().width().exactSi().add(stops);
    Findings.Draft draft = findings.of(INFO, Place.Site.RAIL);
    draft.source(circuit.lines().getFirst().module().width());
    if (rail.endStops() == null) {
      draft.rests(Premise.byDefault("premise.end-stops"));
    }
    if (circuit.lines().stream().anyMatch(line -> line.module().width().isEmpty())) {
      draft.rests(Premise.estimate("premise.module-width"));
    }
    Message strip =
        Message.of(
            "E11.strip",
            "modules",
            plan.positions().size(),
            "plates",
            plan.plates().size(),
            "needed",
            Arg.up(needed, Dimension.LENGTH));
    Quantity length = rail.length();
    if (length == null) {
      draft.value(needed, Dimension.LENGTH).verdict(Verdict.INFO).say("E11.takes", "strip", strip);
      return;
    }
    draft.atMost(needed, length, Verdict.FAIL);
    if (draft.isViolated()) {
      draft.mendByFirstOf(StripChanges.rail(circuit.design(), needed));
    }
    draft
        .advice(advice(plan, stops, length, needed))
        .say("E11.of-rail", "strip", strip, "length", length);
  }

  /** The smallest repair: a longer rail, or how many modules stay on this one. */
  private static Message advice(Plan plan, BigDecimal stops, Quantity length, BigDecimal needed) {
    int fit = 0;
    BigDecimal plates = BigDecimal.ZERO;
    for (Plan.Plate plate : plan.plates()) {
      plates = plates.add(plate.thickness().exactSi());
    }
    BigDecimal used = stops.add(plates);
    for (Plan.Position position : plan.positions()) {
      used = used.add(position.width().exactSi());
      if (used.compareTo(length.exactSi()) > 0) {
        break;
      }
      fit = position.number();
    }
    return Message.of("E11.longer-rail", "least", Arg.up(needed, Dimension.LENGTH), "count", fit);
  }
}
