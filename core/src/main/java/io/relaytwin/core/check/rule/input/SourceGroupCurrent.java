package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Channel;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** I6: the pins of one group of a device carry all the inputs on them together. */
final class SourceGroupCurrent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("I6", "source-group-current", "n * I_in <= I_group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    Channel was = before.lines().get(index).channel();
    Channel is = after.lines().get(index).channel();
    return !was.source().equals(is.source()) || !was.module().equals(is.module());
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Map<Place.OfSource, List<Line>> groups = new LinkedHashMap<>();
    for (Line line : circuit.lines()) {
      String device = line.drive().device();
      if (device != null && line.drive().groupCurrent() != null) {
        // pins of a device whose group is not named share one: the worst case
        groups
            .computeIfAbsent(
                new Place.OfSource(device, line.drive().group()), key -> new ArrayList<>())
            .add(line);
      }
    }
    groups.forEach((place, lines) -> check(place, lines, findings));
  }

  private static void check(Place place, List<Line> lines, Findings findings) {
    var figure = lines.getFirst().drive().groupCurrent();
    Quantity limit =
        figure == null
            ? null
            : figure.value().max() != null ? figure.value().max() : figure.value().min();
    if (figure == null || limit == null) {
      return;
    }
    Interval sum = Interval.ZERO;
    for (Line line : lines) {
      Quantity each = Bounds.maxOrNominal(line.module().inputCurrent());
      if (each == null) {
        return; // I5 says that the current is not stated
      }
      sum = sum.plus(Interval.of(each));
    }
    findings
        .of(INFO, place)
        .atMost(sum.hi(), limit, Verdict.FAIL)
        .corner(Term.greatest("inputs-on", "count", lines.size()))
        .source(figure.source())
        .source(lines.getFirst().module().inputCurrent())
        .rests(Premise.estimate("premise.nominal-input-current"))
        .advice("I6.advice")
        .say(
            "I6.draw",
            "count",
            lines.size(),
            "drawn",
            Arg.up(sum.hi(), limit.dimension()),
            "limit",
            limit);
  }
}
