package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** I8: how long the input cable may be. */
final class InputCableLength extends LineRule {
  InputCableLength() {
    super(new RuleInfo("I8", "input-cable", "L <= (V_OH,min - V_IH,min) / (2 * R' * I_in)"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Cable cable = line.inputWire().cable();
    Quantity high = Bounds.min(line.module().inputHigh());
    Quantity current = Bounds.maxOrNominal(line.module().inputCurrent());
    Interval perMetre = line.inputWire().perMetreOhms();
    if (cable == null
        || high == null
        || current == null
        || !line.drive().highStated()
        || perMetre.hi().signum() == 0) {
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().inputHigh())
            .source(line.module().inputCurrent())
            .sources(line.inputWire().sources())
            .rests(line.inputWire().premises())
            .rests(Premise.estimate("premise.nominal-input-current"))
            .corner(line.inputCorner());
    BigDecimal left = line.drive().high().lo().subtract(high.exactSi());
    if (left.signum() < 0) {
      draft
          .verdict(Verdict.INFO)
          .value(cable.length().exactSi(), Dimension.LENGTH)
          .say("I8.no-length", "least", high);
      return;
    }
    Interval metres =
        Interval.of(left).over(Interval.of(perMetre.hi()).times(Interval.of(current)).times(2));
    Quantity longest = Bounds.down(metres.lo(), Dimension.LENGTH);
    draft
        .verdict(Verdict.INFO)
        .value(cable.length().exactSi(), Dimension.LENGTH)
        .limit(Figures.Relation.NONE, longest)
        .say("I8.longest", "conductor", cable.conductor(), "longest", longest);
  }
}
