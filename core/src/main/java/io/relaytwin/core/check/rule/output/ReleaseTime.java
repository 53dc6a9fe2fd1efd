package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.LoadSide;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.load.Suppressor;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** O17: the current of a coil dies while the output is off. */
final class ReleaseTime extends LineRule {
  ReleaseTime() {
    super(new RuleInfo("O17", "coil-release", "L/R * ln(1 + U_S/U_F) <= t_low - t_off,max"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
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
            .rests(line.off().premises())
            .source(line.module().dropOutTime())
            .rests(line.timing().reading())
            .corner(corner(line, coil, clamp))
            .mend(Remedy.CLAMP, Remedy.FREQUENCY);
    Quantity off = line.timing().guaranteedOff(dropOut);
    Amount dies = Arg.up(worst, Dimension.TIME);
    if (off == null) {
      draft.value(worst, Dimension.TIME).verdict(Verdict.INFO).say("O17.dies", "most", dies);
      return;
    }
    Amount kept = worst.compareTo(off.exactSi()) > 0 ? kept(line, load, stage) : null;
    if (line.channel().signal() instanceof SignalSpec.Pwm && kept != null) {
      draft
          .value(worst, Dimension.TIME)
          .verdict(Verdict.INFO)
          .say("O17.flows-on", "most", dies, "pause", off, "current", kept);
      return;
    }
    draft
        .atMost(worst, off, Verdict.NOT_GUARANTEED)
        .evidence(
            Message.of("part.drops-out-late", "drop-out", dropOut),
            Evidence.Specimen.of("drop-out-time", dropOut))
        .advice("O17.longer-pauses")
        .say(
            "O17.in-shortest-pause",
            "most",
            dies,
            "place",
            line.timing().lowPlace(),
            "off",
            off,
            "kept",
            kept == null ? Message.NONE : Message.of("O17.kept", "current", kept));
  }

  private static List<Term> corner(Line line, Load.Coil coil, Suppressor.Clamp clamp) {
    List<Term> terms = new ArrayList<>();
    Quantity most = coil.inductance() == null ? null : coil.inductance().max();
    if (most != null) {
      terms.add(Term.greatest("inductance", "value", most));
    }
    Quantity least = coil.resistance().min();
    if (least != null) {
      terms.add(Term.least("coil-resistance", "value", least));
    }
    terms.add(line.highestSupply());
    terms.add(
        Term.least(
            "suppressor-voltage",
            "value",
            Arg.down(Bounds.exact(clamp.volts().lo()), Dimension.VOLTAGE)));
    if (!line.timing().lowPlace().isNone()) {
      Message pause = Message.of("O17.pause", "place", line.timing().lowPlace());
      terms.add(new Term("pause", Term.End.LEAST, pause));
    }
    return terms;
  }

  /** What of the current is left at the end of a pause; null when it dies there or is not known. */
  private static @Nullable Amount kept(Line line, CoilCircuit load, OutputStage stage) {
    List<PulseTrain> trains = LoadSide.trains(line, true);
    if (trains.isEmpty()) {
      return null;
    }
    // what is left in the pauses is that of the settled train, without the rest before it
    LoadResponse response = LoadStudy.of(load, stage, List.of(trains.getLast()), 0.05);
    double left =
        response.bound(Measure.CURRENT_VALLEY).map(valley -> valley.outer().hi()).orElse(0.0);
    return left > 2 * stage.offSourceAmperes()
        ? Arg.up(Bounds.exact(left), Dimension.CURRENT)
        : null;
  }
}
