package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;

/** I3: the low level that arrives at the input lies in the guaranteed low range. */
final class InputLowLevel extends LineRule {
  InputLowLevel() {
    super(
        new RuleInfo(
            "I3",
            "input-low-level",
            "Does a low stay within the guaranteed low range?",
            "V_OL,max <= V_IL,max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.max(line.module().inputLow());
    if (limit == null) {
      lacks(line, findings, "input voltage for off");
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().inputLow())
            .sources(line.drive().sources())
            .assumeAll(line.drive().assumptions());
    Quantity leakage = line.drive().leakage();
    if (line.drive().sinking() && (leakage == null || leakage.magnitude().signum() > 0)) {
      draft.verdict(Verdict.NOT_STATED);
      if (leakage == null) {
        draft.limit(Finding.Relation.AT_MOST, limit);
      } else {
        draft.stress(leakage); // a current, which cannot stand beside a limit in volts
      }
      draft
          .mend(Remedy.DRIVER)
          .advice(
              "Put a resistor across the input that keeps it below %s at the leakage of the driver."
                  .formatted(limit))
          .say(
              "With the driver off %s flows through the input; the voltage that this makes is not stated."
                  .formatted(leakage == null ? "an unknown leakage" : "up to " + leakage));
      return;
    }
    if (!line.drive().lowStated()) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Finding.Relation.AT_MOST, limit)
          .mend(Remedy.DRIVER)
          .advice("Measure the low level under load, and give it as push-pull.")
          .say(
              "What low level %s guarantees is not stated; up to %s every part switches off."
                  .formatted(line.drive().title(), limit));
      return;
    }
    Quantity high = Bounds.min(line.module().inputHigh());
    boolean neverOff = high != null && line.inputLow().lo().compareTo(high.exactSi()) >= 0;
    draft
        .atMost(line.inputLow().hi(), limit, neverOff ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .corner("highest low level of the source")
        .witness(
            "a part that still sees a high just above %s, beside one that sees a low there"
                .formatted(limit))
        .mend(Remedy.DRIVER)
        .advice("Choose a source that pulls down to %s or less.".formatted(limit))
        .say(
            "A low arrives with at most %s; up to %s every part switches off."
                .formatted(Bounds.up(line.inputLow().hi(), limit.dimension()), limit));
  }
}
