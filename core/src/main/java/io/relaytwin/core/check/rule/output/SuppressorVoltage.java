package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Exceeding;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** O15: what the suppressor adds to the voltage across the output that has switched off. */
final class SuppressorVoltage extends LineRule {
  SuppressorVoltage() {
    super(new RuleInfo("O15", "suppressor-voltage", "U_S,max + U_clamp <= U_S,range,max"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
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
            line.highestSupply(),
            Term.greatest("suppressor-voltage", "value", Arg.up(clamp.hi(), Dimension.VOLTAGE)))
        .source(line.module().outputVoltage())
        .advice("O15.ask-for-blocking")
        .say(
            "O15.sees",
            "most",
            Arg.up(across.hi(), Dimension.VOLTAGE),
            "limit",
            limit,
            "exceeding",
            Exceeding.sentence(line, LoadEvent.Kind.SWITCH_VOLTAGE, limit));
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
