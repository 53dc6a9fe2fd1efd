package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;

/** I2: the input is never driven above its range. */
final class InputOvervoltage extends LineRule {
  InputOvervoltage() {
    super(
        new RuleInfo(
            "I2",
            "input-overvoltage",
            "Does the source stay within the highest input voltage of the sheet?",
            "V_src,max <= V_IH,max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().inputHigh());
    if (limit == null) {
      lacks(line, findings, "highest input voltage");
      return;
    }
    at(line, findings)
        .atMost(line.inputHigh().hi(), limit, Verdict.FAIL)
        .corner("highest level of the source, no drop in the cable")
        .source(line.module().inputHigh())
        .sources(line.drive().sources())
        .assumeAll(line.drive().assumptions())
        .mend(Remedy.DRIVER)
        .advice("Lower the control supply, or fit a series resistor in front of the input.")
        .say(
            "The input sees at most %s; its range ends at %s."
                .formatted(Bounds.up(line.inputHigh().hi(), limit.dimension()), limit));
  }
}
