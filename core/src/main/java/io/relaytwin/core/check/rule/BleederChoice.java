package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.util.List;

/** T13: there is a resistor that empties the line in time and does not overload the output. */
final class BleederChoice extends LineRule {
  BleederChoice() {
    super(
        new RuleInfo(
            "T13",
            "bleeder",
            "Is there a bleeder that empties the line in time?",
            "R_b <= t / (C * ln(U_S / U_L)); U_S,max / R_b + I_L <= I_cont"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    Quantity continuous = Bounds.max(line.module().continuousCurrent());
    LineDischarge fall = LineDischarge.of(line);
    Interval load = line.demand().steady();
    BigDecimal available = dropOut == null ? null : FallingEdge.available(line, dropOut);
    if (fall == null
        || continuous == null
        || load == null
        || available == null
        || line.channel().bleeder() != null
        || fall.seconds() <= available.doubleValue()) {
      return;
    }
    Quantity ohms = largest(line, available.doubleValue());
    BigDecimal spare = continuous.exactSi().subtract(load.hi());
    Findings.Draft draft =
        at(line, findings)
            .assume(line.off().assumption())
            .source(line.module().continuousCurrent())
            .corner("%s of line".formatted(Bounds.up(fall.farads().hi(), Dimension.CAPACITANCE)))
            .witness("a part whose output is a plain high-side switch")
            .advice("Send longer pauses, or shorten the line.");
    if (ohms == null || spare.signum() <= 0) {
      draft
          .verdict(Verdict.NOT_GUARANTEED)
          .say(
              "No bleeder empties the line in the %s that the shortest pause leaves."
                  .formatted(Receiving.quantity(available)));
      return;
    }
    Interval volts = Interval.of(line.supply().hi());
    Quantity least = Bounds.up(volts.over(Interval.of(spare)).hi(), Dimension.RESISTANCE);
    Quantity watts = Bounds.up(volts.times(volts).over(Interval.of(ohms)).hi(), Dimension.POWER);
    Quantity amperes = Bounds.up(volts.over(Interval.of(ohms)).hi(), Dimension.CURRENT);
    draft
        .atLeast(ohms.exactSi(), least, Verdict.NOT_GUARANTEED)
        .say(
            "The largest bleeder that empties the line within %s is %s; it takes %s and %s, and beside the load at least %s may hang at the output."
                .formatted(Receiving.quantity(available), ohms, amperes, watts, least));
  }

  private static @org.jspecify.annotations.Nullable Quantity largest(Line line, double seconds) {
    List<Quantity> all = PreferredValues.resistances();
    for (int i = all.size() - 1; i >= 0; i--) {
      LineDischarge fall = LineDischarge.of(line, Range.exactly(all.get(i)));
      if (fall != null && fall.seconds() <= seconds) {
        return all.get(i);
      }
    }
    return null;
  }
}
