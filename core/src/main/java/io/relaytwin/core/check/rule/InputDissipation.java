package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** I12: the heat of the input. */
final class InputDissipation extends LineRule {
  InputDissipation() {
    super(new RuleInfo("I12", "input-heat", "How much heat does the input give off?", "U_N * I_N"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
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
        .corner("at the nominal input voltage of " + volts)
        .source(line.module().nominalInputVoltage())
        .source(line.module().inputCurrent())
        .say(
            "The input gives off %s at %s; at the %s that may arrive, were it a resistor, about %s. Its curve is not stated."
                .formatted(
                    Bounds.up(watts.hi(), Dimension.POWER),
                    volts,
                    Bounds.up(highest.hi(), Dimension.VOLTAGE),
                    Quantity.ofSi(
                        estimate.hi(), Dimension.POWER, 3, java.math.RoundingMode.HALF_EVEN)));
  }
}
