package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.LoadSide;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** O9: a relay or valve surely pulls in. */
final class CoilPullIn extends LineRule {

  /** A current that has come as near as that to its end has settled. */
  private static final BigDecimal SETTLED = new BigDecimal("0.999999");

  CoilPullIn() {
    super(
        new RuleInfo(
            "O9",
            "coil-pull-in",
            "(U_S,min - U_drop) * R / (R + R_loop) * (1 - exp(-t * (R + R_loop) / L)) >="
                + " U_pull-in"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    if (coil.pullIn() == null && Bounds.max(line.module().voltageDrop()) == null) {
      lacks(line, findings, "voltage-drop");
      return;
    }
    if (coil.pullIn() == null) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .value(line.loadVoltage().lo(), Dimension.VOLTAGE)
          .limit(Figures.Relation.NONE, Bounds.down(line.loadVoltage().lo(), Dimension.VOLTAGE))
          .corner(line.loadCorner())
          .source(line.module().voltageDrop())
          .advice("O9.give-pull-in")
          .say(
              "O9.pull-in-not-given",
              "least",
              Arg.down(line.loadVoltage().lo(), Dimension.VOLTAGE));
      return;
    }
    BigDecimal reached = reached(line, coil);
    if (reached == null) {
      LoadVoltage.judge(
          at(line, findings),
          line,
          coil.pullIn(),
          Message.of("O9.pulls-in", "need", coil.pullIn()));
      return;
    }
    boolean modulated = line.channel().signal() instanceof SignalSpec.Pwm;
    boolean hopeless = mostReached(line, coil).compareTo(coil.pullIn().exactSi()) < 0;
    Amount least = Arg.down(reached, Dimension.VOLTAGE);
    at(line, findings)
        .atLeast(reached, coil.pullIn(), hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .corner(corner(line, coil, modulated))
        .source(line.module().voltageDrop())
        .source(line.module().turnOnTime())
        .sources(line.outputWire().sources())
        .rests(line.outputWire().premises())
        .rests(line.timing().reading())
        .rests(Premise.estimate("premise.armature-at-rest"))
        .evidence(parts(line))
        .mend(Remedy.OUTPUT_CONDUCTOR, Remedy.FREQUENCY, Remedy.LOAD_SUPPLY)
        .advice("O9.longer-pulses")
        .say(
            modulated
                ? Message.of("O9.in-least-duty", "least", least, "need", coil.pullIn())
                : Message.of(
                    "O9.in-shortest-pulse",
                    "place",
                    line.timing().highPlace(),
                    "least",
                    least,
                    "need",
                    coil.pullIn()));
  }

  private static List<Term> corner(Line line, Load.Coil coil, boolean modulated) {
    List<Term> terms = new ArrayList<>(line.loadCorner());
    terms.add(
        Term.least(
            "coil-resistance",
            "value",
            Arg.down(coil.resistance().si().lo(), Dimension.RESISTANCE)));
    Quantity most = coil.inductance() == null ? null : coil.inductance().max();
    if (most != null) {
      terms.add(Term.greatest("inductance", "value", most));
    }
    if (modulated) {
      terms.add(Term.least("duty"));
    } else {
      terms.add(Term.least("pulse", "place", Message.NONE));
      terms.add(PlcInputOn.SLOWEST_TURN_ON);
    }
    return terms;
  }

  /** The parts that leave the coil the least and the most. */
  private static Evidence parts(Line line) {
    Map<String, Quantity> least = new LinkedHashMap<>();
    Map<String, Quantity> most = new LinkedHashMap<>();
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    if (turnOn != null) {
      least.put("turn-on-time", turnOn);
      most.put("turn-on-time", Quantity.of("0", "s"));
    }
    Quantity drop = Bounds.max(line.module().voltageDrop());
    if (drop != null) {
      least.put("voltage-drop", drop);
      most.put("voltage-drop", Quantity.of("0", "V"));
    }
    return Evidence.of(
        Message.of("part.slow-and-drops-all"),
        new Evidence.Specimen(least),
        new Evidence.Specimen(most));
  }

  /**
   * The least current that is surely reached, as the voltage at which it would settle there.
   *
   * @return {@code null} where the signal or the inductance is not known, or where the current has
   *     settled, so that the voltage alone decides.
   */
  private static @Nullable BigDecimal reached(Line line, Load.Coil coil) {
    // the least resistance is the slowest, and gains least from being less
    Range least = LoadSide.range(Interval.of(coil.resistance().si().lo()), Dimension.RESISTANCE);
    CoilCircuit fitted = LoadSide.coil(line, least);
    // what a snubber adds comes after the turn-off, and is not counted on
    CoilCircuit load = fitted == null ? LoadSide.bareCoil(line, least) : fitted;
    OutputStage stage = LoadSide.stage(line);
    BigDecimal pulse = LoadSide.surelyOn(line);
    if (load == null || stage == null || line.timing().high() == null) {
      return null;
    }
    List<PulseTrain> trains =
        line.channel().signal() instanceof SignalSpec.Pwm
            ? LoadSide.trains(line, false)
            : pulse == null ? List.of() : LoadSide.pulse(pulse);
    if (trains.isEmpty()) {
      return BigDecimal.ZERO;
    }
    double amperes =
        LoadStudy.of(load, stage, trains, LoadStudy.DEFAULT_GAP)
            .bound(Measure.CURRENT_PEAK)
            .map(bound -> bound.outer().lo())
            .orElse(0.0);
    BigDecimal volts = Bounds.exact(Math.max(0, amperes)).multiply(coil.resistance().si().lo());
    BigDecimal settled = line.loadVoltage().lo();
    return volts.compareTo(settled.multiply(SETTLED)) >= 0 ? null : volts;
  }

  /** The most that any part reaches, as above. */
  private static BigDecimal mostReached(Line line, Load.Coil coil) {
    Range most = LoadSide.range(Interval.of(coil.resistance().si().hi()), Dimension.RESISTANCE);
    CoilCircuit load = LoadSide.coil(line, most);
    OutputStage stage = LoadSide.stage(line);
    Interval high = line.timing().high();
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    boolean modulated = line.channel().signal() instanceof SignalSpec.Pwm;
    BigDecimal settled = line.loadVoltage().hi();
    if (load == null
        || stage == null
        || high == null
        || dropOut == null
        || modulated
        || line.timing().isOutside()) {
      return settled;
    }
    double amperes =
        LoadStudy.of(
                load,
                stage,
                LoadSide.pulse(high.hi().add(dropOut.exactSi())),
                LoadStudy.DEFAULT_GAP)
            .bound(Measure.CURRENT_PEAK)
            .map(bound -> bound.outer().hi())
            .orElse(0.0);
    return Bounds.exact(amperes).multiply(coil.resistance().si().hi()).min(settled);
  }
}
