package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;

/** O13: the leakage of an output that is off does not make a light-emitting diode glow. */
final class LedGlow extends LineRule {
  LedGlow() {
    super(
        new RuleInfo(
            "O13",
            "led-glow",
            "Does the leakage leave a light-emitting diode dark?",
            "I_leak * R_bleeder <= U_F,min / 2"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Led led)) {
      return;
    }
    if (Leakage.saysNone(line, at(line, findings))) {
      return;
    }
    Quantity leakage = Bounds.max(line.module().leakageCurrent());
    if (leakage == null) {
      lacks(line, findings, "leakage current");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().leakageCurrent())
            .assume(Leakage.assumption(line))
            .assume("a diode is dark at half its forward voltage")
            .corner("leakage " + leakage)
            .mend(Remedy.BLEEDER)
            .witness(
                "a part that leaks its whole %s, beside one that leaks nothing".formatted(leakage))
            .advice("Fit a bleeder across the LED with its resistor.");
    Interval dark = Interval.of(led.forwardVoltage().si().lo()).over(Interval.of(2));
    Quantity limit = Bounds.down(dark.lo(), Dimension.VOLTAGE);
    Range bleeder = line.channel().bleeder();
    if (bleeder == null) {
      BigDecimal lifted = line.supply().hi().min(led.forwardVoltage().si().hi());
      draft
          .atMost(lifted, limit, Verdict.NOT_STATED)
          .say(
              "Off, up to %s leaks through the LED, and a bright one may be seen to glow."
                  .formatted(leakage));
      return;
    }
    Interval lifted = Interval.of(leakage).times(bleeder.si());
    draft
        .atMost(lifted.hi(), limit, Verdict.NOT_STATED)
        .say(
            "Off, the leakage lifts the LED with its bleeder to %s; up to %s it is dark."
                .formatted(Bounds.up(lifted.hi(), Dimension.VOLTAGE), limit));
  }
}
