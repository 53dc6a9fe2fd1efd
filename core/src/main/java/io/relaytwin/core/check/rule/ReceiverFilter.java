package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T11: the receiver's own filter and counting limit let the signal through. */
final class ReceiverFilter extends LineRule {
  ReceiverFilter() {
    super(
        new RuleInfo(
            "T11",
            "receiver-filter",
            "Does the receiver's own filter let the signal through?",
            "1 / (2 f) >= t_filter; f <= f_rx"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Interval period = line.timing().period();
    Interval frequency = line.timing().frequency();
    if (period == null
        || frequency == null
        || !(line.channel().load() instanceof Load.Receiver receiver)) {
      return;
    }
    Quantity filter = receiver.filter();
    if (filter != null) {
      BigDecimal half = period.lo().divide(BigDecimal.TWO);
      at(line, findings)
          .atLeast(half, filter, Verdict.FAIL)
          .assume(line.timing().assumption())
          .corner("closest rises" + line.timing().periodPlace())
          .mend(Remedy.FREQUENCY)
          .advice(
              "Set the input filter to %s or less.".formatted(Bounds.down(half, Dimension.TIME)))
          .say(
              "Half a period is %s%s; the filter of the input takes %s."
                  .formatted(
                      Bounds.down(half, Dimension.TIME), line.timing().periodPlace(), filter));
    }
    Quantity most = receiver instanceof Load.Counter counter ? counter.maxFrequency() : null;
    if (most != null) {
      at(line, findings)
          .atMost(frequency.hi(), most, Verdict.FAIL)
          .assume(line.timing().assumption())
          .corner("closest rises" + line.timing().periodPlace())
          .mend(Remedy.FREQUENCY)
          .advice("Slow the signal down, or take a faster counter.")
          .say(
              "The signal reaches %s%s; the %s takes %s."
                  .formatted(
                      Bounds.up(frequency.hi(), Dimension.FREQUENCY),
                      line.timing().periodPlace(),
                      line.demand().title(),
                      most));
    }
  }
}
