package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;

/** I9: the input is never driven the wrong way round. */
final class InputPolarity extends LineRule {
  InputPolarity() {
    super(
        new RuleInfo(
            "I9",
            "input-polarity",
            "Is the input never driven below its low range?",
            "V_OL,min >= V_IL,min"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.min(line.module().inputLow());
    if (limit == null) {
      lacks(line, findings, "lowest input voltage");
      return;
    }
    at(line, findings)
        .atLeast(line.inputLow().lo(), limit, Verdict.FAIL)
        .corner("lowest level of the source")
        .source(line.module().inputLow())
        .sources(line.drive().sources())
        .advice(
            line.drive().differential()
                ? "Put a line receiver with a 5 V driver in front of the module."
                : "Fit a diode that keeps the input from going negative; protection is not stated.")
        .say(
            "The input goes down to %s; its range begins at %s."
                .formatted(Bounds.down(line.inputLow().lo(), limit.dimension()), limit));
  }
}
