package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.RailEnds;
import io.relaytwin.core.check.engine.StripChanges;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Accessory;
import io.relaytwin.core.product.Ferrules;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** E9: a ferrule of the list fits each conductor that is to carry one. */
final class FerruleChoice extends LineRule {
  FerruleChoice() {
    super(new RuleInfo("E9", "ferrule", "A is one of the listed sizes, or of the listed gauges"));
  }

  @Override
  public boolean readsStrip() {
    return true;
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
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
    Ferrules listed = circuit.ferrules();
    Ferrules.Choice choice = listed.choose(size).orElse(null);
    Message conductors = ConductorNames.of(side);
    Findings.Draft draft =
        findings.of(
            info(),
            new Place.OfConductor(line.channel().name(), side, Place.OfConductor.Aspect.FERRULE));
    if (choice == null || choice.fit() == Ferrules.Fit.NEXT_LARGER) {
      List<Quantity> thicker =
          listed.all().stream()
              .map(Accessory.Ferrule::crossSection)
              .filter(each -> each.compareTo(size) > 0)
              .toList();
      draft
          .mendBy(StripChanges.conductors(circuit, line, side, thicker))
          .mendBy(StripChanges.noFerrule(circuit, line, side));
    }
    if (choice == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .stress(size)
          .advice("E9.without-ferrule")
          .say("E9.not-listed", "conductors", conductors, "size", size);
      return;
    }
    String item = choice.ferrule().item();
    draft.source(choice.ferrule().source()).rests(sleeveLength(line));
    switch (choice.fit()) {
      case LISTED ->
          draft
              .verdict(Verdict.PASS)
              .say("E9.fits", "ferrule", item, "conductors", conductors, "size", size);
      case GAUGE -> {
        int gauge = choice.ferrule().gauge();
        List<Accessory.Ferrule> sameGauge = choice.sameGauge();
        if (sameGauge.size() > 1) {
          draft.rests(
              Premise.stated(
                  "premise.same-gauge",
                  "gauge",
                  gauge,
                  "first",
                  sameGauge.getFirst().item(),
                  "last",
                  sameGauge.getLast().item()));
        }
        draft
            .verdict(Verdict.PASS)
            .say(
                "E9.fits-gauge",
                "ferrule",
                item,
                "conductors",
                conductors,
                "size",
                size,
                "gauge",
                gauge);
      }
      case NEXT_LARGER ->
          draft
              .verdict(Verdict.NOT_STATED)
              .stress(size)
              .rests(Premise.estimate("premise.next-larger-ferrule"))
              .advice("E9.listed-size")
              .say(
                  "E9.next-larger",
                  "conductors",
                  conductors,
                  "size",
                  size,
                  "ferrule",
                  item,
                  "for",
                  choice.ferrule().crossSection());
    }
  }

  private static Premise sleeveLength(Line line) {
    return line.module()
        .stripLength()
        .map(figure -> Premise.estimate("premise.sleeve-fits", "length", figure.value()))
        .orElseGet(() -> Premise.estimate("premise.sleeve-length"));
  }
}
