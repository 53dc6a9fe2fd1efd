package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** O20: outputs that share a node are kept apart by diodes. */
final class SharedNode implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo("O20", "shared-node", "a series diode at each output of the node");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return before.lines().get(index).channel().outputNode() != null
        || after.lines().get(index).channel().outputNode() != null;
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
        findings.of(INFO, new Place.OfNode(node)).source(first.module().reverseCurrent());
    if (reverse != null) {
      draft.limit(Figures.Relation.AT_MOST, reverse);
    }
    if (lines.stream().allMatch(line -> line.channel().seriesDiode())) {
      draft.verdict(Verdict.PASS).say("O20.behind-diodes", "count", lines.size());
    } else {
      draft
          .verdict(Verdict.FAIL)
          .rests(Premise.estimate("premise.forced-into-output"))
          .advice("O20.series-diodes")
          .say(
              "O20.feeds-back",
              "count",
              lines.size(),
              "takes",
              reverse == null ? Message.NONE : Message.of("O20.takes", "reverse", reverse));
    }
  }
}
