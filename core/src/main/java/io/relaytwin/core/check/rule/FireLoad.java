package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Plan;

/** E12: the fire load of the modules. */
final class FireLoad implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E12", "fire-load", "How much fire load do the modules bring?", "sum(Q) <= Q_place");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Interval sum = Interval.ZERO;
    for (Line line : circuit.lines()) {
      Quantity each = Bounds.maxOrNominal(line.module().fireLoad());
      if (each == null) {
        findings
            .of(INFO, "module " + line.module().item())
            .verdict(Verdict.NOT_STATED)
            .advice("Ask the maker: nothing in a design tells it.")
            .say("The sheet of %s states no fire load.".formatted(line.module().item()));
        return;
      }
      sum = sum.plus(Interval.of(each));
    }
    Findings.Draft draft =
        findings
            .of(INFO, "row")
            .source(circuit.lines().getFirst().module().fireLoad())
            .assume(accessories(circuit));
    String burns =
        "%d %s %s"
            .formatted(
                circuit.lines().size(),
                circuit.lines().size() == 1 ? "module brings" : "modules bring",
                Bounds.up(sum.hi(), Dimension.ENERGY));
    Quantity limit = circuit.design().installation().maxFireLoad();
    if (limit == null) {
      draft.value(sum.hi(), Dimension.ENERGY).verdict(Verdict.INFO).say(burns + ".");
      return;
    }
    draft
        .atMost(sum.hi(), limit, Verdict.FAIL)
        .advice("Spread the modules over more places: nothing else in a design lowers it.")
        .mendBy(StripChanges.fewerModules(circuit.plan()))
        .say(burns + "; the place may hold %s.".formatted(limit));
  }

  /** Accessories burn too, but the sheet gives no figure for them. */
  private static String accessories(Circuit circuit) {
    if (circuit.design().rail() == null) {
      return "jumpers, markers and the insulation of wires are not in the sum";
    }
    Plan plan = circuit.plan();
    return "%s, %s, %s and the insulation of %s are not in the sum: no figure is stated"
        .formatted(
            Bounds.count(plan.bars().size(), "bar"),
            Bounds.count(plan.plates().size(), "plate"),
            Bounds.count(plan.markers().size(), "marker"),
            Bounds.count(plan.conductors().size(), "conductor"));
  }
}
