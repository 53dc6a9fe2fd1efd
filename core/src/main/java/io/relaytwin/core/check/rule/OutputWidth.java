package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
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
            "What do pulses and pauses become?",
            "w_out in [w - t_on,max, w + t_off,max]; g_out in [g - t_off,max, g + t_on,max]"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Interval high = line.timing().high();
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    if (high == null || turnOn == null || dropOut == null) {
      return;
    }
    if (saysOutside(line, findings, Verdict.INFO)) {
      return;
    }
    String pulse =
        "The shortest pulse of %s comes out with %s to %s"
            .formatted(
                Bounds.down(high.lo(), Dimension.TIME),
                shortened(high.lo(), turnOn),
                Bounds.up(high.hi().add(dropOut.exactSi()), Dimension.TIME));
    Interval low = line.timing().low();
    String pause =
        low == null
            ? ""
            : ", the shortest pause of %s with %s to %s"
                .formatted(
                    Bounds.down(low.lo(), Dimension.TIME),
                    shortened(low.lo(), dropOut),
                    Bounds.up(low.hi().add(turnOn.exactSi()), Dimension.TIME));
    at(line, findings)
        .verdict(Verdict.INFO)
        .source(line.module().turnOnTime())
        .source(line.module().dropOutTime())
        .assume(line.timing().reading())
        .assume("a settled change of the input makes exactly one change of the output")
        .say(pulse + pause + ".");
  }

  private static Quantity shortened(BigDecimal width, Quantity delay) {
    return Bounds.down(width.subtract(delay.exactSi()).max(BigDecimal.ZERO), Dimension.TIME);
  }
}
