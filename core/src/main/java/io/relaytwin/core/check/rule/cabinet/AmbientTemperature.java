package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;

/** E1: the surrounding air stays within the operating range. */
final class AmbientTemperature implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("E1", "ambient-temperature", "T_min <= T_air <= T_max");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return !before.hasKindsOf(after);
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Range ambient = circuit.design().ambient();
    for (Line line : circuit.kinds()) {
      Quantity min = Bounds.min(line.module().operatingTemperature());
      Quantity max = Bounds.max(line.module().operatingTemperature());
      if (min == null || max == null) {
        findings
            .of(INFO, new Place.OfModule(line.module().item()))
            .verdict(Verdict.NOT_STATED)
            .advice("advice.ask-maker")
            .say("E1.not-stated", "module", line.module().item());
        continue;
      }
      if (ambient == null) {
        findings
            .of(INFO, Place.Site.CABINET)
            .verdict(Verdict.INFO)
            .limit(Figures.Relation.AT_MOST, max)
            .source(line.module().operatingTemperature())
            .rests(Premise.byDefault("premise.ambient"))
            .say("E1.not-given", "least", min, "most", max);
        continue;
      }
      Quantity low = ambient.min();
      Quantity high = ambient.max();
      if (low != null && low.compareTo(min) < 0) {
        findings
            .of(INFO, Place.Site.CABINET)
            .atLeast(low.exactSi(), min, Verdict.FAIL)
            .source(line.module().operatingTemperature())
            .advice("E1.heat")
            .say("E1.down-to", "coldest", Arg.down(low.exactSi(), low.dimension()), "least", min);
      }
      if (high != null) {
        findings
            .of(INFO, Place.Site.CABINET)
            .atMost(high.exactSi(), max, Verdict.FAIL)
            .corner(Term.greatest("ambient"))
            .source(line.module().operatingTemperature())
            .rests(Premise.stated("premise.operating-range"))
            .advice("E1.cool")
            .say("E1.up-to", "warmest", Arg.up(high.exactSi(), high.dimension()), "most", max);
      }
    }
  }
}
