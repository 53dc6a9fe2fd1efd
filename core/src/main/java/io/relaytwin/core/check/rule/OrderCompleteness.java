package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.rail.Plan;
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
