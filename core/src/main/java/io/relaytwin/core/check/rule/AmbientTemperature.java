package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;

/** E1: the surrounding air stays within the operating range. */
final class AmbientTemperature implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E1",
          "ambient-temperature",
          "Does the surrounding air stay within the operating range?",
          "T_min <= T_air <= T_max");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (Line line : circuit.kinds()) {
      Quantity min = Bounds.min(line.module().operatingTemperature());
      Quantity max = Bounds.max(line.module().operatingTemperature());
      if (min == null || max == null) {
        findings
            .of(INFO, "module " + line.module().item())
            .verdict(Verdict.NOT_STATED)
            .advice("Ask the maker.")
            .say(
                "The sheet of %s states no operating temperature.".formatted(line.module().item()));
        continue;
      }
      if (!circuit.ambientGiven()) {
        findings
            .of(INFO, "cabinet")
            .verdict(Verdict.INFO)
            .limit(Finding.Relation.AT_MOST, max)
            .source(line.module().operatingTemperature())
            .assume(
                "the ambient temperature is not given: the whole range of the sheet is reckoned"
                    + " with")
            .say(
                "The ambient temperature is not given; the module works from %s to %s."
                    .formatted(min, max));
        continue;
      }
      String note =
          "the range holds at the nominal input voltage; derating and spacing are not stated";
      Quantity low = circuit.ambient().min();
      Quantity high = circuit.ambient().max();
      if (low != null && low.compareTo(min) < 0) {
        findings
            .of(INFO, "cabinet")
            .atLeast(low.exactSi(), min, Verdict.FAIL)
            .source(line.module().operatingTemperature())
            .advice("Heat the cabinet.")
            .say(
                "The air goes down to %s; the module works from %s."
                    .formatted(Bounds.down(low.exactSi(), low.dimension()), min));
      }
      if (high != null) {
        findings
            .of(INFO, "cabinet")
            .atMost(high.exactSi(), max, Verdict.FAIL)
            .corner("warmest air beside the modules")
            .source(line.module().operatingTemperature())
            .assume(note)
            .advice("Cool the cabinet, or mount the modules elsewhere.")
            .say(
                "The air goes up to %s; the module works up to %s."
                    .formatted(Bounds.up(high.exactSi(), high.dimension()), max));
      }
    }
  }
}
