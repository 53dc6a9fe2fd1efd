package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

/** E13: what hangs on the rail, and what is not known of shaking it. */
final class WeightSum implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("E13", "weight", "How much hangs on the rail?", "sum(m)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    if (circuit.design().rail() == null) {
      return;
    }
    for (Line line : circuit.lines()) {
      if (line.module().weight().isEmpty()) {
        findings
            .of(INFO, "row")
            .verdict(Verdict.NOT_STATED)
            .advice("Ask the maker, or weigh it: nothing in a design tells it.")
            .say("The sheet of %s states no weight.".formatted(line.module().item()));
        return;
      }
    }
    Quantity weight = circuit.plan().sums().weight();
    if (weight != null) {
      findings
          .of(INFO, "row")
          .value(weight.exactSi(), Dimension.MASS)
          .verdict(Verdict.INFO)
          .source(circuit.lines().getFirst().module().weight())
          .assume("accessories and conductors are not in the sum: their weight is not stated")
          .say(
              "%s weigh %s; vibration category and class are not stated."
                  .formatted(Bounds.count(circuit.lines().size(), "module"), weight));
    }
  }
}
