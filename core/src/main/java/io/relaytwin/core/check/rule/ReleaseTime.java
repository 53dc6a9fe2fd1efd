package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O17: the current of a coil dies while the output is off. */
final class ReleaseTime extends LineRule {
  ReleaseTime() {
    super(
        new RuleInfo(
            "O17",
            "coil-release",
            "Does the current of the coil die while the output is off?",
            "L/R * ln(1 + U_S/U_F) <= t_low - t_off,max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil) || coil.inductance() == null) {
      return;
    }
    Interval clamp =
        switch (coil.suppression()) {
          case Load.Suppression.Diode diode -> diode.forwardVoltage().si();
          case Load.Suppression.Clamp c -> c.clampVoltage().si();
          case Load.Suppression.Snubber snubber -> null;
          case Load.Suppression.None none -> null;
          case Load.Suppression.NotGiven notGiven -> null;
        };
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    if (clamp == null || clamp.lo().signum() <= 0 || dropOut == null) {
      return;
    }
    // the longest decay: most inductance, least resistance, highest supply, lowest clamp
    Interval worst =
        Interval.of(coil.inductance().si().hi())
            .over(Interval.of(coil.resistance().si().lo()))
            .times(
                Interval.of(java.math.BigDecimal.ONE)
                    .plus(Interval.of(line.supply().hi()).over(Interval.of(clamp.lo())))
                    .log());
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().dropOutTime())
            .corner(
                "%s, %s, supply %s, suppressor %s"
                    .formatted(
                        coil.inductance().max(),
                        coil.resistance().min(),
                        Bounds.up(line.supply().hi(), Dimension.VOLTAGE),
                        Bounds.down(clamp.lo(), Dimension.VOLTAGE)));
    Quantity off = line.timing().guaranteedOff(dropOut);
    String dies =
        "The current of the coil dies within %s".formatted(Bounds.up(worst.hi(), Dimension.TIME));
    if (off == null) {
      draft.value(worst.hi(), Dimension.TIME).verdict(Verdict.INFO).say(dies + ".");
      return;
    }
    draft
        .atMost(worst.hi(), off, Verdict.NOT_GUARANTEED)
        .witness("a part that switches off only after %s".formatted(dropOut))
        .advice(
            "Lengthen the pauses, or use a Zener diode instead of a plain one for a faster"
                + " release.")
        .say(dies + "; the output is surely off for %s only.".formatted(off));
  }
}
