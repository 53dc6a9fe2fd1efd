package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.quantity.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** E9: a ferrule of the list fits each conductor that is to carry one. */
final class FerruleChoice extends LineRule {
  FerruleChoice() {
    super(
        new RuleInfo(
            "E9",
            "ferrule",
            "Is there a listed ferrule for each conductor that carries one?",
            "A is one of the listed sizes"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    check(circuit, line, line.channel().inputCable(), "input", findings);
    check(circuit, line, line.channel().outputCable(), "output", findings);
    for (RailEnds.End end : RailEnds.of(circuit, line)) {
      if (end.ferrule()) {
        size(circuit, line, end.size(), end.terminal().key(), findings);
      }
    }
  }

  private void check(
      Circuit circuit, Line line, @Nullable Cable cable, String side, Findings findings) {
    if (cable == null || !cable.ferrule()) {
      return;
    }
    size(circuit, line, cable.conductor(), side, findings);
  }

  private void size(Circuit circuit, Line line, Quantity size, String side, Findings findings) {
    Optional<Accessory.Ferrule> listed =
        circuit.catalogue().accessories().stream()
            .filter(Accessory.Ferrule.class::isInstance)
            .map(Accessory.Ferrule.class::cast)
            .filter(ferrule -> ferrule.crossSection().compareTo(size) == 0)
            .findFirst();
    Findings.Draft draft = at(line, findings);
    if (listed.isPresent()) {
      draft
          .verdict(Verdict.PASS)
          .source(listed.get().source())
          .assume("the length of the sleeve is not stated; the clamp needs 5 to 6 mm")
          .say(
              "Ferrule %s fits the %s conductors of %s."
                  .formatted(listed.get().item(), side, size));
    } else {
      draft
          .verdict(Verdict.NOT_STATED)
          .stress(size)
          .advice("Connect the conductor without a ferrule, or ask the maker for one.")
          .say("No ferrule is listed for the %s conductors of %s.".formatted(side, size));
    }
  }
}
