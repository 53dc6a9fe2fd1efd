package io.relaytwin.core.check.engine;

import io.relaytwin.core.check.finding.RuleInfo;

/**
 * One question that is asked of a circuit. A rule is one file: what it needs, its formula, its
 * limit, where the limit comes from and how to mend the circuit.
 *
 * <p>A rule never throws for a circuit that a user can describe; what it cannot decide is a finding
 * too. It is silent where it does not apply.
 */
public interface Rule {

  /** What stands about the rule itself in tables and the reference. */
  RuleInfo info();

  /**
   * Asks the question at every place where it applies.
   *
   * @param circuit what is checked.
   * @param findings takes what was found.
   */
  void check(Circuit circuit, Findings findings);

  /**
   * Whether the answer may differ after one channel changed while everything around it stayed. The
   * engine asks again only then.
   *
   * @param before the circuit that was asked.
   * @param after the circuit with the changed channel.
   * @param index of the channel.
   */
  default boolean isTouched(Circuit before, Circuit after, int index) {
    return true;
  }
}
