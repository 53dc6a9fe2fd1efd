package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
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
            "O23", "reactive-rate", "f <= 10 Hz; above, the loss of switching is not stated"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Message kind = kind(line.channel().load());
    Interval frequency = line.timing().frequency();
    if (kind == null || frequency == null) {
      return;
    }
    Amount rate = Arg.up(frequency.hi(), Dimension.FREQUENCY);
    at(line, findings)
        .value(frequency.hi(), Dimension.FREQUENCY)
        .verdict(frequency.hi().compareTo(A_FEW_HERTZ) <= 0 ? Verdict.PASS : Verdict.NOT_STATED)
        .rests(Premise.estimate("premise.rare-switching"))
        .source(line.module().switchingFrequency())
        .rests(line.timing().premises())
        .corner(Term.given("closest-rises", "place", line.timing().periodPlace()))
        .advice("O23.ask-for-frequency", "kind", kind, "frequency", rate)
        .say("O23.switched", "kind", kind, "frequency", rate);
  }

  private static @Nullable Message kind(Load load) {
    return switch (load) {
      case Load.Coil coil -> Message.of("output.coil");
      case Load.Capacitor capacitor -> Message.of("output.capacitor");
      case Load.Lamp lamp -> Message.of("output.lamp");
      case Load.Resistor resistor -> null;
      case Load.Led led -> null;
      case Load.PlcInput input -> null;
      case Load.Counter counter -> null;
      case Load.ModuleInput input -> null;
    };
  }
}
