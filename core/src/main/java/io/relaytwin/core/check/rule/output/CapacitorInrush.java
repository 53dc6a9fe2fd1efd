package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Exceeding;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.LoadSide;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.CapacitorCircuit;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** O5: the charging current of a capacitor stays within the peak current. */
final class CapacitorInrush extends LineRule {
  CapacitorInrush() {
    super(
        new RuleInfo(
            "O5",
            "capacitor-inrush",
            "U_S,max / (R_ser + R_cable) <= I_peak; E = C * U^2 per cycle"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Capacitor capacitor)) {
      return;
    }
    Quantity limit = Bounds.max(line.module().peakCurrent());
    if (limit == null) {
      lacks(line, findings, "peak-current");
      return;
    }
    Amount least =
        Arg.up(Interval.of(line.supply().hi()).over(Interval.of(limit)).hi(), Dimension.RESISTANCE);
    Interval volts = Interval.of(line.supply().hi());
    Amount energy =
        Arg.up(capacitor.capacitance().si().times(volts).times(volts).hi(), Dimension.ENERGY);
    Findings.Draft draft =
        at(line, findings)
            .source(line.module().peakCurrent())
            .corner(line.currentCorner(Term.least("capacitor-voltage")))
            .mend(Remedy.SERIES_RESISTOR);
    BigDecimal peak = peak(line);
    if (peak == null) {
      draft
          .verdict(Verdict.FAIL)
          .limit(Figures.Relation.AT_MOST, limit)
          .advice("output.series-resistor", "resistance", least)
          .say("O5.not-limited", "load", line.demand().title());
      return;
    }
    draft.atMost(peak, limit, Verdict.FAIL);
    Message load = line.demand().title();
    Amount current = Arg.up(peak, Dimension.CURRENT);
    Quantity continuous = Bounds.max(line.module().continuousCurrent());
    Amount lasts = continuous == null ? null : lasts(capacitor, line, continuous);
    if (!draft.isViolated() && continuous != null && lasts != null) {
      draft
          .verdict(Verdict.NOT_STATED)
          .advice("O5.ask-maker", "peak", current, "continuous", continuous, "duration", lasts)
          .say(
              "O5.below-peak",
              "load",
              load,
              "peak",
              current,
              "limit",
              limit,
              "continuous",
              continuous,
              "duration",
              lasts,
              "energy",
              energy,
              "exceeding",
              Exceeding.sentence(line, LoadEvent.Kind.CONTINUOUS_CURRENT, continuous));
      return;
    }
    draft
        .advice("output.series-resistor", "resistance", least)
        .say(
            "O5.draws",
            "load",
            load,
            "peak",
            current,
            "limit",
            limit,
            "energy",
            energy,
            "exceeding",
            Exceeding.sentence(line, LoadEvent.Kind.PEAK_CURRENT, limit));
  }

  private static @Nullable BigDecimal peak(Line line) {
    CapacitorCircuit load = LoadSide.capacitor(line);
    OutputStage stage = LoadSide.stage(line);
    if (load == null || stage == null) {
      return line.demand().peak() == null ? null : line.demand().peak().hi();
    }
    Optional<Bound> peak =
        LoadStudy.of(load, stage, LoadSide.pulse(BigDecimal.ONE), LoadStudy.DEFAULT_GAP)
            .bound(Measure.CURRENT_PEAK);
    // both bound it; the static one is exact at the limit, where the engine rounds outward
    BigDecimal still = line.demand().peak() == null ? null : line.demand().peak().hi();
    BigDecimal moving = peak.map(bound -> LoadSide.upper(bound.outer())).orElse(null);
    return still == null || moving == null ? moving : still.min(moving);
  }

  /** How long more than the continuous current flows, at most; null when it never does. */
  private static @Nullable Amount lasts(Load.Capacitor capacitor, Line line, Quantity continuous) {
    Interval path = line.outputWire().loopOhms();
    if (capacitor.seriesResistance() != null) {
      path = path.plus(capacitor.seriesResistance().si());
    }
    if (path.hi().signum() <= 0) {
      return null;
    }
    // R ln(U / (R I)) grows with R up to U / (e I); the worst R is there or at an end
    Interval volts = Interval.of(line.supply().hi());
    Interval turning = volts.over(Interval.of(continuous)).over(Interval.of("2.718281828459045"));
    BigDecimal worst = path.hi().min(path.lo().max(turning.hi()));
    if (worst.signum() <= 0) {
      return null;
    }
    Interval ratio = volts.over(Interval.of(worst).times(Interval.of(continuous)));
    if (ratio.hi().compareTo(BigDecimal.ONE) <= 0) {
      return null;
    }
    Interval seconds =
        Interval.of(capacitor.capacitance().si().hi())
            .times(Interval.of(worst))
            .times(Interval.of(ratio.hi()).log());
    return Arg.up(seconds.hi(), Dimension.TIME);
  }
}
