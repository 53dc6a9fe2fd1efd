package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** I5: the source can carry the input current, with the factor that the policy asks for. */
final class SourceCurrent extends LineRule {
  SourceCurrent() {
    super(
        new RuleInfo(
            "I5",
            "source-current",
            "Can the source carry the input current?",
            "I_src >= I_in; below k * I_in it is marginal"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity need = Bounds.maxOrNominal(line.module().inputCurrent());
    if (need == null) {
      lacks(line, findings, "input current");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().inputCurrent())
            .sources(line.drive().sources())
            .assume(
                "the input draws its nominal current; tolerance and curve over the voltage are not"
                    + " stated");
    Quantity able = line.drive().current();
    BigDecimal wanted = need.exactSi().multiply(circuit.design().policy().currentFactor());
    if (able == null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .stress(need)
          .mend(Remedy.DRIVER)
          .advice("Give the current that the source carries at its stated level.")
          .say("The input draws %s; what the source can carry is not given.".formatted(need));
      return;
    }
    draft.atLeast(able.exactSi(), need, Verdict.FAIL);
    if (!draft.isViolated() && able.exactSi().compareTo(wanted) < 0) {
      draft.verdict(Verdict.MARGINAL);
    }
    draft
        .corner(
            "nominal input current, factor %s asked for"
                .formatted(circuit.design().policy().currentFactor().toPlainString()))
        .mend(Remedy.DRIVER)
        .advice("Use a driver for at least %s.".formatted(Bounds.up(wanted, Dimension.CURRENT)))
        .say(
            "The source %s %s; the input draws %s nominally."
                .formatted(line.drive().sinking() ? "sinks" : "delivers", able, need));
  }
}
