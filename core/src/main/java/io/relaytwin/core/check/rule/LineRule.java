package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;

/** A rule that is asked of each channel by itself. */
abstract class LineRule implements Rule {
  private final RuleInfo info;

  LineRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final void check(Circuit circuit, Findings findings) {
    check(circuit, circuit.lines(), findings);
  }

  /** Asks the question of some of the channels; what it says of one depends on no other. */
  final void check(Circuit circuit, List<Line> some, Findings findings) {
    for (Line line : some) {
      check(circuit, line, findings);
    }
  }

  /** Asks the question of one channel. */
  abstract void check(Circuit circuit, Line line, Findings findings);

  /** Starts a finding at the channel. */
  final Findings.Draft at(Line line, Findings findings) {
    return findings.of(info, line.place());
  }

  /**
   * Says that the sheet promises nothing of the output, where it is read strictly and the signal
   * may be too fast for it.
   *
   * @param verdict what that comes to for the question of the rule.
   * @return whether it was said.
   */
  final boolean saysOutside(Line line, Findings findings, Verdict verdict) {
    Quantity limit = line.timing().strictLimit();
    if (limit == null || !line.timing().isOutside()) {
      return false;
    }
    at(line, findings)
        .verdict(verdict)
        .source(line.module().switchingFrequency())
        .assume(line.timing().reading())
        .assume(line.timing().assumption())
        .corner("closest rises" + line.timing().periodPlace())
        .witness(
            verdict == Verdict.INFO
                ? ""
                : "a part that does nothing above %s, beside one that follows".formatted(limit))
        .mend(Remedy.FREQUENCY)
        .advice("Slow the signal to %s, or take a faster module.".formatted(limit))
        .say(
            "The signal may be faster than %s%s; read strictly, the sheet promises nothing of the output there."
                .formatted(limit, line.timing().periodPlace()));
    return true;
  }

  /** Says that the sheet guarantees no such figure. */
  final void lacks(Line line, Findings findings, String figure) {
    at(line, findings)
        .verdict(Verdict.NOT_STATED)
        .advice("Ask the maker for a guaranteed limit.")
        .say("The sheet of %s guarantees no %s.".formatted(line.module().item(), figure));
  }
}
