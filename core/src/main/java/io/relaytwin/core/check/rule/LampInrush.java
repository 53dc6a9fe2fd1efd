package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LampCircuit;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

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
    OutputStage stage = LoadSide.stage(line);
    WiredLoad wired = line.wired();
    if (peak == null
        || continuous == null
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
    if (!line.timing().isOutside()) {
      String sentence = Exceeding.sentence(line, LoadEvent.Kind.PEAK_CURRENT, peak);
      text.append(
          sentence.isEmpty()
              ? Exceeding.sentence(line, LoadEvent.Kind.CONTINUOUS_CURRENT, continuous)
              : sentence);
    }
    return text.toString();
  }
}
