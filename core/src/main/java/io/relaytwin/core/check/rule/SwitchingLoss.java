package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** O23: a coil, capacitor or lamp that is switched more often than the sheet speaks of. */
final class SwitchingLoss extends LineRule {

  /** Rates above which makers of outputs derate for such loads; common sheets print 0.5 to 10. */
  private static final BigDecimal A_FEW_HERTZ = BigDecimal.TEN;

  SwitchingLoss() {
    super(
        new RuleInfo(
            "O23",
            "reactive-rate",
            "Does the sheet's switching frequency hold for this kind of load?",
            "f <= 10 Hz; above, the loss of switching is not stated"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    String kind = kind(line.channel().load());
    Interval frequency = line.timing().frequency();
    if (kind == null || frequency == null) {
      return;
    }
    at(line, findings)
        .value(frequency.hi(), Dimension.FREQUENCY)
        .verdict(frequency.hi().compareTo(A_FEW_HERTZ) <= 0 ? Verdict.PASS : Verdict.NOT_STATED)
        .assume("up to 10 Hz switching costs a coil, capacitor or lamp nothing to speak of")
        .source(line.module().switchingFrequency())
        .assume(line.timing().assumption())
        .corner("closest rises" + line.timing().periodPlace())
        .advice(
            "Ask the maker for the switching frequency with a %s, and name %s."
                .formatted(kind, Bounds.up(frequency.hi(), Dimension.FREQUENCY)))
        .say(
            "The %s is switched at up to %s; the sheet does not say for which loads its switching frequency holds, nor what each switching costs."
                .formatted(kind, Bounds.up(frequency.hi(), Dimension.FREQUENCY)));
  }

  private static @Nullable String kind(Load load) {
    return switch (load) {
      case Load.Coil coil -> "coil";
      case Load.Capacitor capacitor -> "capacitor";
      case Load.Lamp lamp -> "lamp";
      case Load.Resistor resistor -> null;
      case Load.Led led -> null;
      case Load.PlcInput input -> null;
      case Load.Counter counter -> null;
      case Load.ModuleInput input -> null;
    };
  }
}
