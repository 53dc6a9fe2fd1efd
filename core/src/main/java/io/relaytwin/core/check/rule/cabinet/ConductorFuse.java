package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.quantity.Quantity;

/** E10: what protects the conductors. */
final class ConductorFuse extends LineRule {
  ConductorFuse() {
    super(
        new RuleInfo(
            "E10",
            "conductor-fuse",
            "I_fuse limits what a conductor carries at a fault, not I_cont"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Cable cable = line.outputWire().cable();
    if (cable == null) {
      return;
    }
    Quantity fuse = circuit.design().load().fuse();
    Findings.Draft draft = at(line, findings).verdict(Verdict.INFO);
    if (fuse == null) {
      draft.say("E10.no-fuse", "conductor", cable.conductor());
      return;
    }
    draft.stress(fuse).say("E10.fuse", "fuse", fuse, "conductor", cable.conductor());
  }
}
