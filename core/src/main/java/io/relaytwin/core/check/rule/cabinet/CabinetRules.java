package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.engine.SilentFigures;
import io.relaytwin.core.check.finding.RuleInfo;
import java.util.List;

/** The rules of the cabinet and of the whole row, by their ids. */
public final class CabinetRules {

  private CabinetRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new AmbientTemperature(),
        new HeatSum(),
        new LoadSupplyCurrent(),
        new Insulation(),
        new ConductorFuse(),
        new FireLoad(),
        new WeightSum(),
        new Emission(),
        new SilentFigures(new RuleInfo("E15", "approvals", "printed approvals only")),
        new SilentFigures(
            new RuleInfo(
                "E16", "safety-function", "no MTTF_d, B_10d or diagnostic coverage stated")),
        new NotStatedList());
  }
}
