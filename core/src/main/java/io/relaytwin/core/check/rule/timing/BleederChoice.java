package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineDischarge;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.PreferredValues;
import io.relaytwin.core.check.engine.Receiving;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** T13: there is a resistor that empties the line in time and does not overload the output. */
final class BleederChoice extends LineRule {
  BleederChoice() {
    super(
        new RuleInfo(
            "T13", "bleeder", "R_b <= t / (C * ln(U_S / U_L)); U_S,max / R_b + I_L <= I_cont"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
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
            .rests(line.off().premises())
            .source(line.module().continuousCurrent())
            .corner(
                Term.greatest(
                    "line-capacitance",
                    "value",
                    Arg.up(Bounds.exact(fall.farads().hi()), Dimension.CAPACITANCE)))
            .evidence(Message.of("part.plain-high-side"), FallingEdge.PLAIN)
            .advice("T13.advice");
    if (ohms == null || spare.signum() <= 0) {
      draft.verdict(Verdict.NOT_GUARANTEED).say("T13.none", "left", Receiving.quantity(available));
      return;
    }
    Interval volts = Interval.of(line.supply().hi());
    Quantity least = Bounds.up(volts.over(Interval.of(spare)).hi(), Dimension.RESISTANCE);
    Interval amperes = volts.over(Interval.of(ohms));
    Interval watts = volts.times(volts).over(Interval.of(ohms));
    draft
        .atLeast(ohms.exactSi(), least, Verdict.NOT_GUARANTEED)
        .say(
            "T13.largest",
            "left",
            Receiving.quantity(available),
            "bleeder",
            ohms,
            "current",
            Arg.up(amperes.hi(), Dimension.CURRENT),
            "power",
            Arg.up(watts.hi(), Dimension.POWER),
            "least",
            least);
  }

  private static @Nullable Quantity largest(Line line, double seconds) {
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
