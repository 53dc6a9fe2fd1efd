package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LampCircuit;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.LoadStudy;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.PulseTrain;
import io.relaytwin.core.load.StressLimits;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** O6: a cold filament stays within the peak current. */
final class LampInrush extends LineRule {
  LampInrush() {
    super(
        new RuleInfo(
            "O6",
            "lamp-inrush",
            "Does a cold lamp stay within the peak of the sheet?",
            "k * P / U * (U_S,max / U) <= I_peak"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Lamp)) {
      return;
    }
    Quantity limit = Bounds.max(line.module().peakCurrent());
    if (limit == null) {
      lacks(line, findings, "peak output current");
      return;
    }
    Findings.Draft draft = at(line, findings);
    PeakCurrent.judge(draft, line, limit, line.demand().peak(), overTime(line, draft));
  }

  /** For how long the inrush lasts, and where it is; empty when nothing is exceeded. */
  private static String overTime(Line line, Findings.Draft draft) {
    Quantity peak = Bounds.max(line.module().peakCurrent());
    Quantity continuous = Bounds.max(line.module().continuousCurrent());
    Quantity volts = Bounds.max(line.module().outputVoltage());
    OutputStage stage = LoadSide.stage(line);
    WiredLoad wired = line.wired();
    if (peak == null
        || continuous == null
        || volts == null
        || stage == null
        || !wired.missing().isEmpty()
        || !(wired.circuit() instanceof LampCircuit lamp)
        || lamp.coldAmperes(stage).hi() <= continuous.si()) {
      return "";
    }
    draft.sources(wired.sources()).assumeAll(wired.assumptions()).assume(line.off().assumption());
    StringBuilder text = new StringBuilder();
    double seconds = lamp.inrushSeconds(stage, continuous.si());
    text.append(
        Double.isFinite(seconds)
            ? " Out of the cold it stays above %s for at most %s."
                .formatted(continuous, Bounds.up(seconds, Dimension.TIME))
            : " It need not come down to %s.".formatted(continuous));
    if (line.timing().isOutside()) {
      return text.toString();
    }
    LoadResponse response = response(line, lamp, stage, StressLimits.of(peak, continuous, volts));
    if (response == null) {
      return text.toString();
    }
    Optional<LoadEvent> event =
        response
            .event(LoadEvent.Kind.PEAK_CURRENT)
            .or(() -> response.event(LoadEvent.Kind.CONTINUOUS_CURRENT));
    if (event.isPresent()) {
      LoadEvent found = event.get();
      text.append(
          " It first exceeds %s %s %s, at the turn-on; it may reach %s %s."
              .formatted(
                  found.kind() == LoadEvent.Kind.PEAK_CURRENT ? peak : continuous,
                  found.kind() == LoadEvent.Kind.PEAK_CURRENT
                      ? "(the peak)"
                      : "(the continuous current)",
                  LoadSide.moment(line, found.first()),
                  Bounds.up(found.worst(), Dimension.CURRENT),
                  LoadSide.moment(line, found.worstAt())));
    }
    return text.toString();
  }

  private static @Nullable LoadResponse response(
      Line line, LampCircuit lamp, OutputStage stage, StressLimits limits) {
    if (line.band() != null) {
      return LoadStudy.of(lamp, stage, limits, line.band(), Double.POSITIVE_INFINITY);
    }
    List<PulseTrain> trains = LoadSide.trains(line, true);
    return trains.isEmpty()
        ? null
        : LoadStudy.of(lamp, stage, limits, trains, Double.POSITIVE_INFINITY);
  }
}
