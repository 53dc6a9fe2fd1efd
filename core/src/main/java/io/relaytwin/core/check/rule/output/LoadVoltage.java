package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

/** O7: the load gets the voltage that it needs; coils are O9 and controller inputs O10. */
final class LoadVoltage extends LineRule {
  LoadVoltage() {
    super(new RuleInfo("O7", "load-voltage", "U_S,min - U_drop - 2 * R' * L * I >= U_load,min"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    Quantity need = line.demand().minVoltage();
    if (need == null
        || line.channel().load() instanceof Load.Coil
        || line.demand().plcInput() != null) {
      return;
    }
    judge(
        at(line, findings),
        line,
        need,
        Message.of("O7.needs", "load", line.demand().title(), "need", need));
  }

  /**
   * Judges the voltage at the load.
   *
   * @param needs a clause on what needs that voltage.
   */
  static void judge(Findings.Draft draft, Line line, Quantity need, Message needs) {
    Quantity drop = Bounds.max(line.module().voltageDrop());
    boolean hopeless = line.loadVoltage().hi().compareTo(need.exactSi()) < 0;
    if (drop == null && !hopeless) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Figures.Relation.AT_LEAST, need)
          .source(line.module().voltageDrop())
          .sources(line.demand().sources())
          .mend(Remedy.SMALLER_INPUT_RESISTOR, Remedy.OUTPUT_CONDUCTOR, Remedy.LOAD_SUPPLY)
          .advice("output.ask-for-drop")
          .say("output.no-drop", "module", line.module().item(), "needs", needs);
      return;
    }
    draft
        .atLeast(line.loadVoltage().lo(), need, hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .corner(line.loadCorner())
        .source(line.module().voltageDrop())
        .sources(line.outputWire().sources())
        .sources(line.demand().sources())
        .rests(line.outputWire().premises())
        .rests(line.demand().premises())
        .evidence(
            drop == null
                ? Evidence.NONE
                : Evidence.of(
                    Message.of("part.drops-all", "drop", drop),
                    Evidence.Specimen.of("voltage-drop", drop),
                    Evidence.Specimen.of("voltage-drop", Quantity.of("0", "V"))))
        .mend(Remedy.SMALLER_INPUT_RESISTOR, Remedy.OUTPUT_CONDUCTOR, Remedy.LOAD_SUPPLY)
        .advice("output.more-voltage")
        .say(
            "output.reaches-load",
            "least",
            Arg.down(line.loadVoltage().lo(), Dimension.VOLTAGE),
            "needs",
            needs);
  }
}
