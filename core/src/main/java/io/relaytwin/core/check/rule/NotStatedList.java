package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.product.NotStated;
import io.relaytwin.core.product.RelayModule;
import java.util.List;

/** N1: what the sheet of each module leaves open. */
final class NotStatedList implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("N1", "not-stated", "What does the sheet leave open?", "");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (Line line : circuit.kinds()) {
      RelayModule module = line.module();
      List<NotStated> open = module.notStated();
      if (!open.isEmpty()) {
        findings
            .of(INFO, "module " + module.item())
            .verdict(Verdict.INFO)
            .say(
                "The sheet leaves %d things open: relaytwin show %s --not-stated lists them."
                    .formatted(open.size(), module.item()));
      }
    }
  }
}
