package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Evidence.Specimen;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** I3: the low level that arrives at the input lies in the guaranteed low range. */
final class InputLowLevel extends LineRule {
  InputLowLevel() {
    super(new RuleInfo("I3", "input-low-level", "V_OL,max <= V_IL,max"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().inputLow());
    if (limit == null) {
      lacks(line, findings, "input-voltage-off");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().inputLow())
            .sources(line.drive().sources())
            .rests(line.drive().premises());
    Quantity leakage = line.drive().leakage();
    if (line.drive().sinking() && (leakage == null || leakage.magnitude().signum() > 0)) {
      draft.verdict(Verdict.NOT_STATED);
      if (leakage == null) {
        draft.limit(Figures.Relation.AT_MOST, limit);
      } else {
        draft.stress(leakage); // a current, which cannot stand beside a limit in volts
      }
      draft
          .mend(Remedy.DRIVER)
          .advice("I3.fit-resistor", "limit", limit)
          .say(
              leakage == null
                  ? Message.of("I3.unknown-leakage")
                  : Message.of("I3.leakage", "leakage", leakage));
      return;
    }
    if (!line.drive().lowStated()) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Figures.Relation.AT_MOST, limit)
          .mend(Remedy.DRIVER)
          .advice("I3.measure")
          .say("I3.not-stated", "source", line.drive().title(), "limit", limit);
      return;
    }
    Quantity high = Bounds.min(line.module().inputHigh());
    boolean neverOff = high != null && line.inputLow().lo().compareTo(high.exactSi()) >= 0;
    draft
        .atMost(line.inputLow().hi(), limit, neverOff ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .corner(Term.greatest("source-low"))
        .evidence(parts(limit, high))
        .mend(Remedy.DRIVER)
        .advice("I3.choose-source", "limit", limit)
        .say("I3.at-most", "most", Arg.up(line.inputLow().hi(), limit.dimension()), "limit", limit);
  }

  private static Evidence parts(Quantity low, @Nullable Quantity high) {
    Message says = Message.of("part.off-late", "limit", low);
    Specimen late = Specimen.of("falling-threshold", low);
    return high == null
        ? Evidence.of(says, late)
        : Evidence.of(says, late, Specimen.of("falling-threshold", high));
  }
}
