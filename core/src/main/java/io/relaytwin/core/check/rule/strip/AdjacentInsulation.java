package io.relaytwin.core.check.rule.strip;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.product.Statement;

/** E5: neighbours on the rail are insulated from each other. */
final class AdjacentInsulation implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E5", "adjacent-insulation", "reinforced insulation, but for the poles that bars join");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return before.strip() != after.strip();
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    if (circuit.design().rail() == null || circuit.lines().size() < 2) {
      return;
    }
    for (Line line : circuit.lines()) {
      if (line.module().insulationToAdjacent().isEmpty()) {
        findings
            .of(INFO, Place.Site.ROW)
            .verdict(Verdict.NOT_STATED)
            .advice("E5.ask-maker")
            .say("E5.not-stated", "module", line.module().item(), "place", line.place().says());
        return;
      }
    }
    Statement insulation = circuit.lines().getFirst().module().insulationToAdjacent().orElseThrow();
    int bars = circuit.plan().bars().size();
    findings
        .of(INFO, Place.Site.ROW)
        .verdict(Verdict.PASS)
        .source(insulation.source())
        .rests(Premise.reading("premise.between-neighbours"))
        .say(
            "E5.insulated",
            "insulation",
            insulation.text(),
            "joined",
            bars == 0 ? Message.NONE : Message.of("E5.joined", "count", bars));
  }
}
