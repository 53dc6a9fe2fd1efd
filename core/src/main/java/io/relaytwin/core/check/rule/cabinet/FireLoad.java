package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.RowSums;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.StripChanges;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Plan;
import java.math.BigDecimal;

/** E12: the fire load of the modules. */
final class FireLoad implements Rule {
  private static final RuleInfo INFO = new RuleInfo("E12", "fire-load", "sum(Q) <= Q_place");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    // with a limit, what mends it removes channels as they are now
    return before.strip() != after.strip() || after.design().installation().maxFireLoad() != null;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    RowSums sums = circuit.sums();
    String silent = sums.silent();
    if (silent != null) {
      findings
          .of(INFO, new Place.OfModule(silent))
          .verdict(Verdict.NOT_STATED)
          .advice("E12.ask-maker")
          .say("E12.not-stated", "module", silent);
      return;
    }
    BigDecimal sum = sums.fireJoules().hi();
    Findings.Draft draft =
        findings
            .of(INFO, Place.Site.ROW)
            .source(circuit.lines().getFirst().module().fireLoad())
            .rests(accessories(circuit));
    Message burns =
        Message.of(
            "E12.burns", "count", circuit.lines().size(), "energy", Arg.up(sum, Dimension.ENERGY));
    Quantity limit = circuit.design().installation().maxFireLoad();
    if (limit == null) {
      draft.value(sum, Dimension.ENERGY).verdict(Verdict.INFO).say("E12.modules", "burns", burns);
      return;
    }
    draft
        .atMost(sum, limit, Verdict.FAIL)
        .advice("E12.spread")
        .mendBy(StripChanges.fewerModules(circuit.design(), circuit.plan()))
        .say("E12.of-place", "burns", burns, "limit", limit);
  }

  /** Accessories burn too, but the sheet gives no figure for them. */
  private static Premise accessories(Circuit circuit) {
    if (circuit.design().rail() == null) {
      return Premise.estimate("premise.fire-load");
    }
    Plan plan = circuit.plan();
    return Premise.estimate(
        "premise.fire-load-of-parts",
        "bars",
        plan.bars().size(),
        "plates",
        plan.plates().size(),
        "markers",
        plan.markers().size(),
        "conductors",
        plan.conductors().size());
  }
}
