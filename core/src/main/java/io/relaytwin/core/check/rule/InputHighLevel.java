package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;

/** I1: the high level that arrives at the input reaches the guaranteed high range. */
final class InputHighLevel extends LineRule {
  InputHighLevel() {
    super(
        new RuleInfo(
            "I1",
            "input-high-level",
            "Does a high reach the guaranteed high range at the module's terminals?",
            "V_OH,min - I_in * 2 * R' * L >= V_IH,min"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.min(line.module().inputHigh());
    if (limit == null) {
      lacks(line, findings, "input voltage for on");
      return;
    }
    if (!line.inputWire().known()) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .mend(Remedy.INPUT_CONDUCTOR, Remedy.DRIVER)
          .advice("Use a conductor of the table: relaytwin show conductors.")
          .say("The resistance of %s is not in the table.".formatted(line.inputWire().text()));
      return;
    }
    boolean stated = line.drive().highStated();
    if (!stated && line.inputHigh().hi().compareTo(limit.exactSi()) >= 0) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .limit(Finding.Relation.AT_LEAST, limit)
          .source(line.module().inputHigh())
          .sources(line.drive().sources())
          .mend(Remedy.INPUT_CONDUCTOR, Remedy.DRIVER)
          .advice("Measure the level under load, and give it as push-pull or open-collector.")
          .say(
              "What high level %s guarantees is not stated; from %s on every part switches on."
                  .formatted(line.drive().title(), limit));
      return;
    }
    Quantity low = Bounds.max(line.module().inputLow());
    boolean neverOn = low != null && line.inputHigh().hi().compareTo(low.exactSi()) <= 0;
    at(line, findings)
        .atLeast(line.inputHigh().lo(), limit, neverOn ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .corner(line.inputCorner())
        .source(line.module().inputHigh())
        .sources(line.drive().sources())
        .sources(line.inputWire().sources())
        .assumeAll(line.drive().assumptions())
        .assumeAll(line.inputWire().assumptions())
        .assume(
            line.inputWire().cable() == null
                ? ""
                : "below the nominal input voltage the input draws no more than its nominal"
                    + " current")
        .witness(
            "a part that switches on only from %s, beside one that does so from just above its low range"
                .formatted(limit))
        .mend(Remedy.INPUT_CONDUCTOR, Remedy.DRIVER)
        .advice(
            line.drive().sinking()
                ? "Use a driver with a lower saturation voltage, or raise the control supply."
                : "Drive the input from 5 V: a 74ACT-class buffer, or an open-collector stage that"
                    + " sinks from +5 V.")
        .say(
            stated
                ? "A high arrives with at least %s; from %s on every part switches on."
                    .formatted(Bounds.down(line.inputHigh().lo(), limit.dimension()), limit)
                : "A high arrives with at most %s; from %s on every part switches on."
                    .formatted(Bounds.up(line.inputHigh().hi(), limit.dimension()), limit));
  }
}
