package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.load.LoadDemand;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O8: what the output cable costs, and how long it may be. */
final class OutputCableDrop extends LineRule {
  OutputCableDrop() {
    super(new RuleInfo("O8", "output-cable", "L <= (U_S,min - U_drop - U_need) / (2 * R' * I)"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    var cable = line.outputWire().cable();
    Interval current = line.demand().steady();
    if (cable == null || current == null) {
      return;
    }
    if (!line.outputWire().known()) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .mend(Remedy.OUTPUT_CONDUCTOR)
          .advice("advice.table-conductor")
          .say("O8.not-in-table", "cable", line.outputWire().says());
      return;
    }
    Interval drop = line.outputWire().loopOhms().times(current);
    Quantity need = line.demand().minVoltage();
    Findings.Draft draft =
        at(line, findings)
            .sources(line.outputWire().sources())
            .rests(line.outputWire().premises())
            .corner(
                Term.greatest("cable-resistance", "cable", line.outputWire().says()),
                Term.greatest("load-current", "value", Arg.up(current.hi(), Dimension.CURRENT)));
    Amount costs = Arg.up(drop.hi(), Dimension.VOLTAGE);
    Interval perMetre = line.outputWire().perMetreOhms().times(current).times(2);
    boolean dropStated = Bounds.max(line.module().voltageDrop()) != null;
    if (need == null || perMetre.hi().signum() == 0 || !dropStated) {
      draft
          .value(drop.hi(), Dimension.VOLTAGE)
          .verdict(Verdict.INFO)
          .say("O8.drops", "drop", costs);
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
          .say("O8.lacks-without", "drop", costs);
      return;
    }
    Interval ohms = LoadDemand.ohms(line.channel());
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
        .limit(Figures.Relation.NONE, longest)
        .value(cable.length().exactSi(), Dimension.LENGTH)
        .source(line.module().voltageDrop())
        .say("O8.longest", "drop", costs, "conductor", cable.conductor(), "longest", longest);
  }
}
