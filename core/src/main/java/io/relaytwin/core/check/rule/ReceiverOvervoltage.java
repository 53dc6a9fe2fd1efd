package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

/** O24: the receiver at the output gets no more voltage than it stands. */
final class ReceiverOvervoltage extends LineRule {
  ReceiverOvervoltage() {
    super(
        new RuleInfo(
            "O24",
            "receiver-overvoltage",
            "Does the receiver get no more voltage than it stands?",
            "U_S,max <= U_in,max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Counter counter) || counter.maxVoltage() == null) {
      return;
    }
    Quantity limit = counter.maxVoltage();
    at(line, findings)
        .atMost(line.loadVoltage().hi(), limit, Verdict.FAIL)
        .corner(line.currentCorner())
        .source(line.module().outputVoltage())
        .sources(line.demand().sources())
        .assumeAll(line.demand().assumptions())
        .mend(Remedy.LARGER_INPUT_RESISTOR)
        .advice("Put a larger resistor in front of it, or lower the load supply.")
        .say(
            "Up to %s reaches the %s; it stands %s."
                .formatted(
                    Bounds.up(line.loadVoltage().hi(), Dimension.VOLTAGE),
                    line.demand().title(),
                    Bounds.down(limit.exactSi(), Dimension.VOLTAGE)));
  }
}
