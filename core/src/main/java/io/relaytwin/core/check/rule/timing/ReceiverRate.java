package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Receiving;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.part.PulseMath;
import io.relaytwin.core.part.ReceiverWidths;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** T5: the rate stays below what the receiver surely follows. */
final class ReceiverRate extends LineRule {
  ReceiverRate() {
    super(new RuleInfo("T5", "receiver-rate", "f <= 1 / (t_on,max + t_off,max + w_rx + g_rx)"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Interval frequency = line.timing().frequency();
    Delays delays = Delays.of(line.module());
    if (frequency == null
        || delays == null
        || !(line.channel().load() instanceof Load.Receiver receiver)) {
      return;
    }
    if (saysOutside(line, findings, Verdict.NOT_GUARANTEED)) {
      return;
    }
    ReceiverWidths needs = Receiving.widths(receiver);
    PulseMath math = new PulseMath(RelayTiming.ofMaxima(delays.turnOn(), delays.dropOut()));
    Interval best = math.maxFrequency(needs);
    Interval half = math.maxFrequency(needs, new BigDecimal("0.5"));
    Interval duty = math.bestDuty(needs).times(100);
    Quantity limit = Bounds.down(best.lo(), Dimension.FREQUENCY);
    at(line, findings)
        .atMost(frequency.hi(), limit, Verdict.NOT_GUARANTEED)
        .source(line.module().turnOnTime())
        .source(line.module().dropOutTime())
        .rests(line.timing().premises())
        .rests(line.timing().reading())
        .corner(Term.given("closest-rises", "place", line.timing().periodPlace()))
        .evidence(
            Message.of("part.with-delays", "on", delays.turnOn(), "off", delays.dropOut()),
            delays.part())
        .mend(Remedy.FREQUENCY)
        .advice("T5.advice", "limit", limit)
        .say(
            "T5.reaches",
            "frequency",
            Arg.up(frequency.hi(), Dimension.FREQUENCY),
            "place",
            line.timing().periodPlace(),
            "limit",
            limit,
            "duty",
            duty.lo().setScale(1, RoundingMode.HALF_UP),
            "half",
            Arg.down(half.lo(), Dimension.FREQUENCY));
  }
}
