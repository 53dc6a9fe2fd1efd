package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T8: edges of two tracks of an encoder stay in their order and apart. */
final class QuadratureSeparation extends LineRule {
  QuadratureSeparation() {
    super(
        new RuleInfo(
            "T8", "quadrature-separation", "T/4 * (1 - e) - max(t_on,max, t_off,max) >= t_sep"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().signal() instanceof SignalSpec.Quadrature quadrature)) {
      return;
    }
    if (saysOutside(line, findings, Verdict.NOT_GUARANTEED)) {
      return;
    }
    Delays delays = Delays.of(line.module());
    Quantity fastest = quadrature.frequency().max();
    if (delays == null || fastest == null) {
      lacks(line, findings, "both-delays");
      return;
    }
    Quantity slower = delays.longer();
    Interval regular = Interval.of(BigDecimal.ONE).minus(Interval.of(quadrature.phaseError()));
    Interval apart = regular.over(Interval.of(fastest).times(4)).minus(Interval.of(slower));
    Quantity given =
        line.channel().load() instanceof Load.Counter counter ? counter.minSeparation() : null;
    Quantity need = given == null ? Quantity.of("0", "s") : given;
    Interval rate = regular.over(Interval.of(slower).plus(Interval.of(need)).times(4));
    Findings.Draft draft =
        at(line, findings)
            .atLeast(apart.lo(), need, Verdict.NOT_GUARANTEED)
            .source(line.module().dropOutTime())
            .rests(line.timing().reading())
            .rests(Premise.stated("premise.any-two-parts"))
            .corner(
                Term.greatest("frequency", "value", fastest),
                Term.greatest("phase-error", "value", quadrature.phaseError()),
                Term.greatest("delay-difference", "value", slower))
            .evidence(
                Message.of("part.slow-beside-instant", "delay", slower),
                delays.part(),
                Delays.NONE.part())
            .mend(Remedy.FREQUENCY)
            .advice("T8.advice", "frequency", Arg.down(rate.lo(), Dimension.FREQUENCY));
    if (apart.lo().signum() <= 0) {
      draft.verdict(Verdict.NOT_GUARANTEED);
    }
    draft.say(
        "T8.apart",
        "least",
        Arg.down(apart.lo(), Dimension.TIME),
        "need",
        given == null ? Message.NONE : Message.of("T8.counter-needs", "need", given));
  }
}
