package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Leakage;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LoadDemand;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O12: the leakage lifts an input of high resistance no higher than it may be when off. */
final class HighImpedanceOff extends LineRule {
  HighImpedanceOff() {
    super(new RuleInfo("O12", "off-voltage", "I_leak * R_L <= U_off,max"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Counter counter) || counter.offVoltage() == null) {
      return;
    }
    if (Leakage.saysNone(line, at(line, findings))) {
      return;
    }
    Quantity leakage = Bounds.max(line.module().leakageCurrent());
    Quantity limit = counter.offVoltage();
    if (leakage == null) {
      lacks(line, findings, "leakage-current");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().leakageCurrent())
            .sources(line.demand().sources())
            .rests(Leakage.premise(line))
            .rests(line.demand().premises());
    Amount bleeder =
        Arg.down(Interval.of(limit).over(Interval.of(leakage)).lo(), Dimension.RESISTANCE);
    Quantity most = counter.resistance() == null ? null : counter.resistance().max();
    if (most == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Figures.Relation.AT_MOST, limit)
          .mend(Remedy.BLEEDER)
          .advice("O12.give-resistance", "resistance", bleeder)
          .say("O12.not-given", "leakage", leakage);
      return;
    }
    Interval ohms = LoadDemand.ohms(line.channel());
    Interval off =
        Interval.of(leakage).times(ohms == null ? Interval.of(most) : Interval.of(ohms.hi()));
    // the supply caps what a current source can lift
    Interval lifted =
        new Interval(off.lo().min(line.supply().hi()), off.hi().min(line.supply().hi()));
    draft
        .atMost(lifted.hi(), limit, Verdict.NOT_GUARANTEED)
        .corner(
            Term.greatest(
                "leakage-current",
                "value",
                leakage,
                "through",
                Message.of("O12.through", "resistance", most)),
            Term.given("supply-cap"))
        .evidence(
            Message.of("part.leaks-all", "leakage", leakage),
            Evidence.Specimen.of("leakage-current", leakage),
            Evidence.Specimen.of("leakage-current", Quantity.of("0", "A")))
        .mend(Remedy.BLEEDER)
        .advice("O12.bleeder", "resistance", bleeder)
        .say("O12.lifts", "most", Arg.up(lifted.hi(), Dimension.VOLTAGE), "limit", limit);
  }
}
