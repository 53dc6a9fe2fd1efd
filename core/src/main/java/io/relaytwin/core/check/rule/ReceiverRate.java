package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.part.PulseMath;
import io.relaytwin.core.part.ReceiverWidths;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T5: the rate stays below what the receiver surely follows. */
final class ReceiverRate extends LineRule {
  ReceiverRate() {
    super(
        new RuleInfo(
            "T5",
            "receiver-rate",
            "Does the rate stay below what the receiver surely follows?",
            "f <= 1 / (t_on,max + t_off,max + w_rx + g_rx)"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Interval frequency = line.timing().frequency();
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    if (frequency == null
        || turnOn == null
        || dropOut == null
        || !(line.channel().load() instanceof Load.Receiver receiver)) {
      return;
    }
    if (saysOutside(line, findings, Verdict.NOT_GUARANTEED)) {
      return;
    }
    ReceiverWidths needs = Receiving.widths(receiver);
    PulseMath math = new PulseMath(RelayTiming.ofMaxima(turnOn, dropOut));
    Interval best = math.maxFrequency(needs);
    Interval half = math.maxFrequency(needs, new BigDecimal("0.5"));
    Interval duty = math.bestDuty(needs).times(100);
    Quantity limit = Bounds.down(best.lo(), Dimension.FREQUENCY);
    at(line, findings)
        .atMost(frequency.hi(), limit, Verdict.NOT_GUARANTEED)
        .source(line.module().turnOnTime())
        .source(line.module().dropOutTime())
        .assume(line.timing().assumption())
        .assume(line.timing().reading())
        .corner("closest rises" + line.timing().periodPlace())
        .witness("a part with %s on and %s off".formatted(turnOn, dropOut))
        .mend(Remedy.FREQUENCY)
        .advice(
            "Slow the signal to %s, or take a receiver with shorter minimum times."
                .formatted(limit))
        .say(
            "The signal reaches %s%s; the receiver surely follows %s at a duty of %s %%, %s at 50 %%."
                .formatted(
                    Bounds.up(frequency.hi(), Dimension.FREQUENCY),
                    line.timing().periodPlace(),
                    limit,
                    duty.lo().setScale(1, java.math.RoundingMode.HALF_UP).toPlainString(),
                    Bounds.down(half.lo(), Dimension.FREQUENCY)));
  }
}
