package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Leakage;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;

/** O13: the leakage of an output that is off does not make a light-emitting diode glow. */
final class LedGlow extends LineRule {
  LedGlow() {
    super(new RuleInfo("O13", "led-glow", "I_leak * R_bleeder <= U_F,min / 2"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Led led)) {
      return;
    }
    if (Leakage.saysNone(line, at(line, findings))) {
      return;
    }
    Quantity leakage = Bounds.max(line.module().leakageCurrent());
    if (leakage == null) {
      lacks(line, findings, "leakage-current");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().leakageCurrent())
            .rests(Leakage.premise(line))
            .rests(Premise.estimate("premise.dark-at-half"))
            .corner(Term.greatest("leakage-current", "value", leakage, "through", Message.NONE))
            .mend(Remedy.BLEEDER)
            .evidence(
                Message.of("part.leaks-all", "leakage", leakage),
                Evidence.Specimen.of("leakage-current", leakage),
                Evidence.Specimen.of("leakage-current", Quantity.of("0", "A")))
            .advice("O13.bleeder");
    Interval dark = Interval.of(led.forwardVoltage().si().lo()).over(Interval.of(2));
    Quantity limit = Bounds.down(dark.lo(), Dimension.VOLTAGE);
    Range bleeder = line.channel().bleeder();
    if (bleeder == null) {
      BigDecimal lifted = line.supply().hi().min(led.forwardVoltage().si().hi());
      draft.atMost(lifted, limit, Verdict.NOT_STATED).say("O13.may-glow", "leakage", leakage);
      return;
    }
    Interval lifted = Interval.of(leakage).times(bleeder.si());
    draft
        .atMost(lifted.hi(), limit, Verdict.NOT_STATED)
        .say("O13.lifts", "most", Arg.up(lifted.hi(), Dimension.VOLTAGE), "limit", limit);
  }
}
