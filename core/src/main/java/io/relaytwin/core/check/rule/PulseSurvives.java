package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T2: every pulse comes out long enough for the receiver. */
final class PulseSurvives extends LineRule {
  PulseSurvives() {
    super(
        new RuleInfo(
            "T2",
            "pulse-survives",
            "Does every pulse come out long enough for the receiver?",
            "w - t_on,max >= w_rx"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Interval width = line.timing().high();
    if (width == null) {
      return;
    }
    if (saysOutside(line, findings, Verdict.NOT_GUARANTEED)) {
      return;
    }
    Quantity delay = Bounds.max(line.module().turnOnTime());
    Quantity stretch = Bounds.max(line.module().dropOutTime());
    if (delay == null || stretch == null) {
      lacks(line, findings, "turn-on time");
      return;
    }
    BigDecimal need = Receiving.minHighSeconds(line.channel().load());
    BigDecimal left = width.lo().subtract(delay.exactSi());
    // at best the output is on for the longest pulse and what the other edge adds
    boolean hopeless = width.hi().add(stretch.exactSi()).compareTo(need) < 0;
    Findings.Draft draft =
        at(line, findings)
            .atLeast(
                left, Receiving.quantity(need), hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
            .source(line.module().turnOnTime())
            .assume(line.timing().assumption())
            .assume(line.timing().reading())
            .corner("shortest pulse" + line.timing().highPlace() + ", turn-on " + delay)
            .witness(
                DecidingParts.ofPulse(
                    line,
                    "a part that takes %s to switch on, beside one that switches on at once"
                        .formatted(delay)))
            .mend(Remedy.FREQUENCY)
            .advice(
                "Send pulses of at least %s."
                    .formatted(Bounds.up(need.add(delay.exactSi()), Dimension.TIME)));
    if (left.signum() <= 0) {
      draft
          .verdict(hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
          .say(
              "A pulse of %s%s may vanish: a part may take %s to switch on."
                  .formatted(
                      Bounds.down(width.lo(), Dimension.TIME), line.timing().highPlace(), delay));
      return;
    }
    draft.say(
        "The shortest pulse, %s%s, comes out on for at least %s%s."
            .formatted(
                Bounds.down(width.lo(), Dimension.TIME),
                line.timing().highPlace(),
                Bounds.down(left, Dimension.TIME),
                need.signum() > 0
                    ? "; the receiver needs " + Bounds.up(need, Dimension.TIME)
                    : ""));
  }
}
