package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T6: the module changes the duty of a pulse-width modulation by no more than is allowed. */
final class PwmLinearity extends LineRule {
  PwmLinearity() {
    super(
        new RuleInfo(
            "T6",
            "pwm-linearity",
            "By how much may the module change the duty?",
            "dD in [-t_on,max * f, +t_off,max * f]"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().signal() instanceof SignalSpec.Pwm pwm)) {
      return;
    }
    if (saysOutside(
        line, findings, pwm.maxDutyError() == null ? Verdict.INFO : Verdict.NOT_GUARANTEED)) {
      return;
    }
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    Quantity fastest = pwm.frequency().max();
    if (turnOn == null || dropOut == null || fastest == null) {
      lacks(line, findings, "turn-on and drop-out time");
      return;
    }
    Interval more = Interval.of(dropOut).times(Interval.of(fastest));
    Interval less = Interval.of(turnOn).times(Interval.of(fastest));
    Findings.Draft draft =
        at(line, findings)
            .assume(line.timing().reading())
            .source(line.module().turnOnTime())
            .source(line.module().dropOutTime())
            .corner("%s, drop-out %s".formatted(fastest, dropOut))
            .witness(
                "a part that is on for %s longer, beside one that is on for %s less"
                    .formatted(dropOut, turnOn));
    String changes =
        "The duty may come out %s lower to %s higher; it is linear from %s to %s"
            .formatted(
                percent(less.hi()),
                percent(more.hi()),
                percent(less.hi()),
                Bounds.down(
                    BigDecimal.ONE.subtract(more.hi()).max(BigDecimal.ZERO), Dimension.RATIO));
    Quantity allowed = pwm.maxDutyError();
    if (allowed == null) {
      draft.value(more.hi(), Dimension.RATIO).verdict(Verdict.INFO).say(changes + ".");
      return;
    }
    draft
        .atMost(more.hi().max(less.hi()), allowed, Verdict.NOT_GUARANTEED)
        .mend(Remedy.FREQUENCY)
        .advice(
            "Lower the frequency to %s."
                .formatted(
                    Bounds.down(
                        Interval.of(allowed).over(Interval.of(dropOut)).lo(), Dimension.FREQUENCY)))
        .say(changes + "; %s is allowed.".formatted(allowed));
  }

  private static Quantity percent(BigDecimal share) {
    return Bounds.up(share, Dimension.RATIO);
  }
}
