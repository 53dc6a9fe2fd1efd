package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T4: what the widths become. */
final class OutputWidth extends LineRule {
  OutputWidth() {
    super(
        new RuleInfo(
            "T4",
            "output-width",
            "w_out in [w - t_on,max, w + t_off,max]; g_out in [g - t_off,max, g + t_on,max]"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Interval high = line.timing().high();
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    if (high == null || turnOn == null || dropOut == null) {
      return;
    }
    if (saysOutside(line, findings, Verdict.INFO)) {
      return;
    }
    Interval low = line.timing().low();
    at(line, findings)
        .verdict(Verdict.INFO)
        .source(line.module().turnOnTime())
        .source(line.module().dropOutTime())
        .rests(line.timing().reading())
        .rests(Premise.estimate("premise.one-change"))
        .say(
            "T4.becomes",
            "pulse",
            width("T4.pulse", high, turnOn, dropOut),
            "pause",
            low == null ? Message.NONE : width("T4.pause", low, dropOut, turnOn));
  }

  private static Message width(String key, Interval width, Quantity shortens, Quantity lengthens) {
    BigDecimal least = width.lo().subtract(shortens.exactSi()).max(BigDecimal.ZERO);
    return Message.of(
        key,
        "width",
        Arg.down(width.lo(), Dimension.TIME),
        "least",
        Arg.down(least, Dimension.TIME),
        "most",
        Arg.up(width.hi().add(lengthens.exactSi()), Dimension.TIME));
  }
}
