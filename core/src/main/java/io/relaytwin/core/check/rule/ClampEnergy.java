package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** O16: what a turn-off leaves in the output, or in the clamp at the coil. */
final class ClampEnergy extends LineRule {
  ClampEnergy() {
    super(
        new RuleInfo(
            "O16",
            "turn-off-energy",
            "What takes the energy of the coil at each turn-off?",
            "E = L * I^2 / 2; P = f * E"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    CoilCircuit load = LoadSide.coil(line, coil.resistance());
    OutputStage stage = LoadSide.stage(line);
    if (load == null || stage == null) {
      return;
    }
    double joules = load.steadyJoules(stage).hi();
    Quantity energy = Bounds.up(joules, Dimension.ENERGY);
    Interval frequency = line.timing().frequency();
    String rate = "";
    if (frequency != null) {
      BigDecimal watts = frequency.hi().multiply(Bounds.exact(joules));
      rate =
          ", %s at %s"
              .formatted(
                  Bounds.up(watts, Dimension.POWER),
                  Bounds.up(frequency.hi(), Dimension.FREQUENCY));
    }
    Findings.Draft draft =
        at(line, findings)
            .value(Bounds.exact(joules), Dimension.ENERGY)
            .corner(line.currentCorner() + ", current settled at the turn-off");
    boolean fitted =
        coil.suppression() instanceof Load.Suppression.Diode
            || coil.suppression() instanceof Load.Suppression.Clamp;
    if (fitted) {
      draft
          .verdict(Verdict.PASS)
          .say(
              "Each turn-off leaves up to %s%s in the suppressor and the winding."
                  .formatted(energy, rate));
      return;
    }
    draft
        .verdict(Verdict.NOT_STATED)
        .source(line.module().outputVoltage())
        .advice(
            "Fit a suppressor, or ask the maker whether the output takes %s at each turn-off."
                .formatted(energy))
        .say(
            "Each turn-off leaves up to %s%s in the output; the sheet states no energy that it takes."
                .formatted(energy, rate));
  }
}
