package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

/** O24: the receiver at the output gets no more voltage than it stands. */
final class ReceiverOvervoltage extends LineRule {
  ReceiverOvervoltage() {
    super(new RuleInfo("O24", "receiver-overvoltage", "U_S,max <= U_in,max"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Counter counter) || counter.maxVoltage() == null) {
      return;
    }
    Quantity limit = counter.maxVoltage();
    at(line, findings)
        .atMost(line.loadVoltage().hi(), limit, Verdict.FAIL)
        .corner(line.currentCorner())
        .source(line.module().outputVoltage())
        .sources(line.demand().sources())
        .rests(line.demand().premises())
        .mend(Remedy.LARGER_INPUT_RESISTOR)
        .advice("O24.larger-resistor")
        .say(
            "O24.reaches",
            "most",
            Arg.up(line.loadVoltage().hi(), Dimension.VOLTAGE),
            "load",
            line.demand().title(),
            "limit",
            Arg.down(limit.exactSi(), Dimension.VOLTAGE));
  }
}
