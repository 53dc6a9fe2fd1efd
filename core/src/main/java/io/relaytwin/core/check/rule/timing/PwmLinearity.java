package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T6: the module changes the duty of a pulse-width modulation by no more than is allowed. */
final class PwmLinearity extends LineRule {
  PwmLinearity() {
    super(new RuleInfo("T6", "pwm-linearity", "dD in [-t_on,max * f, +t_off,max * f]"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().signal() instanceof SignalSpec.Pwm pwm)) {
      return;
    }
    if (saysOutside(
        line, findings, pwm.maxDutyError() == null ? Verdict.INFO : Verdict.NOT_GUARANTEED)) {
      return;
    }
    Delays delays = Delays.of(line.module());
    Quantity fastest = pwm.frequency().max();
    if (delays == null || fastest == null) {
      lacks(line, findings, "both-delays");
      return;
    }
    Quantity turnOn = delays.turnOn();
    Quantity dropOut = delays.dropOut();
    Interval more = Interval.of(dropOut).times(Interval.of(fastest));
    Interval less = Interval.of(turnOn).times(Interval.of(fastest));
    Findings.Draft draft =
        at(line, findings)
            .rests(line.timing().reading())
            .source(line.module().turnOnTime())
            .source(line.module().dropOutTime())
            .corner(
                Term.greatest("frequency", "value", fastest),
                Term.greatest("drop-out-time", "value", dropOut))
            .evidence(
                Message.of("part.longer-beside-shorter", "longer", dropOut, "shorter", turnOn),
                new Delays(Delays.NONE.turnOn(), dropOut).part(),
                new Delays(turnOn, Delays.NONE.dropOut()).part());
    Message changes =
        Message.of(
            "T6.changes",
            "lower",
            Arg.up(less.hi(), Dimension.RATIO),
            "higher",
            Arg.up(more.hi(), Dimension.RATIO),
            "to",
            Arg.down(BigDecimal.ONE.subtract(more.hi()).max(BigDecimal.ZERO), Dimension.RATIO));
    Quantity allowed = pwm.maxDutyError();
    if (allowed == null) {
      draft
          .value(more.hi(), Dimension.RATIO)
          .verdict(Verdict.INFO)
          .say("T6.any", "changes", changes);
      return;
    }
    draft
        .atMost(more.hi().max(less.hi()), allowed, Verdict.NOT_GUARANTEED)
        .mend(Remedy.FREQUENCY)
        .advice(
            "T6.lower-frequency",
            "frequency",
            Arg.down(Interval.of(allowed).over(Interval.of(dropOut)).lo(), Dimension.FREQUENCY))
        .say("T6.allowed", "changes", changes, "allowed", allowed);
  }
}
