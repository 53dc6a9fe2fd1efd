package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O11: the leakage of an output that is off does not switch a controller's input on. */
final class PlcInputOff extends LineRule {
  PlcInputOff() {
    super(
        new RuleInfo(
            "O11",
            "plc-input-off",
            "Does the input stay off at the leakage of the output?",
            "I_leak <= I_T,min"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    var type = line.demand().plcInput();
    if (type == null || !(line.channel().load() instanceof Load.PlcInput)) {
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
    Interval factor = Interval.of(type.transitionCurrentMin()).over(Interval.of(leakage));
    at(line, findings)
        .atMost(leakage.exactSi(), type.transitionCurrentMin(), Verdict.NOT_GUARANTEED)
        .corner("all leakage through one input")
        .source(line.module().leakageCurrent())
        .source(type.source())
        .assume(Leakage.assumption(line))
        .advice("Fit a bleeder resistor across the input.")
        .say(
            "Off, at most %s leaks, %s times less than a type %d input needs to leave its off state."
                .formatted(
                    leakage,
                    factor.lo().setScale(0, java.math.RoundingMode.FLOOR).toPlainString(),
                    type.type()));
  }
}
