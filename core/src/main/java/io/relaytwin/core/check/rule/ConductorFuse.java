package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.quantity.Quantity;

/** E10: what protects the conductors. */
final class ConductorFuse extends LineRule {
  ConductorFuse() {
    super(
        new RuleInfo(
            "E10",
            "conductor-fuse",
            "What protects the conductors to the load?",
            "I_fuse limits what a conductor carries at a fault, not I_cont"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Cable cable = line.outputWire().cable();
    if (cable == null) {
      return;
    }
    Quantity fuse = circuit.design().load().fuse();
    Findings.Draft draft = at(line, findings).verdict(Verdict.INFO);
    if (fuse == null) {
      draft.say(
          "No fuse is given in the load supply: at a short circuit only the supply limits the current in the conductors of %s."
              .formatted(cable.conductor()));
      return;
    }
    draft
        .stress(fuse)
        .say(
            "At a fault the fuse of %s, not the output, limits what the conductors of %s carry; they must be fit for it."
                .formatted(fuse, cable.conductor()));
  }
}
