package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** I8: how long the input cable may be. */
final class InputCableLength extends LineRule {
  InputCableLength() {
    super(
        new RuleInfo(
            "I8",
            "input-cable",
            "How long may the input cable be?",
            "L <= (V_OH,min - V_IH,min) / (2 * R' * I_in)"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
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
            .assumeAll(line.inputWire().assumptions())
            .assume(
                "the input draws its nominal current; tolerance and curve over the voltage are not"
                    + " stated")
            .corner(line.inputCorner());
    BigDecimal left = line.drive().high().lo().subtract(high.exactSi());
    if (left.signum() < 0) {
      draft
          .verdict(Verdict.INFO)
          .value(cable.length().exactSi(), Dimension.LENGTH)
          .say("No length will do: the source itself stays below %s.".formatted(high));
      return;
    }
    Interval metres =
        Interval.of(left).over(Interval.of(perMetre.hi()).times(Interval.of(current)).times(2));
    Quantity longest = Bounds.down(metres.lo(), Dimension.LENGTH);
    draft
        .verdict(Verdict.INFO)
        .value(cable.length().exactSi(), Dimension.LENGTH)
        .limit(Finding.Relation.NONE, longest)
        .say("Of %s the input cable may be %s long.".formatted(cable.conductor(), longest));
  }
}
