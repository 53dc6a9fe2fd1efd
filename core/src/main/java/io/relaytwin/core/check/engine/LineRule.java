package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Quantity;

/** A rule that is asked of each channel by itself. */
public abstract class LineRule implements Rule {
  private final RuleInfo info;

  /** A rule with what stands about it. */
  protected LineRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final void check(Circuit circuit, Findings findings) {
    for (Line line : circuit.lines()) {
      check(circuit, line, findings);
    }
  }

  /**
   * Whether what is said of a channel depends on the plan of the strip, or names the channel; else
   * equal channels are asked once.
   */
  public boolean readsStrip() {
    return false;
  }

  /** Asks the question of one channel; what it says of one depends on no other. */
  public abstract void check(Circuit circuit, Line line, Findings findings);

  /** Starts a finding at the channel. */
  public final Findings.Draft at(Line line, Findings findings) {
    return findings.of(info, line.place());
  }

  /**
   * Says that the sheet promises nothing of the output, where it is read strictly and the signal
   * may be too fast for it.
   *
   * @param verdict what that comes to for the question of the rule.
   * @return whether it was said.
   */
  public final boolean saysOutside(Line line, Findings findings, Verdict verdict) {
    Quantity limit = line.timing().strictLimit();
    if (limit == null || !line.timing().isOutside()) {
      return false;
    }
    at(line, findings)
        .verdict(verdict)
        .source(line.module().switchingFrequency())
        .rests(line.timing().reading())
        .rests(line.timing().premises())
        .corner(Term.given("closest-rises", "place", line.timing().periodPlace()))
        .evidence(
            verdict == Verdict.INFO
                ? Evidence.NONE
                : Evidence.of(
                    Message.of("part.stops-above", "limit", limit),
                    Evidence.Specimen.of("switching-frequency", limit)))
        .mend(Remedy.FREQUENCY)
        .advice("advice.slow-to-sheet", "limit", limit)
        .say("rule.outside", "limit", limit, "place", line.timing().periodPlace());
    return true;
  }

  /**
   * Says that the sheet guarantees no such figure.
   *
   * @param figure its key in the catalogue, such as {@code turn-on-time}.
   */
  public final void lacks(Line line, Findings findings, String figure) {
    at(line, findings)
        .verdict(Verdict.NOT_STATED)
        .advice("advice.ask-for-limit")
        .say(
            "rule.lacks", "module", line.module().item(), "figure", Message.of("figure." + figure));
  }
}
