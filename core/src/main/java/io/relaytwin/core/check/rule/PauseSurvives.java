package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T3: every pause comes out long enough for the receiver. */
final class PauseSurvives extends LineRule {
  PauseSurvives() {
    super(
        new RuleInfo(
            "T3",
            "pause-survives",
            "Does every pause come out long enough for the receiver?",
            "g - t_off,max >= g_rx"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Interval width = line.timing().low();
    if (width == null) {
      return;
    }
    if (saysOutside(line, findings, Verdict.NOT_GUARANTEED)) {
      return;
    }
    Quantity delay = Bounds.max(line.module().dropOutTime());
    Quantity stretch = Bounds.max(line.module().turnOnTime());
    if (delay == null || stretch == null) {
      lacks(line, findings, "drop-out time");
      return;
    }
    BigDecimal need = Receiving.minLowSeconds(line.channel().load());
    BigDecimal left = width.lo().subtract(delay.exactSi());
    // at best the output is off for the longest pause and what the other edge adds
    boolean hopeless = width.hi().add(stretch.exactSi()).compareTo(need) < 0;
    Findings.Draft draft =
        at(line, findings)
            .atLeast(
                left, Receiving.quantity(need), hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
            .source(line.module().dropOutTime())
            .assume(line.timing().assumption())
            .assume(line.timing().reading())
            .corner("shortest pause" + line.timing().lowPlace() + ", drop-out " + delay)
            .witness(
                DecidingParts.ofPause(
                    line,
                    "a part that takes %s to switch off, beside one that switches off at once"
                        .formatted(delay)))
            .mend(Remedy.FREQUENCY)
            .advice(
                "Leave pauses of at least %s."
                    .formatted(Bounds.up(need.add(delay.exactSi()), Dimension.TIME)));
    if (left.signum() <= 0) {
      draft
          .verdict(hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
          .say(
              "A pause of %s%s may vanish: a part may take %s to switch off."
                  .formatted(
                      Bounds.down(width.lo(), Dimension.TIME), line.timing().lowPlace(), delay));
      return;
    }
    draft.say(
        "The shortest pause, %s%s, comes out off for at least %s%s."
            .formatted(
                Bounds.down(width.lo(), Dimension.TIME),
                line.timing().lowPlace(),
                Bounds.down(left, Dimension.TIME),
                need.signum() > 0
                    ? "; the receiver needs " + Bounds.up(need, Dimension.TIME)
                    : ""));
  }
}
