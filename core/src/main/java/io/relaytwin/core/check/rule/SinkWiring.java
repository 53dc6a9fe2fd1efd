package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;

/** I10: tells that a low-side driver inverts the signal. */
final class SinkWiring extends LineRule {
  SinkWiring() {
    super(
        new RuleInfo(
            "I10",
            "sink-wiring",
            "Which way does the logic go?",
            "U_in = V_supply - V_OL with the driver on"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (line.drive().sinking()) {
      at(line, findings)
          .verdict(Verdict.INFO)
          .say(
              "The driver sinks: wire the plus input to the control supply. The output is on while"
                  + " the driver's pin is low.");
    }
  }
}
