package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T7: the distortion of the pulse width beside the rule of thumb for optocouplers. */
final class WidthDistortion extends LineRule {

  /** What makers of optocouplers call tolerable of the narrowest pulse: 20 to 30 per cent. */
  private static final BigDecimal TOLERABLE = new BigDecimal("0.3");

  WidthDistortion() {
    super(
        new RuleInfo(
            "T7",
            "width-distortion",
            "max(t_on,max, t_off,max) / w_min; 20 .. 30 % is called tolerable"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    Interval high = line.timing().high();
    Interval low = line.timing().low();
    if (turnOn == null || dropOut == null || high == null || high.lo().signum() <= 0) {
      return;
    }
    if (saysOutside(line, findings, Verdict.INFO)) {
      return;
    }
    BigDecimal narrowest = low == null ? high.lo() : high.lo().min(low.lo());
    if (narrowest.signum() <= 0) {
      return;
    }
    BigDecimal most = turnOn.exactSi().max(dropOut.exactSi());
    Interval share = Interval.of(most).over(Interval.of(narrowest));
    boolean tolerable = share.hi().compareTo(TOLERABLE) <= 0;
    at(line, findings)
        .verdict(Verdict.INFO)
        .value(share.hi(), Dimension.RATIO)
        .corner(Term.least("pulse-or-pause"))
        .source(line.module().turnOnTime())
        .source(line.module().dropOutTime())
        .rests(line.timing().premises())
        .rests(line.timing().reading())
        .say(
            tolerable ? "T7.within" : "T7.beyond",
            "change",
            Arg.up(most, Dimension.TIME),
            "share",
            Arg.up(share.hi(), Dimension.RATIO));
  }
}
