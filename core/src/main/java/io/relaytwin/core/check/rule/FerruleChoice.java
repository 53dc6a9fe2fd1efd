package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Ferrules;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** E9: a ferrule of the list fits each conductor that is to carry one. */
final class FerruleChoice extends LineRule {
  FerruleChoice() {
    super(
        new RuleInfo(
            "E9",
            "ferrule",
            "Is there a listed ferrule for each conductor that carries one?",
            "A is one of the listed sizes, or of the listed gauges"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    check(circuit, line, line.channel().inputCable(), RailEnds.INPUT_CABLE, findings);
    check(circuit, line, line.channel().outputCable(), RailEnds.OUTPUT_CABLE, findings);
    for (RailEnds.End end : RailEnds.of(circuit, line)) {
      if (end.ferrule()) {
        size(circuit, line, end.size(), end.key(), findings);
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
    Ferrules listed = Ferrules.of(circuit.catalogue().accessories());
    Ferrules.Choice choice = listed.choose(size).orElse(null);
    Findings.Draft draft = at(line, findings).about(side);
    if (choice == null || choice.fit() == Ferrules.Fit.NEXT_LARGER) {
      List<Quantity> thicker =
          listed.all().stream()
              .map(Accessory.Ferrule::crossSection)
              .filter(each -> each.compareTo(size) > 0)
              .toList();
      draft
          .mendBy(StripChanges.conductors(line, side, thicker))
          .mendBy(StripChanges.noFerrule(line, side));
    }
    if (choice == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .stress(size)
          .advice("Connect the conductor without a ferrule, or ask the maker for one.")
          .say("No ferrule is listed for the %s conductors of %s.".formatted(side, size));
      return;
    }
    String item = choice.ferrule().item();
    draft
        .source(choice.ferrule().source())
        .assume(
            "the length of the sleeve is not stated; it is taken to fit the clamp"
                + line.module().stripLength().map(f -> ", " + f.value()).orElse(""))
        .assume(choice.assumption());
    switch (choice.fit()) {
      case LISTED ->
          draft
              .verdict(Verdict.PASS)
              .say("Ferrule %s fits the %s conductors of %s.".formatted(item, side, size));
      case GAUGE ->
          draft
              .verdict(Verdict.PASS)
              .say(
                  "Ferrule %s fits the %s conductors of %s: it is printed for AWG %d."
                      .formatted(item, side, size, choice.ferrule().gauge()));
      case NEXT_LARGER ->
          draft
              .verdict(Verdict.NOT_STATED)
              .stress(size)
              .advice("Take a conductor of a listed size, or ask the maker.")
              .say(
                  "No ferrule is listed for the %s conductors of %s itself; the next larger, %s, is for %s."
                      .formatted(side, size, item, choice.ferrule().crossSection()));
    }
  }
}
