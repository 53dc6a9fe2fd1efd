package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.StripChanges;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import java.util.List;

/** E17: what has to be ordered besides the modules, so that nothing is forgotten. */
final class OrderCompleteness implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E17",
          "order-completeness",
          "module, end plate, jumpers, markers, ferrules, tool, test pin");

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
    Plan plan = circuit.plan();
    findings
        .of(INFO, Place.Site.ORDER)
        .verdict(Verdict.INFO)
        .rests(Premise.estimate("premise.one-end-plate"))
        .rests(Premise.estimate("premise.packing-units"))
        .say(
            "E17.order",
            "pieces",
            plan.order().stream()
                .map(line ->
                    Message.of("strip.pieces", "count", line.quantity(), "item", line.item()))
                .toList(),
            "untraced",
            untraced(plan));
    Rail rail = circuit.design().rail();
    if (rail != null) {
      markers(circuit.design(), rail, plan, findings);
    }
  }

  /** What the design asks of markers can be had, and their texts fit. */
  private static void markers(Design design, Rail rail, Plan plan, Findings findings) {
    Findings.Draft draft = findings.of(INFO, Place.Site.MARKERS);
    MarkerSet set = plan.marking();
    String asked = rail.marking();
    if (set == null || (asked != null && !set.scheme().key().equals(asked))) {
      Message why =
          plan.otherMarkings().stream()
              .filter(each -> each.scheme().key().equals(asked))
              .map(MarkerSet::remark)
              .findFirst()
              .orElseGet(() -> Message.of("E17.none-listed"));
      draft
          .verdict(Verdict.FAIL)
          .mendByFirstOf(StripChanges.markings(design, rail))
          .advice("E17.other-markers")
          .say("E17.not-to-be-had", "why", why);
      return;
    }
    int markers = plan.markers().size();
    List<Marker> tooLong = plan.markers().stream().filter(marker -> !marker.fits()).toList();
    if (tooLong.isEmpty()) {
      draft
          .verdict(Verdict.PASS)
          .rests(Premise.estimate("premise.marker-takes", "most", Marker.MOST_CHARACTERS))
          .say(
              "E17.markers",
              "scheme",
              set.scheme().says(),
              "count",
              markers,
              "characters",
              longest(plan));
      return;
    }
    draft
        .verdict(Verdict.NOT_STATED)
        .mendByFirstOf(StripChanges.markings(design, rail))
        .advice("E17.shorten")
        .say(
            "E17.too-long",
            "most",
            Marker.MOST_CHARACTERS,
            "long",
            tooLong.size(),
            "count",
            markers,
            "example",
            tooLong.getFirst().quoted());
  }

  private static int longest(Plan plan) {
    return plan.markers().stream().mapToInt(Marker::characters).max().orElse(0);
  }

  /** Every position has its module, its markers and its conductors in the list. */
  private static Message untraced(Plan plan) {
    for (Plan.Position position : plan.positions()) {
      if (plan.orderFor(position.number()).isEmpty()) {
        return Message.of("E17.untraced", "position", position.number());
      }
    }
    return Message.NONE;
  }
}
