package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.SkewRequirement;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import java.util.Optional;

/** T9: an edge that leads on one channel still leads at the outputs, by what the receiver needs. */
final class ChannelSkew implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "T9",
          "channel-skew",
          "Does an edge that leads at the inputs still lead at the outputs?",
          "t_sent - max(t_on,max, t_off,max) >= t_need");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (SkewRequirement asked : circuit.design().skews()) {
      List<Line> lines =
          circuit.lines().stream()
              .filter(line -> asked.channels().contains(line.channel().name()))
              .toList();
      Quantity slowest = null;
      boolean known = !lines.isEmpty();
      for (Line line : lines) {
        Quantity turnOn = Bounds.max(line.module().turnOnTime());
        Quantity dropOut = Bounds.max(line.module().dropOutTime());
        known &= turnOn != null && dropOut != null;
        for (Quantity delay : java.util.Arrays.asList(turnOn, dropOut)) {
          if (delay != null && (slowest == null || delay.compareTo(slowest) > 0)) {
            slowest = delay;
          }
        }
      }
      String place = "channels " + String.join(", ", asked.channels());
      if (!known || slowest == null) {
        findings
            .of(INFO, place)
            .verdict(Verdict.NOT_STATED)
            .limit(Finding.Relation.AT_LEAST, asked.need())
            .advice("Ask the maker for guaranteed delays.")
            .say("A sheet among them guarantees no delays.");
        continue;
      }
      Optional<Line> outside = lines.stream().filter(line -> line.timing().isOutside()).findFirst();
      if (outside.isPresent()) {
        Line line = outside.get();
        findings
            .of(INFO, place)
            .verdict(Verdict.NOT_GUARANTEED)
            .limit(Finding.Relation.AT_LEAST, asked.need())
            .source(line.module().switchingFrequency())
            .assume(line.timing().reading())
            .advice("Slow the signals to what the sheet allows.")
            .say(
                "The signal of %s may be faster than the sheet allows; read strictly, nothing is promised of its edges."
                    .formatted(line.place()));
        continue;
      }
      Interval left = Interval.of(asked.sent()).minus(Interval.of(slowest));
      findings
          .of(INFO, place)
          .atLeast(left.lo(), asked.need(), Verdict.NOT_GUARANTEED)
          .source(lines.getFirst().module().dropOutTime())
          .source(lines.getFirst().module().turnOnTime())
          .corner("the leading edge takes %s, the other nothing".formatted(slowest))
          .witness(
              "a part that takes %s on the leading channel, beside one that takes nothing on the other"
                  .formatted(slowest))
          .advice(
              "Send the leading edge at least %s ahead."
                  .formatted(
                      Bounds.up(asked.need().exactSi().add(slowest.exactSi()), Dimension.TIME)))
          .say(
              "Sent %s apart, the edges come out at least %s apart; the receiver needs %s."
                  .formatted(asked.sent(), Bounds.down(left.lo(), Dimension.TIME), asked.need()));
    }
  }
}
