package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;

/** Says once for each kind of module what its sheet keeps silent about; nothing is decided. */
public final class SilentFigures implements Rule {
  private final RuleInfo info;

  /** Says the sentence {@code ID.silent}. */
  public SilentFigures(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return !before.hasKindsOf(after);
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (Line line : circuit.kinds()) {
      findings
          .of(info, new Place.OfModule(line.module().item()))
          .verdict(Verdict.INFO)
          .say(info.id() + ".silent");
    }
  }
}
