package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Load;
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
    if (line.channel().load() instanceof Load.Lamp) {
      Quantity limit = Bounds.max(line.module().peakCurrent());
      if (limit == null) {
        lacks(line, findings, "peak output current");
        return;
      }
      PeakCurrent.judge(at(line, findings), line, limit, line.demand().peak());
    }
  }
}
