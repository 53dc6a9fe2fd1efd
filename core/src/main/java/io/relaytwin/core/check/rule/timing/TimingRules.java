package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.SilentFigures;
import io.relaytwin.core.check.finding.RuleInfo;
import java.util.List;

/** The rules T1 to T14. */
public final class TimingRules {

  private TimingRules() {}

  /** All of them, by their ids. */
  public static List<Rule> all() {
    return List.of(
        new SwitchingFrequency(),
        WidthSurvives.pulse(),
        WidthSurvives.pause(),
        new OutputWidth(),
        new ReceiverRate(),
        new PwmLinearity(),
        new WidthDistortion(),
        new QuadratureSeparation(),
        new ChannelSkew(),
        new Latency(),
        new ReceiverFilter(),
        new FallingEdge(),
        new BleederChoice(),
        new SilentFigures(
            new RuleInfo("T14", "jitter", "not stated; each edge anywhere in [0, t_max]")));
  }
}
