package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.SkewRequirement;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** T9: an edge that leads on one channel still leads at the outputs, by what the receiver needs. */
final class ChannelSkew implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("T9", "channel-skew", "t_sent - max(t_on,max, t_off,max) >= t_need");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return !after.design().skews().isEmpty();
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (SkewRequirement asked : circuit.design().skews()) {
      List<Line> lines =
          circuit.lines().stream()
              .filter(line -> asked.channels().contains(line.channel().name()))
              .toList();
      Place place = new Place.OfChannels(asked.channels());
      Delays slowest = slowest(lines);
      if (slowest == null) {
        findings
            .of(INFO, place)
            .verdict(Verdict.NOT_STATED)
            .limit(Figures.Relation.AT_LEAST, asked.need())
            .advice("T9.ask-for-delays")
            .say("T9.no-delays");
        continue;
      }
      Optional<Line> outside = lines.stream().filter(line -> line.timing().isOutside()).findFirst();
      if (outside.isPresent()) {
        Line line = outside.get();
        findings
            .of(INFO, place)
            .verdict(Verdict.NOT_GUARANTEED)
            .limit(Figures.Relation.AT_LEAST, asked.need())
            .source(line.module().switchingFrequency())
            .rests(line.timing().reading())
            .advice("T9.slow-down")
            .say("T9.too-fast", "channel", line.place().says());
        continue;
      }
      Quantity delay = slowest.longer();
      Interval left = Interval.of(asked.sent()).minus(Interval.of(delay));
      findings
          .of(INFO, place)
          .atLeast(left.lo(), asked.need(), Verdict.NOT_GUARANTEED)
          .source(lines.getFirst().module().dropOutTime())
          .source(lines.getFirst().module().turnOnTime())
          .corner(Term.greatest("leading-delay", "value", delay), Term.least("trailing-delay"))
          .evidence(
              Message.of("part.slow-on-leading", "delay", delay),
              slowest.part(),
              Delays.NONE.part())
          .advice(
              "T9.send-ahead",
              "ahead",
              Arg.up(asked.need().exactSi().add(delay.exactSi()), Dimension.TIME))
          .say(
              "T9.come-out",
              "sent",
              asked.sent(),
              "least",
              Arg.down(left.lo(), Dimension.TIME),
              "need",
              asked.need());
    }
  }

  /** The longest delays among the channels; {@code null} when some sheet guarantees none. */
  private static @Nullable Delays slowest(List<Line> lines) {
    Delays slowest = null;
    for (Line line : lines) {
      Delays delays = Delays.of(line.module());
      if (delays == null) {
        return null;
      }
      if (slowest == null || delays.longer().compareTo(slowest.longer()) > 0) {
        slowest = delays;
      }
    }
    return slowest;
  }
}
