package io.relaytwin.core.check.rule;

/**
 * One question that is asked of a circuit. A rule is one file: what it needs, its formula, its
 * limit, where the limit comes from and how to mend the circuit.
 *
 * <p>A rule never throws for a circuit that a user can describe; what it cannot decide is a finding
 * too. It is silent where it does not apply.
 */
interface Rule {

  /** What stands about the rule itself in tables and the reference. */
  RuleInfo info();

  /**
   * Asks the question at every place where it applies.
   *
   * @param circuit what is checked.
   * @param findings takes what was found.
   */
  void check(Circuit circuit, Findings findings);
}
