package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
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
            "How much of the narrowest pulse may its distortion be?",
            "max(t_on,max, t_off,max) / w_min; 20 .. 30 % is called tolerable"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
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
        .corner("the narrower of shortest pulse and shortest pause")
        .source(line.module().turnOnTime())
        .source(line.module().dropOutTime())
        .assume(line.timing().assumption())
        .assume(line.timing().reading())
        .say(
            "The width may change by %s, %s of the narrowest pulse or pause; %s the 20 to 30 %% that makers of optocouplers call tolerable."
                .formatted(
                    Bounds.up(most, Dimension.TIME),
                    Bounds.up(share.hi(), Dimension.RATIO),
                    tolerable ? "within" : "beyond"));
  }
}
