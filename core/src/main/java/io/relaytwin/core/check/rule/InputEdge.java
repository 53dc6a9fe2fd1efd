package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;

/** I4: an edge does not dwell between the ranges for longer than a part may need to react. */
final class InputEdge extends LineRule {
  InputEdge() {
    super(
        new RuleInfo(
            "I4",
            "input-edge",
            "Do edges cross the undefined zone faster than the turn-on time?",
            "t_r * (V_IH,min - V_IL,max) / (V_H - V_L) <= t_on,max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
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
        .corner("edge of %s over the smallest swing".formatted(edge))
        .source(line.module().inputHigh())
        .source(line.module().inputLow())
        .source(line.module().turnOnTime())
        .assume("edges run straight from one level to the other")
        .witness("a part whose threshold noise crosses several times on the slow edge")
        .mend(Remedy.DRIVER)
        .advice("Put a Schmitt-trigger buffer in front of the module.")
        .say(
            "An edge lies between %s and %s for up to %s."
                .formatted(low, high, Bounds.up(dwell.hi(), edge.dimension())));
  }
}
