package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** I4: an edge does not dwell between the ranges for longer than a part may need to react. */
final class InputEdge extends LineRule {
  InputEdge() {
    super(
        new RuleInfo("I4", "input-edge", "t_r * (V_IH,min - V_IL,max) / (V_H - V_L) <= t_on,max"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity edge = line.drive().edge();
    Quantity high = Bounds.min(line.module().inputHigh());
    Quantity low = Bounds.max(line.module().inputLow());
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    if (edge == null || high == null || low == null || turnOn == null) {
      return;
    }
    Interval swing = line.inputHigh().minus(line.inputLow());
    if (swing.lo().signum() <= 0 || line.inputHigh().lo().compareTo(high.exactSi()) < 0) {
      return; // a level that never leaves the zone is the matter of I1
    }
    Interval dwell = Interval.of(edge).times(Interval.of(high).minus(Interval.of(low))).over(swing);
    at(line, findings)
        .atMost(dwell.hi(), turnOn, Verdict.NOT_GUARANTEED)
        .corner(Term.greatest("edge", "value", edge))
        .source(line.module().inputHigh())
        .source(line.module().inputLow())
        .source(line.module().turnOnTime())
        .rests(Premise.estimate("premise.straight-edges"))
        .evidence(Message.of("part.threshold-noise"))
        .mend(Remedy.DRIVER)
        .advice("I4.advice")
        .say("I4.dwells", "low", low, "high", high, "dwell", Arg.up(dwell.hi(), edge.dimension()));
  }
}
