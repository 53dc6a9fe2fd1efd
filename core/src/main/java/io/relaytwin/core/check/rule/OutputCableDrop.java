package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O8: what the output cable costs, and how long it may be. */
final class OutputCableDrop extends LineRule {
  OutputCableDrop() {
    super(
        new RuleInfo(
            "O8",
            "output-cable",
            "How long may the output cable be?",
            "L <= (U_S,min - U_drop - U_need) / (2 * R' * I)"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    var cable = line.outputWire().cable();
    Interval current = line.demand().steady();
    if (cable == null || current == null) {
      return;
    }
    if (!line.outputWire().known()) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .mend(Remedy.OUTPUT_CONDUCTOR)
          .advice("Use a conductor of the table: relaytwin show conductors.")
          .say("The resistance of %s is not in the table.".formatted(line.outputWire().text()));
      return;
    }
    Interval drop = line.outputWire().loopOhms().times(current);
    Quantity need = line.demand().minVoltage();
    Findings.Draft draft =
        at(line, findings)
            .sources(line.outputWire().sources())
            .assumeAll(line.outputWire().assumptions())
            .corner(
                "%s at its greatest resistance, %s"
                    .formatted(
                        line.outputWire().text(), Bounds.up(current.hi(), Dimension.CURRENT)));
    String costs =
        "The output cable drops up to %s".formatted(Bounds.up(drop.hi(), Dimension.VOLTAGE));
    Interval perMetre = line.outputWire().perMetreOhms().times(current).times(2);
    boolean dropStated = Bounds.max(line.module().voltageDrop()) != null;
    if (need == null || perMetre.hi().signum() == 0 || !dropStated) {
      draft.value(drop.hi(), Dimension.VOLTAGE).verdict(Verdict.INFO).say(costs + ".");
      return;
    }
    Interval left =
        Interval.of(line.supply().lo())
            .minus(Interval.of(Line.drop(line.module()).hi()))
            .minus(Interval.of(need));
    if (left.lo().signum() < 0) {
      draft
          .value(drop.hi(), Dimension.VOLTAGE)
          .verdict(Verdict.INFO)
          .say(costs + "; even without it the load lacks voltage.");
      return;
    }
    Interval ohms = Demand.ohms(line.channel());
    // a resistor draws the less the more of the voltage the cable takes
    Interval metres =
        ohms == null || need.magnitude().signum() <= 0
            ? left.over(Interval.of(perMetre.hi()))
            : left.times(Interval.of(ohms.lo()))
                .over(
                    Interval.of(need)
                        .times(2)
                        .times(Interval.of(line.outputWire().perMetreOhms().hi())));
    Quantity longest = Bounds.down(metres.lo(), Dimension.LENGTH);
    draft
        .verdict(Verdict.INFO)
        .limit(Finding.Relation.NONE, longest)
        .value(cable.length().exactSi(), Dimension.LENGTH)
        .source(line.module().voltageDrop())
        .say("%s; of %s it may be %s long.".formatted(costs, cable.conductor(), longest));
  }
}
