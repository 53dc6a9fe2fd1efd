package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Cable;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import java.math.BigDecimal;

/** E14: cables that are long for the rate of their signal. */
final class Emission extends LineRule {
  private static final BigDecimal LONG_METRES = new BigDecimal("30");
  private static final BigDecimal FAST_HERTZ = new BigDecimal("10000");

  Emission() {
    super(
        new RuleInfo(
            "E14",
            "emission",
            "Should a cable be shielded?",
            "L > 30 m or f > 10 kHz: worth a shield"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Interval frequency = line.timing().frequency();
    Cable cable = line.outputWire().cable();
    boolean fast = frequency != null && frequency.hi().compareTo(FAST_HERTZ) > 0;
    boolean far = cable != null && cable.length().exactSi().compareTo(LONG_METRES) > 0;
    if (cable == null || (!fast && !far)) {
      return;
    }
    at(line, findings)
        .verdict(Verdict.INFO)
        .stress(cable.length())
        .say(
            "The output cable is %s long%s: a shielded one is worth thinking of; the standards that the sheet names were met in the maker's set-up, not with this cable."
                .formatted(
                    cable.length(),
                    fast
                        ? " and carries up to "
                            + Bounds.up(
                                frequency == null ? BigDecimal.ZERO : frequency.hi(),
                                Dimension.FREQUENCY)
                        : ""));
  }
}
