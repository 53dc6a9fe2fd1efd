package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import java.math.BigDecimal;

/** E14: cables that are long for the rate of their signal. */
final class Emission extends LineRule {
  private static final BigDecimal LONG_METRES = new BigDecimal("30");
  private static final BigDecimal FAST_HERTZ = new BigDecimal("10000");

  Emission() {
    super(new RuleInfo("E14", "emission", "L > 30 m or f > 10 kHz: worth a shield"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Interval frequency = line.timing().frequency();
    Cable cable = line.outputWire().cable();
    Message fast =
        frequency == null || frequency.hi().compareTo(FAST_HERTZ) <= 0
            ? Message.NONE
            : Message.of("E14.fast", "frequency", Arg.up(frequency.hi(), Dimension.FREQUENCY));
    boolean far = cable != null && cable.length().exactSi().compareTo(LONG_METRES) > 0;
    if (cable == null || (fast.isNone() && !far)) {
      return;
    }
    at(line, findings)
        .verdict(Verdict.INFO)
        .stress(cable.length())
        .say("E14.shield", "length", cable.length(), "fast", fast);
  }
}
