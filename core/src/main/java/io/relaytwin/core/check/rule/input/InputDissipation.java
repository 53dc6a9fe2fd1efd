package io.relaytwin.core.check.rule.input;

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
import java.math.RoundingMode;

/** I12: the heat of the input. */
final class InputDissipation extends LineRule {
  InputDissipation() {
    super(new RuleInfo("I12", "input-heat", "U_N * I_N"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity volts = Bounds.maxOrNominal(line.module().nominalInputVoltage());
    Quantity amperes = Bounds.maxOrNominal(line.module().inputCurrent());
    if (volts == null || amperes == null) {
      return;
    }
    Interval watts = Interval.of(volts).times(Interval.of(amperes));
    Interval highest = Interval.of(line.inputHigh().hi());
    Interval ratio = highest.over(Interval.of(volts));
    Interval estimate = watts.times(ratio).times(ratio);
    at(line, findings)
        .verdict(Verdict.INFO)
        .value(watts.hi(), Dimension.POWER)
        .corner(Term.given("input-voltage", "value", volts))
        .source(line.module().nominalInputVoltage())
        .source(line.module().inputCurrent())
        .say(
            "I12.gives-off",
            "heat",
            Arg.up(watts.hi(), Dimension.POWER),
            "nominal",
            volts,
            "highest",
            Arg.up(highest.hi(), Dimension.VOLTAGE),
            "estimate",
            Quantity.ofSi(estimate.hi(), Dimension.POWER, 3, RoundingMode.HALF_EVEN));
  }
}
