package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Leakage;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.RoundingMode;

/** O11: the leakage of an output that is off does not switch a controller's input on. */
final class PlcInputOff extends LineRule {
  PlcInputOff() {
    super(new RuleInfo("O11", "plc-input-off", "I_leak <= I_T,min"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    var type = line.demand().plcInput();
    if (type == null || !(line.channel().load() instanceof Load.PlcInput)) {
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
    Interval factor = Interval.of(type.transitionCurrentMin()).over(Interval.of(leakage));
    at(line, findings)
        .atMost(leakage.exactSi(), type.transitionCurrentMin(), Verdict.NOT_GUARANTEED)
        .corner(Term.given("leakage-path"))
        .source(line.module().leakageCurrent())
        .source(type.source())
        .rests(Leakage.premise(line))
        .advice("O11.bleeder")
        .say(
            "O11.leaks",
            "leakage",
            leakage,
            "factor",
            factor.lo().setScale(0, RoundingMode.FLOOR),
            "type",
            type.type());
  }
}
