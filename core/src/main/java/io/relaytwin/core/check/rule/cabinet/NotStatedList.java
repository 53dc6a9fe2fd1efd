package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.RelayModule;
import java.util.List;

/** N1: what the sheet of each module leaves open. */
final class NotStatedList implements Rule {
  private static final RuleInfo INFO = new RuleInfo("N1", "not-stated", "");

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
    for (Line line : circuit.kinds()) {
      RelayModule module = line.module();
      List<NotStated> open = module.notStated();
      if (!open.isEmpty()) {
        findings
            .of(INFO, new Place.OfModule(module.item()))
            .verdict(Verdict.INFO)
            .say("N1.open", "count", open.size(), "module", module.item());
      }
    }
  }
}
