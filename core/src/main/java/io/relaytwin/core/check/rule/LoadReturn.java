package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.product.RelayModule;

/** O19: which wires the load side needs. */
final class LoadReturn extends LineRule {
  LoadReturn() {
    super(
        new RuleInfo(
            "O19",
            "load-return",
            "Which wires does the load side need?",
            "3-wire: U+, 0 V and output; the load returns to the same 0 V"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    boolean threeWires = line.module().wiring() == RelayModule.Wiring.THREE_WIRE_HIGH_SIDE;
    at(line, findings)
        .verdict(Verdict.INFO)
        .say(
            threeWires
                ? "Three wires: plus and 0 V of the load supply, and the output; the return of the"
                    + " load belongs to that 0 V, not to the 0 V of the control side."
                : "Two wires: the output is a contact of two terminals in the line of the load.");
  }
}
