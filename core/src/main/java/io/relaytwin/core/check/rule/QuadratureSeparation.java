package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T8: edges of two tracks of an encoder stay in their order and apart. */
final class QuadratureSeparation extends LineRule {
  QuadratureSeparation() {
    super(
        new RuleInfo(
            "T8",
            "quadrature-separation",
            "Do edges of the two tracks stay in their order and apart?",
            "T/4 * (1 - e) - max(t_on,max, t_off,max) >= t_sep"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().signal() instanceof SignalSpec.Quadrature quadrature)) {
      return;
    }
    if (saysOutside(line, findings, Verdict.NOT_GUARANTEED)) {
      return;
    }
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    Quantity fastest = quadrature.frequency().max();
    if (turnOn == null || dropOut == null || fastest == null) {
      lacks(line, findings, "turn-on and drop-out time");
      return;
    }
    Quantity slower = turnOn.compareTo(dropOut) > 0 ? turnOn : dropOut;
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
            .assume(line.timing().reading())
            .assume(
                "the two modules are any two parts of the sheet; how well two match is not stated")
            .corner(
                "%s, phase error %s, one module with %s and one with none"
                    .formatted(fastest, quadrature.phaseError(), slower))
            .witness("a part that takes %s beside one that takes nothing".formatted(slower))
            .mend(Remedy.FREQUENCY)
            .advice("Stay below %s.".formatted(Bounds.down(rate.lo(), Dimension.FREQUENCY)));
    if (apart.lo().signum() <= 0) {
      draft.verdict(Verdict.NOT_GUARANTEED);
    }
    draft.say(
        "Edges of the two tracks come out at least %s apart%s."
            .formatted(
                Bounds.down(apart.lo(), Dimension.TIME),
                given == null ? "" : "; the counter needs " + given));
  }
}
