package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.LoadSide;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import java.math.BigDecimal;

/** O16: what a turn-off leaves in the output, or in the clamp at the coil. */
final class ClampEnergy extends LineRule {
  ClampEnergy() {
    super(new RuleInfo("O16", "turn-off-energy", "E = L * I^2 / 2; P = f * E"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    CoilCircuit load = LoadSide.coil(line, coil.resistance());
    OutputStage stage = LoadSide.stage(line);
    if (load == null || stage == null) {
      return;
    }
    BigDecimal joules = Bounds.exact(load.steadyJoules(stage).hi());
    Amount energy = Arg.up(joules, Dimension.ENERGY);
    Interval frequency = line.timing().frequency();
    Message rate =
        frequency == null
            ? Message.NONE
            : Message.of(
                "O16.rate",
                "power",
                Arg.up(frequency.hi().multiply(joules), Dimension.POWER),
                "frequency",
                Arg.up(frequency.hi(), Dimension.FREQUENCY));
    Findings.Draft draft =
        at(line, findings)
            .value(joules, Dimension.ENERGY)
            .corner(line.currentCorner(Term.greatest("turn-off-current")));
    boolean fitted =
        coil.suppression() instanceof Load.Suppression.Diode
            || coil.suppression() instanceof Load.Suppression.Clamp;
    if (fitted) {
      draft.verdict(Verdict.PASS).say("O16.in-suppressor", "energy", energy, "rate", rate);
      return;
    }
    draft
        .verdict(Verdict.NOT_STATED)
        .source(line.module().outputVoltage())
        .advice("O16.suppressor", "energy", energy)
        .say("O16.in-output", "energy", energy, "rate", rate);
  }
}
