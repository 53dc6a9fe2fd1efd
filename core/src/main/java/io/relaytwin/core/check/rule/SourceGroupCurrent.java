package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** I6: the pins of one group of a device carry all the inputs on them together. */
final class SourceGroupCurrent implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "I6",
          "source-group-current",
          "Can a group of pins carry all the inputs that hang on it?",
          "n * I_in <= I_group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Line line : circuit.lines()) {
      if (line.drive().groupCurrent() != null) {
        // pins of a device whose group is not named share one: the worst case
        String group =
            line.drive().device()
                + " "
                + (line.drive().group() == null ? "" : line.drive().group());
        groups.computeIfAbsent(group.strip(), key -> new ArrayList<>()).add(line);
      }
    }
    groups.forEach((group, lines) -> check(group, lines, findings));
  }

  private static void check(String group, List<Line> lines, Findings findings) {
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
        .of(INFO, "source " + group)
        .atMost(sum.hi(), limit, Verdict.FAIL)
        .corner(Bounds.count(lines.size(), "input") + " on at once")
        .source(figure.source())
        .source(lines.getFirst().module().inputCurrent())
        .assume(
            "the input draws its nominal current; tolerance and curve over the voltage are not"
                + " stated")
        .advice("Spread the channels over more groups of pins, or use a driver.")
        .say(
            "%d %s %s together; the group carries %s."
                .formatted(
                    lines.size(),
                    lines.size() == 1 ? "input draws" : "inputs draw",
                    Bounds.up(sum.hi(), limit.dimension()),
                    limit));
  }
}
