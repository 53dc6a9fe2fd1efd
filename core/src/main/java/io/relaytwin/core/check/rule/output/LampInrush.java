package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Exceeding;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.LoadSide;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.load.LampCircuit;
import io.relaytwin.core.load.LoadEvent;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

/** O6: a cold filament stays within the peak current. */
final class LampInrush extends LineRule {
  LampInrush() {
    super(new RuleInfo("O6", "lamp-inrush", "k * P / U * (U_S,max / U) <= I_peak"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Lamp)) {
      return;
    }
    Quantity limit = Bounds.max(line.module().peakCurrent());
    if (limit == null) {
      lacks(line, findings, "peak-current");
      return;
    }
    Findings.Draft draft = at(line, findings);
    PeakCurrent.judge(draft, line, limit, line.demand().peak(), overTime(line, draft));
  }

  /** For how long the inrush lasts, and where it is; NONE when nothing is exceeded. */
  private static Message overTime(Line line, Findings.Draft draft) {
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
      return Message.NONE;
    }
    draft.sources(wired.sources()).rests(wired.premises()).rests(line.off().premises());
    double seconds = lamp.inrushSeconds(stage, continuous.si());
    Message exceeding = exceeding(line, peak, continuous);
    return Double.isFinite(seconds)
        ? Message.of(
            "O6.stays-above",
            "continuous",
            continuous,
            "duration",
            Arg.up(Bounds.exact(seconds), Dimension.TIME),
            "exceeding",
            exceeding)
        : Message.of("O6.need-not-fall", "continuous", continuous, "exceeding", exceeding);
  }

  private static Message exceeding(Line line, Quantity peak, Quantity continuous) {
    if (line.timing().isOutside()) {
      return Message.NONE;
    }
    Message first = Exceeding.sentence(line, LoadEvent.Kind.PEAK_CURRENT, peak);
    return first.isNone()
        ? Exceeding.sentence(line, LoadEvent.Kind.CONTINUOUS_CURRENT, continuous)
        : first;
  }
}
