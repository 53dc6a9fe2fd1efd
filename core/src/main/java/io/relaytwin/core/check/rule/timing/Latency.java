package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineDischarge;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
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
            "t_edge + t_on,max + t_filter; t_edge + t_off,max + t_fall + t_filter"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
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
    Message share = Message.NONE;
    if (discharge != null) {
      if (Double.isFinite(discharge.seconds())) {
        fall = fall.add(Bounds.exact(discharge.seconds()));
        share = Message.of("T10.line-included");
      } else {
        share = Message.of("T10.line-left-out");
      }
    }
    at(line, findings)
        .verdict(Verdict.INFO)
        .value(rise.max(fall), Dimension.TIME)
        .corner(Term.given("slowest-part"))
        .rests(line.timing().reading())
        .source(line.module().turnOnTime())
        .source(line.module().dropOutTime())
        .say(
            "T10.arrives",
            "rise",
            Arg.up(rise, Dimension.TIME),
            "fall",
            Arg.up(fall, Dimension.TIME),
            "line",
            share);
  }
}
