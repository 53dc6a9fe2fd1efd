package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.DecidingParts;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Receiving;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.Timing;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Evidence.Specimen;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** T2 and T3: every pulse, and every pause, comes out long enough for the receiver. */
final class WidthSurvives extends LineRule {

  /** Whether the sentences are those of the pulse. */
  private final boolean pulse;

  private WidthSurvives(boolean pulse, RuleInfo info) {
    super(info);
    this.pulse = pulse;
  }

  /** T2. */
  static Rule pulse() {
    return new WidthSurvives(true, new RuleInfo("T2", "pulse-survives", "w - t_on,max >= w_rx"));
  }

  /** T3. */
  static Rule pause() {
    return new WidthSurvives(false, new RuleInfo("T3", "pause-survives", "g - t_off,max >= g_rx"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Timing timing = line.timing();
    RelayModule module = line.module();
    Load load = line.channel().load();
    Interval width = pulse ? timing.high() : timing.low();
    Message place = pulse ? timing.highPlace() : timing.lowPlace();
    Optional<Figure> shortening = pulse ? module.turnOnTime() : module.dropOutTime();
    String figure = pulse ? "turn-on-time" : "drop-out-time";
    Optional<Figure> lengthening = pulse ? module.dropOutTime() : module.turnOnTime();
    BigDecimal need = pulse ? Receiving.minHighSeconds(load) : Receiving.minLowSeconds(load);

    if (width == null) {
      return;
    }
    if (saysOutside(line, findings, Verdict.NOT_GUARANTEED)) {
      return;
    }
    Quantity delay = Bounds.max(shortening);
    Quantity stretch = Bounds.max(lengthening);
    if (delay == null || stretch == null) {
      lacks(line, findings, figure);
      return;
    }
    BigDecimal left = width.lo().subtract(delay.exactSi());
    // at best the output keeps its level for the longest width and what the other edge adds
    boolean hopeless = width.hi().add(stretch.exactSi()).compareTo(need) < 0;
    Verdict missed = hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED;
    Evidence otherwise =
        Evidence.of(
            Message.of(pulse ? "part.slow-on" : "part.slow-off", "delay", delay),
            Specimen.of(figure, delay),
            Specimen.of(figure, Quantity.of("0", "s")));
    Findings.Draft draft =
        at(line, findings)
            .atLeast(left, Receiving.quantity(need), missed)
            .source(shortening)
            .rests(timing.premises())
            .rests(timing.reading())
            .corner(
                Term.least(pulse ? "pulse-width" : "pause-width", "place", place),
                Term.greatest(figure, "value", delay))
            .evidence(
                pulse
                    ? DecidingParts.ofPulse(line, otherwise)
                    : DecidingParts.ofPause(line, otherwise))
            .mend(Remedy.FREQUENCY)
            .advice(key("advice"), "least", Arg.up(need.add(delay.exactSi()), Dimension.TIME));
    if (left.signum() <= 0) {
      draft
          .verdict(missed)
          .say(
              key("may-vanish"),
              "width",
              Arg.down(width.lo(), Dimension.TIME),
              "place",
              place,
              "delay",
              delay);
      return;
    }
    draft.say(
        key("comes-out"),
        "width",
        Arg.down(width.lo(), Dimension.TIME),
        "place",
        place,
        "least",
        Arg.down(left, Dimension.TIME),
        "need",
        need.signum() > 0
            ? Message.of("timing.receiver-needs", "need", Arg.up(need, Dimension.TIME))
            : Message.NONE);
  }

  private String key(String word) {
    return info().id() + "." + word;
  }
}
