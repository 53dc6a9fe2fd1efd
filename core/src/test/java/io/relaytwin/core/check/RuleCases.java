package io.relaytwin.core.check;

import static io.relaytwin.core.check.DesignText.design;

import io.relaytwin.core.check.finding.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For every rule designs just below, at and just above its limit, with the verdict due. */
public abstract class RuleCases {

  /** For subclasses. */
  protected RuleCases() {}

  private final List<RuleCase> cases = new ArrayList<>();

  /**
   * A design and what one rule makes of it.
   *
   * @param rule its id.
   * @param about what is turned.
   * @param design the design.
   * @param expected the worst verdict of the rule; {@code null} when it has nothing to say.
   */
  public record RuleCase(String rule, String about, DesignText design, @Nullable Verdict expected) {
    @Override
    public String toString() {
      return rule + " " + about + " -> " + expected;
    }
  }

  /** All cases, in the order of the rules. */
  public static List<RuleCase> all() {
    List<RuleCase> all = new ArrayList<>();
    for (RuleCases some :
        List.of(
            new InputCases(),
            new TimingCases(),
            new OutputCases(),
            new CoilCases(),
            new StripCases(),
            new CabinetCases())) {
      some.addAll();
      all.addAll(some.cases);
    }
    return List.copyOf(all);
  }

  /** Adds every case. */
  abstract void addAll();

  void is(String rule, String about, DesignText design, @Nullable Verdict expected) {
    cases.add(new RuleCase(rule, about, design, expected));
  }

  static DesignText margin(DesignText design) {
    return design.line("policy: { margin: 10 % }");
  }

  static DesignText supplied(String supply, String load) {
    return design().supply("{ voltage: %s }".formatted(supply)).load(load);
  }

  static String resistor(String ohms) {
    return "{ resistor: { resistance: %s } }".formatted(ohms);
  }

  static String cable(String length, String conductor) {
    return "{ length: %s, conductor: %s }".formatted(length, conductor);
  }

  static DesignText pulse(DesignText design, String width) {
    return design.signal("{ pulses: { width: %s, period: 1 s, count: 9 } }".formatted(width));
  }
}
