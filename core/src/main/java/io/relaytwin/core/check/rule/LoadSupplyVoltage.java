package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

/** O1: the load supply stays within the range of the sheet, ripple included. */
final class LoadSupplyVoltage implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "O1",
          "load-supply-voltage",
          "Does the load supply stay within the output voltage range?",
          "U_S,range,min <= U_S -/+ ripple/2 <= U_S,range,max");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (Line line : circuit.kinds()) {
      String place = "load supply";
      Quantity min = Bounds.min(line.module().outputVoltage());
      Quantity max = Bounds.max(line.module().outputVoltage());
      if (min != null) {
        findings
            .of(INFO, place)
            .atLeast(line.supply().lo(), min, Verdict.FAIL)
            .corner("lowest supply" + ripple(circuit))
            .source(line.module().outputVoltage())
            .assume("the supply voltage is meant at the module's terminals")
            .advice("Raise the load supply, or use a shorter or thicker feed.")
            .say(
                "The load supply goes down to %s; %s works from %s."
                    .formatted(
                        Bounds.down(line.supply().lo(), Dimension.VOLTAGE),
                        line.module().item(),
                        min));
      }
      if (max != null) {
        findings
            .of(INFO, place)
            .atMost(line.supply().hi(), max, Verdict.FAIL)
            .corner("highest supply" + ripple(circuit))
            .source(line.module().outputVoltage())
            .assume("the supply voltage is meant at the module's terminals")
            .advice("Use a supply with a closer tolerance or less ripple.")
            .say(
                "The load supply goes up to %s; %s takes %s."
                    .formatted(
                        Bounds.up(line.supply().hi(), Dimension.VOLTAGE),
                        line.module().item(),
                        max));
      }
      if (min == null && max == null) {
        findings
            .of(INFO, place)
            .verdict(Verdict.NOT_STATED)
            .advice("Ask the maker for a guaranteed range.")
            .say("The sheet of %s guarantees no output voltage.".formatted(line.module().item()));
      }
    }
  }

  private static String ripple(Circuit circuit) {
    return circuit.design().load().ripple() == null
        ? ""
        : ", half of %s ripple".formatted(circuit.design().load().ripple());
  }
}
