package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;

/** O14: something takes the energy of a coil when it is switched off. */
final class CoilSuppression extends LineRule {
  CoilSuppression() {
    super(new RuleInfo("O14", "coil-suppression", "suppression fitted; E = L * I^2 / 2"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    Findings.Draft draft = at(line, findings).corner(line.currentCorner());
    Message energy = Message.NONE;
    Interval current = line.demand().steady();
    if (coil.inductance() != null && current != null) {
      Interval joules = coil.inductance().si().times(current).times(current).over(Interval.of(2));
      draft.value(joules.hi(), Dimension.ENERGY);
      energy = Message.of("O14.energy", "energy", Arg.up(joules.hi(), Dimension.ENERGY));
    }
    switch (coil.suppression()) {
      case Load.Suppression.None none ->
          draft
              .verdict(Verdict.FAIL)
              .mend(Remedy.DIODE, Remedy.CLAMP)
              .advice("O14.fit-diode")
              .say("O14.none", "energy", energy);
      case Load.Suppression.NotGiven notGiven ->
          draft
              .verdict(Verdict.NOT_STATED)
              .mend(Remedy.DIODE, Remedy.CLAMP)
              .advice("O14.give-suppression")
              .say("O14.not-given", "energy", energy);
      case Load.Suppression.Diode diode ->
          draft.verdict(Verdict.PASS).say("O14.diode", "energy", energy);
      case Load.Suppression.Clamp clamp ->
          draft.verdict(Verdict.PASS).say("O14.clamp", "energy", energy);
      case Load.Suppression.Snubber snubber ->
          draft.verdict(Verdict.PASS).say("O14.snubber", "energy", energy);
    }
  }
}
