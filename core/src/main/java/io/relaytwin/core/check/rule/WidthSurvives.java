package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/** T2 and T3: every pulse, and every pause, comes out long enough for the receiver. */
final class WidthSurvives extends LineRule {

  /** What is sent and must survive: the level, what the output is then, and what shortens it. */
  private enum Kind {
    PULSE("pulse", "on", "turn-on", "Send pulses"),
    PAUSE("pause", "off", "drop-out", "Leave pauses");

    private final String word;
    private final String output;
    private final String delay;
    private final String send;

    Kind(String word, String output, String delay, String send) {
      this.word = word;
      this.output = output;
      this.delay = delay;
      this.send = send;
    }
  }

  private final Kind kind;

  private WidthSurvives(Kind kind, String id, String formula) {
    super(
        new RuleInfo(
            id,
            kind.word + "-survives",
            "Does every %s come out long enough for the receiver?".formatted(kind.word),
            formula));
    this.kind = kind;
  }

  /** T2. */
  static Rule pulse() {
    return new WidthSurvives(Kind.PULSE, "T2", "w - t_on,max >= w_rx");
  }

  /** T3. */
  static Rule pause() {
    return new WidthSurvives(Kind.PAUSE, "T3", "g - t_off,max >= g_rx");
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    boolean pulse = kind == Kind.PULSE;
    Timing timing = line.timing();
    RelayModule module = line.module();
    Load load = line.channel().load();
    Interval width = pulse ? timing.high() : timing.low();
    String place = pulse ? timing.highPlace() : timing.lowPlace();
    Optional<Figure> shortening = pulse ? module.turnOnTime() : module.dropOutTime();
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
      lacks(line, findings, kind.delay + " time");
      return;
    }
    BigDecimal left = width.lo().subtract(delay.exactSi());
    // at best the output keeps its level for the longest width and what the other edge adds
    boolean hopeless = width.hi().add(stretch.exactSi()).compareTo(need) < 0;
    Verdict missed = hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED;
    String otherwise =
        "a part that takes %s to switch %s, beside one that switches %s at once"
            .formatted(delay, kind.output, kind.output);
    Findings.Draft draft =
        at(line, findings)
            .atLeast(left, Receiving.quantity(need), missed)
            .source(shortening)
            .assume(timing.assumption())
            .assume(timing.reading())
            .corner("shortest %s%s, %s %s".formatted(kind.word, place, kind.delay, delay))
            .witness(
                pulse
                    ? DecidingParts.ofPulse(line, otherwise)
                    : DecidingParts.ofPause(line, otherwise))
            .mend(Remedy.FREQUENCY)
            .advice(
                "%s of at least %s."
                    .formatted(kind.send, Bounds.up(need.add(delay.exactSi()), Dimension.TIME)));
    if (left.signum() <= 0) {
      draft
          .verdict(missed)
          .say(
              "A %s of %s%s may vanish: a part may take %s to switch %s."
                  .formatted(
                      kind.word,
                      Bounds.down(width.lo(), Dimension.TIME),
                      place,
                      delay,
                      kind.output));
      return;
    }
    draft.say(
        "The shortest %s, %s%s, comes out %s for at least %s%s."
            .formatted(
                kind.word,
                Bounds.down(width.lo(), Dimension.TIME),
                place,
                kind.output,
                Bounds.down(left, Dimension.TIME),
                need.signum() > 0
                    ? "; the receiver needs " + Bounds.up(need, Dimension.TIME)
                    : ""));
  }
}
