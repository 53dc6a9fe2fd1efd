package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** O15: what the suppressor adds to the voltage across the output that has switched off. */
final class SuppressorVoltage extends LineRule {
  SuppressorVoltage() {
    super(
        new RuleInfo(
            "O15",
            "suppressor-voltage",
            "Does the output see no more than its range while the coil discharges?",
            "U_S,max + U_clamp <= U_S,range,max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    Interval clamp =
        switch (coil.suppression()) {
          case Load.Suppression.Diode diode -> diode.forwardVoltage().si();
          case Load.Suppression.Clamp c -> c.clampVoltage().si();
          case Load.Suppression.Snubber snubber -> below(line);
          case Load.Suppression.None none -> null;
          case Load.Suppression.NotGiven notGiven -> null;
        };
    Quantity limit = Bounds.max(line.module().outputVoltage());
    if (clamp == null || limit == null) {
      return;
    }
    Interval across = line.supply().plus(clamp);
    at(line, findings)
        .atMost(across.hi(), limit, Verdict.NOT_STATED)
        .corner(
            "supply %s, suppressor %s"
                .formatted(
                    Bounds.up(line.supply().hi(), Dimension.VOLTAGE),
                    Bounds.up(clamp.hi(), Dimension.VOLTAGE)))
        .source(line.module().outputVoltage())
        .advice(
            "Ask the maker for the blocking voltage of the output, or use a plain diode and a lower"
                + " supply.")
        .say(
            "While the coil discharges the output sees up to %s; the sheet prints %s and no blocking voltage.%s"
                .formatted(
                    Bounds.up(across.hi(), Dimension.VOLTAGE),
                    limit,
                    Exceeding.sentence(line, LoadEvent.Kind.SWITCH_VOLTAGE, limit)));
  }

  /** How far below 0 V a coil with a snubber drives the output; {@code null} when not bounded. */
  private static @Nullable Interval below(Line line) {
    LoadResponse response = line.response();
    Bound valley = response == null ? null : response.bound(Measure.VOLTAGE_VALLEY).orElse(null);
    return valley == null || Double.isInfinite(valley.outer().lo())
        ? null
        : Interval.of(Bounds.exact(Math.max(0, -valley.outer().lo())));
  }
}
