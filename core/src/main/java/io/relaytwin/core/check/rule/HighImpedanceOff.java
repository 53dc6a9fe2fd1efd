package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** O12: the leakage lifts an input of high resistance no higher than it may be when off. */
final class HighImpedanceOff extends LineRule {
  HighImpedanceOff() {
    super(
        new RuleInfo(
            "O12",
            "off-voltage",
            "Does the leakage lift the load no higher than it may be when off?",
            "I_leak * R_L <= U_off,max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Counter counter) || counter.offVoltage() == null) {
      return;
    }
    if (Leakage.saysNone(line, at(line, findings))) {
      return;
    }
    Quantity leakage = Bounds.max(line.module().leakageCurrent());
    Quantity limit = counter.offVoltage();
    if (leakage == null) {
      lacks(line, findings, "leakage current");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().leakageCurrent())
            .sources(line.demand().sources())
            .assume(Leakage.assumption(line))
            .assumeAll(line.demand().assumptions());
    Quantity bleeder =
        Bounds.down(Interval.of(limit).over(Interval.of(leakage)).lo(), Dimension.RESISTANCE);
    Quantity most = counter.resistance() == null ? null : counter.resistance().max();
    if (most == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Finding.Relation.AT_MOST, limit)
          .mend(Remedy.BLEEDER)
          .advice(
              "Give the greatest resistance of the input, or fit a bleeder of at most %s."
                  .formatted(bleeder))
          .say(
              "Off, %s leaks; the resistance of the input that turns it into a voltage is not given."
                  .formatted(leakage));
      return;
    }
    Interval ohms = Demand.ohms(line.channel());
    Interval off =
        Interval.of(leakage).times(ohms == null ? Interval.of(most) : Interval.of(ohms.hi()));
    // the supply caps what a current source can lift
    Interval lifted =
        new Interval(off.lo().min(line.supply().hi()), off.hi().min(line.supply().hi()));
    draft
        .atMost(lifted.hi(), limit, Verdict.NOT_GUARANTEED)
        .corner("leakage %s through %s, capped by the supply".formatted(leakage, most))
        .witness("a part that leaks its whole %s, beside one that leaks nothing".formatted(leakage))
        .mend(Remedy.BLEEDER)
        .advice("Fit a bleeder of at most %s across the input.".formatted(bleeder))
        .say(
            "Off, the leakage lifts the input to %s; up to %s it reads low."
                .formatted(Bounds.up(lifted.hi(), Dimension.VOLTAGE), limit));
  }
}
