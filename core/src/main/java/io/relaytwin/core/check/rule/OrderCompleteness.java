package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.rail.Marker;
import io.relaytwin.core.rail.MarkerSet;
import io.relaytwin.core.rail.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** E17: what has to be ordered besides the modules, so that nothing is forgotten. */
final class OrderCompleteness implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E17",
          "order-completeness",
          "What belongs to the order?",
          "module, end plate, jumpers, markers, ferrules, tool, test pin");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Plan plan = circuit.plan();
    findings
        .of(INFO, "order")
        .verdict(Verdict.INFO)
        .assume("one end plate closes the open side of the row")
        .assume("packing units are not stated except for marker rolls and cards")
        .say(
            "Order %s.%s"
                .formatted(
                    plan.order().stream()
                        .map(line -> line.quantity() + " x " + line.item())
                        .collect(Collectors.joining(", ")),
                    untraced(plan)));
    Rail rail = circuit.design().rail();
    if (rail != null) {
      markers(rail, plan, findings);
    }
  }

  /** What the design asks of markers can be had, and their texts fit. */
  private static void markers(Rail rail, Plan plan, Findings findings) {
    Findings.Draft draft = findings.of(INFO, "markers").mendByFirstOf(StripChanges.markings(rail));
    MarkerSet set = plan.marking();
    String asked = rail.marking();
    if (set == null || (asked != null && !set.scheme().key().equals(asked))) {
      String why =
          plan.otherMarkings().stream()
              .filter(each -> each.scheme().key().equals(asked))
              .map(MarkerSet::remark)
              .findFirst()
              .orElse("none is listed");
      draft
          .verdict(Verdict.FAIL)
          .advice("Take other markers: rail: { marking, markers }.")
          .say("The markers that the design asks for are not to be had: %s.".formatted(why));
      return;
    }
    List<Marker> tooLong = plan.markers().stream().filter(marker -> !marker.fits()).toList();
    if (tooLong.isEmpty()) {
      draft
          .verdict(Verdict.PASS)
          .assume(
              "a marker of 5 mm takes %d characters; the sheet does not say"
                  .formatted(Marker.MOST_CHARACTERS))
          .say(
              "%s: %s of up to %s."
                  .formatted(
                      set.scheme().label(),
                      Bounds.count(plan.markers().size(), "marker"),
                      Bounds.count(longest(plan), "character")));
      return;
    }
    draft
        .verdict(Verdict.NOT_STATED)
        .advice("Shorten the texts, number the modules, or ask the maker what fits.")
        .say(
            "Texts of more than %d characters stand on %d of %s, such as %s; what a marker of 5 mm takes is not stated."
                .formatted(
                    Marker.MOST_CHARACTERS,
                    tooLong.size(),
                    Bounds.count(plan.markers().size(), "marker"),
                    tooLong.getFirst().quoted()));
  }

  private static int longest(Plan plan) {
    return plan.markers().stream().mapToInt(Marker::characters).max().orElse(0);
  }

  /** Every position has its module, its markers and its conductors in the list. */
  private static String untraced(Plan plan) {
    for (Plan.Position position : plan.positions()) {
      if (plan.orderFor(position.number()).isEmpty()) {
        return " Nothing is ordered for position %d.".formatted(position.number());
      }
    }
    return "";
  }
}
