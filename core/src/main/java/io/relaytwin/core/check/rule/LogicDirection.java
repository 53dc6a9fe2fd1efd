package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.product.RelayModule;

/** O18: the load takes current from a high-side output. */
final class LogicDirection extends LineRule {
  LogicDirection() {
    super(
        new RuleInfo(
            "O18",
            "logic-direction",
            "Does the load take current from a high-side output?",
            "the load sinks to 0 V"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (line.module().wiring() != RelayModule.Wiring.THREE_WIRE_HIGH_SIDE) {
      return; // a floating contact goes either way
    }
    Findings.Draft draft = at(line, findings);
    if (line.channel().loadTo() == Channel.LoadReturn.PLUS) {
      draft
          .verdict(Verdict.FAIL)
          .advice("Wire the load between the output and 0 V.")
          .say("The load is wired to plus; a high-side output can only feed a load to 0 V.");
    } else if (line.channel().load() instanceof Load.PlcInput input && input.sourcing()) {
      draft
          .verdict(Verdict.FAIL)
          .advice("Use a current-sinking input (for PNP outputs).")
          .say(
              "The input sources current (for NPN outputs); a high-side output cannot pull it"
                  + " down.");
    } else {
      draft
          .verdict(Verdict.PASS)
          .say("The load takes current to 0 V, as a high-side output needs.");
    }
  }
}
