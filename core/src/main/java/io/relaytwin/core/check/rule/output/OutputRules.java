package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.SilentFigures;
import io.relaytwin.core.check.finding.RuleInfo;
import java.util.List;

/** The rules of the output and its load, O1 to O24. */
public final class OutputRules {

  private OutputRules() {}

  /** All of them, by their ids. */
  public static List<Rule> all() {
    return List.of(
        new LoadSupplyVoltage(),
        new ContinuousCurrent(),
        new RmsCurrent(),
        new PeakCurrent(),
        new CapacitorInrush(),
        new LampInrush(),
        new LoadVoltage(),
        new OutputCableDrop(),
        new CoilPullIn(),
        new PlcInputOn(),
        new PlcInputOff(),
        new HighImpedanceOff(),
        new LedGlow(),
        new CoilSuppression(),
        new SuppressorVoltage(),
        new ClampEnergy(),
        new ReleaseTime(),
        new LogicDirection(),
        new LoadReturn(),
        new SharedNode(),
        new BackFeed(),
        new SilentFigures(new RuleInfo("O22", "short-circuit", "protection not stated")),
        new SwitchingLoss(),
        new ReceiverOvervoltage());
  }
}
