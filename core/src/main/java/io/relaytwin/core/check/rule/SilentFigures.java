package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;

/** Says once for each kind of module what its sheet keeps silent about; nothing is decided. */
final class SilentFigures implements Rule {
  private final RuleInfo info;
  private final String sentence;

  private SilentFigures(RuleInfo info, String sentence) {
    this.info = info;
    this.sentence = sentence;
  }

  /** T14. */
  static Rule jitter() {
    return new SilentFigures(
        new RuleInfo(
            "T14",
            "jitter",
            "How much do delays change from pulse to pulse and with age?",
            "not stated; each edge anywhere in [0, t_max]"),
        "Jitter, drift with temperature and ageing of the delays are not stated; every edge is"
            + " reckoned with anywhere between 0 and the maximum, which covers them.");
  }

  /** O22. */
  static Rule shortCircuit() {
    return new SilentFigures(
        new RuleInfo(
            "O22",
            "short-circuit",
            "What happens at a short circuit of the load?",
            "protection not stated"),
        "No protection against short circuit or overload is stated: a fault of the load may"
            + " destroy the output, and only the fuse of the line limits what flows then.");
  }

  /** E15. */
  static Rule markets() {
    return new SilentFigures(
        new RuleInfo(
            "E15", "approvals", "Which approvals does the sheet name?", "printed approvals only"),
        "Only the approvals that its sheet prints are known; explosion protection, ships and"
            + " functional safety are not among the figures checked here.");
  }

  /** E16. */
  static Rule safety() {
    return new SilentFigures(
        new RuleInfo(
            "E16",
            "safety-function",
            "May the module be part of a safety function?",
            "no MTTF_d, B_10d or diagnostic coverage stated"),
        "Not for a safety function by its sheet: no failure rate is stated, and an output may fail"
            + " in the on state.");
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (Line line : circuit.kinds()) {
      findings.of(info, "module " + line.module().item()).verdict(Verdict.INFO).say(sentence);
    }
  }
}
