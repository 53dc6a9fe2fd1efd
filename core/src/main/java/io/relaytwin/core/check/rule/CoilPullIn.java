package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.load.CoilCircuit;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.math.BigDecimal;
import java.util.List;
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
            "Does the coil get its pull-in voltage?",
            "(U_S,min - U_drop) * R / (R + R_loop) * (1 - exp(-t * (R + R_loop) / L)) >="
                + " U_pull-in"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    if (coil.pullIn() == null && Bounds.max(line.module().voltageDrop()) == null) {
      lacks(line, findings, "voltage drop");
      return;
    }
    if (coil.pullIn() == null) {
      at(line, findings)
          .verdict(Verdict.NOT_STATED)
          .value(line.loadVoltage().lo(), Dimension.VOLTAGE)
          .limit(Finding.Relation.NONE, Bounds.down(line.loadVoltage().lo(), Dimension.VOLTAGE))
          .corner(line.loadCorner())
          .source(line.module().voltageDrop())
          .advice("Give the pull-in voltage of the coil: coil.pull-in.")
          .say(
              "At least %s reaches the coil; its pull-in voltage is not given."
                  .formatted(Bounds.down(line.loadVoltage().lo(), Dimension.VOLTAGE)));
      return;
    }
    BigDecimal reached = reached(line, coil);
    if (reached == null) {
      LoadVoltage.judge(at(line, findings), line, coil.pullIn(), "the coil pulls in from");
      return;
    }
    boolean modulated = line.channel().signal() instanceof SignalSpec.Pwm;
    boolean hopeless = mostReached(line, coil).compareTo(coil.pullIn().exactSi()) < 0;
    String where =
        modulated
            ? "While the duty is least the current rises"
            : "In the shortest pulse%s the current rises".formatted(line.timing().highPlace());
    at(line, findings)
        .atLeast(reached, coil.pullIn(), hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .corner(
            "%s, %s, %s, %s"
                .formatted(
                    line.loadCorner(),
                    Bounds.down(coil.resistance().si().lo(), Dimension.RESISTANCE),
                    coil.inductance() == null ? "" : coil.inductance().max(),
                    modulated ? "least duty" : "shortest pulse, slowest turn-on"))
        .source(line.module().voltageDrop())
        .source(line.module().turnOnTime())
        .sources(line.outputWire().sources())
        .assumeAll(line.outputWire().assumptions())
        .assume(line.timing().reading())
        .assume("the inductance is that of the armature at rest, and the armature follows at once")
        .witness(
            "a part that is slow to switch on and drops its whole voltage, beside one that is"
                + " fast and drops nothing")
        .mend(Remedy.OUTPUT_CONDUCTOR, Remedy.FREQUENCY, Remedy.LOAD_SUPPLY)
        .advice("Send longer pulses, or raise the lowest supply voltage.")
        .say(
            "%s as at %s; the coil pulls in from %s."
                .formatted(where, Bounds.down(reached, Dimension.VOLTAGE), coil.pullIn()));
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
