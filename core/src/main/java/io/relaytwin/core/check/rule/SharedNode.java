package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** O20: outputs that share a node are kept apart by diodes. */
final class SharedNode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "O20",
          "shared-node",
          "Are outputs that share a node kept apart?",
          "a series diode at each output of the node");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Map<String, List<Line>> nodes = new LinkedHashMap<>();
    for (Line line : circuit.lines()) {
      if (line.channel().outputNode() != null) {
        nodes.computeIfAbsent(line.channel().outputNode(), key -> new ArrayList<>()).add(line);
      }
    }
    nodes.forEach((node, lines) -> {
      if (lines.size() > 1) {
        check(node, lines, findings);
      }
    });
  }

  private static void check(String node, List<Line> lines, Findings findings) {
    Line first = lines.getFirst();
    Quantity reverse = Bounds.max(first.module().reverseCurrent());
    Findings.Draft draft =
        findings.of(INFO, "node " + node).source(first.module().reverseCurrent());
    if (reverse != null) {
      draft.limit(Finding.Relation.AT_MOST, reverse);
    }
    if (lines.stream().allMatch(line -> line.channel().seriesDiode())) {
      draft
          .verdict(Verdict.PASS)
          .say("%d outputs share the node, each behind its diode.".formatted(lines.size()));
    } else {
      draft
          .verdict(Verdict.FAIL)
          .assume("the reverse current of the sheet is the most that may be forced into an output")
          .advice("Put a diode in series with each output of the node.")
          .say(
              "%d outputs share the node without a diode at each: one that is on feeds back into one that is off%s."
                  .formatted(lines.size(), reverse == null ? "" : ", which takes " + reverse));
    }
  }
}
