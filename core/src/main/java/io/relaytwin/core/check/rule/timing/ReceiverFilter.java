package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T11: the receiver's own filter and counting limit let the signal through. */
final class ReceiverFilter extends LineRule {
  ReceiverFilter() {
    super(new RuleInfo("T11", "receiver-filter", "1 / (2 f) >= t_filter; f <= f_rx"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Interval period = line.timing().period();
    Interval frequency = line.timing().frequency();
    if (period == null
        || frequency == null
        || !(line.channel().load() instanceof Load.Receiver receiver)) {
      return;
    }
    Quantity filter = receiver.filter();
    if (filter != null) {
      BigDecimal half = period.lo().divide(BigDecimal.valueOf(2));
      at(line, findings)
          .atLeast(half, filter, Verdict.FAIL)
          .rests(line.timing().premises())
          .corner(Term.given("closest-rises", "place", line.timing().periodPlace()))
          .mend(Remedy.FREQUENCY)
          .advice("T11.set-filter", "most", Arg.down(half, Dimension.TIME))
          .say(
              "T11.filter",
              "half",
              Arg.down(half, Dimension.TIME),
              "place",
              line.timing().periodPlace(),
              "filter",
              filter);
    }
    Quantity most = receiver instanceof Load.Counter counter ? counter.maxFrequency() : null;
    if (most != null) {
      at(line, findings)
          .atMost(frequency.hi(), most, Verdict.FAIL)
          .rests(line.timing().premises())
          .corner(Term.given("closest-rises", "place", line.timing().periodPlace()))
          .mend(Remedy.FREQUENCY)
          .advice("T11.faster-counter")
          .say(
              "T11.counter",
              "frequency",
              Arg.up(frequency.hi(), Dimension.FREQUENCY),
              "place",
              line.timing().periodPlace(),
              "receiver",
              line.demand().title(),
              "limit",
              most);
    }
  }
}
