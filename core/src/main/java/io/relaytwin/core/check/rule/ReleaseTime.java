package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;

/** O17: the current of a coil dies while the output is off. */
final class ReleaseTime extends LineRule {
  ReleaseTime() {
    super(
        new RuleInfo(
            "O17",
            "coil-release",
            "Does the current of the coil die while the output is off?",
            "L/R * ln(1 + U_S/U_F) <= t_low - t_off,max"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    CoilCircuit load = LoadSide.coil(line, coil.resistance());
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    OutputStage stage = LoadSide.stage(line);
    if (load == null
        || stage == null
        || dropOut == null
        || !(load.suppressor() instanceof Suppressor.Clamp clamp)) {
      return;
    }
    BigDecimal worst = Bounds.exact(load.releaseSeconds(stage).hi());
    Findings.Draft draft =
        at(line, findings)
            .assume(line.off().assumption())
            .source(line.module().dropOutTime())
            .assume(line.timing().reading())
            .corner(
                "%s, %s, supply %s, suppressor %s%s"
                    .formatted(
                        coil.inductance() == null ? "" : coil.inductance().max(),
                        coil.resistance().min(),
                        Bounds.up(line.supply().hi(), Dimension.VOLTAGE),
                        Bounds.down(clamp.volts().lo(), Dimension.VOLTAGE),
                        line.timing().lowPlace().isEmpty()
                            ? ""
                            : ", pause" + line.timing().lowPlace()))
            .mend(Remedy.CLAMP, Remedy.FREQUENCY);
    Quantity off = line.timing().guaranteedOff(dropOut);
    String dies =
        "After a turn-off the current of the coil dies within %s"
            .formatted(Bounds.up(worst, Dimension.TIME));
    if (off == null) {
      draft.value(worst, Dimension.TIME).verdict(Verdict.INFO).say(dies + ".");
      return;
    }
    String keeps = worst.compareTo(off.exactSi()) > 0 ? keeps(line, load, stage) : "";
    if (line.channel().signal() instanceof SignalSpec.Pwm && !keeps.isEmpty()) {
      draft
          .value(worst, Dimension.TIME)
          .verdict(Verdict.INFO)
          .say("%s; the modulation leaves %s, so that it flows on%s.".formatted(dies, off, keeps));
      return;
    }
    draft
        .atMost(worst, off, Verdict.NOT_GUARANTEED)
        .witness("a part that switches off only after %s".formatted(dropOut))
        .advice(
            "Lengthen the pauses, or use a Zener diode instead of a plain one for a faster"
                + " release.")
        .say(
            "%s; in the shortest pause%s the output is surely off for %s%s."
                .formatted(
                    dies,
                    line.timing().lowPlace(),
                    off,
                    keeps.isEmpty() ? "" : ", and the current may flow on" + keeps));
  }

  /**
   * What of the current is left at the end of a pause; empty when it dies there or is not known.
   */
  private static String keeps(Line line, CoilCircuit load, OutputStage stage) {
    List<PulseTrain> trains = LoadSide.trains(line, true);
    if (trains.isEmpty()) {
      return "";
    }
    // what is left in the pauses is that of the settled train, without the rest before it
    LoadResponse response = LoadStudy.of(load, stage, List.of(trains.getLast()), 0.05);
    double left =
        response.bound(Measure.CURRENT_VALLEY).map(valley -> valley.outer().hi()).orElse(0.0);
    return left > 2 * stage.offSourceAmperes()
        ? " with up to " + Bounds.up(left, Dimension.CURRENT)
        : "";
  }
}
