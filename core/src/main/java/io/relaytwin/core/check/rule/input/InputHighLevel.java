package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Evidence.Specimen;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** I1: the high level that arrives at the input reaches the guaranteed high range. */
final class InputHighLevel extends LineRule {
  InputHighLevel() {
    super(new RuleInfo("I1", "input-high-level", "V_OH,min - I_in * 2 * R' * L >= V_IH,min"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity limit = Bounds.min(line.module().inputHigh());
    if (limit == null) {
      lacks(line, findings, "input-voltage-on");
      return;
    }
    if (!line.inputWire().known()) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .mend(Remedy.INPUT_CONDUCTOR, Remedy.DRIVER)
          .advice("advice.table-conductor")
          .say("I1.no-resistance", "cable", line.inputWire().says());
      return;
    }
    boolean stated = line.drive().highStated();
    if (!stated && line.inputHigh().hi().compareTo(limit.exactSi()) >= 0) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .limit(Figures.Relation.AT_LEAST, limit)
          .source(line.module().inputHigh())
          .sources(line.drive().sources())
          .mend(Remedy.INPUT_CONDUCTOR, Remedy.DRIVER)
          .advice("I1.measure")
          .say("I1.not-stated", "source", line.drive().title(), "limit", limit);
      return;
    }
    Quantity low = Bounds.max(line.module().inputLow());
    boolean neverOn = low != null && line.inputHigh().hi().compareTo(low.exactSi()) <= 0;
    at(line, findings)
        .atLeast(line.inputHigh().lo(), limit, neverOn ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .corner(line.inputCorner())
        .source(line.module().inputHigh())
        .sources(line.drive().sources())
        .sources(line.inputWire().sources())
        .rests(line.drive().premises())
        .rests(line.inputWire().premises())
        .rests(
            line.inputWire().cable() == null
                ? List.of()
                : List.of(Premise.estimate("premise.input-current-below-nominal")))
        .evidence(parts(limit, low))
        .mend(Remedy.INPUT_CONDUCTOR, Remedy.DRIVER)
        .advice(line.drive().sinking() ? "I1.lower-saturation" : "I1.drive-from-5-v")
        .say(
            stated
                ? Message.of(
                    "I1.at-least",
                    "least",
                    Arg.down(line.inputHigh().lo(), limit.dimension()),
                    "limit",
                    limit)
                : Message.of(
                    "I1.at-most",
                    "most",
                    Arg.up(line.inputHigh().hi(), limit.dimension()),
                    "limit",
                    limit));
  }

  private static Evidence parts(Quantity high, @Nullable Quantity low) {
    Message says = Message.of("part.on-late", "limit", high);
    Specimen late = Specimen.of("rising-threshold", high);
    return low == null
        ? Evidence.of(says, late)
        : Evidence.of(says, late, Specimen.of("rising-threshold", low));
  }
}
