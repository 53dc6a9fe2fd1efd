package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T10: how long an edge takes from the source to the receiver's logic. */
final class Latency extends LineRule {
  Latency() {
    super(
        new RuleInfo(
            "T10",
            "latency",
            "How long does an edge take to the receiver?",
            "t_edge + t_on,max + t_filter; t_edge + t_off,max + t_fall + t_filter"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    if (turnOn == null
        || dropOut == null
        || line.timing().high() == null
        || !(line.channel().load() instanceof Load.Receiver receiver)) {
      return;
    }
    if (saysOutside(line, findings, Verdict.INFO)) {
      return;
    }
    BigDecimal rest = receiver.filter() == null ? BigDecimal.ZERO : receiver.filter().exactSi();
    Quantity edge = line.drive().edge();
    rest = edge == null ? rest : rest.add(edge.exactSi());
    BigDecimal rise = rest.add(turnOn.exactSi());
    BigDecimal fall = rest.add(dropOut.exactSi());
    LineDischarge discharge = LineDischarge.of(line);
    String line0 = "";
    if (discharge != null) {
      if (Double.isFinite(discharge.seconds())) {
        fall = fall.add(Bounds.exact(discharge.seconds()));
        line0 = ", the fall of the line included";
      } else {
        line0 = ", the fall of the line, which is not known, left out";
      }
    }
    at(line, findings)
        .verdict(Verdict.INFO)
        .value(rise.max(fall), Dimension.TIME)
        .corner("slowest part")
        .assume(line.timing().reading())
        .source(line.module().turnOnTime())
        .source(line.module().dropOutTime())
        .say(
            "A rise arrives after at most %s, a fall after at most %s%s."
                .formatted(
                    Bounds.up(rise, Dimension.TIME), Bounds.up(fall, Dimension.TIME), line0));
  }
}
