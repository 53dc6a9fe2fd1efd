package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;

/** O9: a relay or valve surely pulls in. */
final class CoilPullIn extends LineRule {
  CoilPullIn() {
    super(
        new RuleInfo(
            "O9",
            "coil-pull-in",
            "Does the coil get its pull-in voltage?",
            "U_S,min - U_drop - 2 * R' * L * I >= U_pull-in"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    if (coil.pullIn() == null && Bounds.max(line.module().voltageDrop()) == null) {
      lacks(line, findings, "voltage drop");
      return;
    }
    if (coil.pullIn() == null) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .value(line.loadVoltage().lo(), Dimension.VOLTAGE)
          .limit(Finding.Relation.NONE, Bounds.down(line.loadVoltage().lo(), Dimension.VOLTAGE))
          .corner(line.loadCorner())
          .source(line.module().voltageDrop())
          .advice("Give the pull-in voltage of the coil: coil.pull-in.")
          .say(
              "At least %s reaches the coil; its pull-in voltage is not given."
                  .formatted(Bounds.down(line.loadVoltage().lo(), Dimension.VOLTAGE)));
      return;
    }
    LoadVoltage.judge(at(line, findings), line, coil.pullIn(), "the coil pulls in from");
  }
}
