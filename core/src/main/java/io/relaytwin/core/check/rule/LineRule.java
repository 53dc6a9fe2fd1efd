package io.relaytwin.core.check.rule;

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
    for (Line line : circuit.lines()) {
      check(circuit, line, findings);
    }
  }

  /** Asks the question of one channel. */
  abstract void check(Circuit circuit, Line line, Findings findings);

  /** Starts a finding at the channel. */
  final Findings.Draft at(Line line, Findings findings) {
    return findings.of(info, line.place());
  }

  /** Says that the sheet guarantees no such figure. */
  final void lacks(Line line, Findings findings, String figure) {
    at(line, findings)
        .verdict(io.relaytwin.core.check.Verdict.NOT_STATED)
        .advice("Ask the maker for a guaranteed limit.")
        .say("The sheet of %s guarantees no %s.".formatted(line.module().item(), figure));
  }
}
