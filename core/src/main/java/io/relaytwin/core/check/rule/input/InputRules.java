package io.relaytwin.core.check.rule.input;

import io.relaytwin.core.check.engine.Rule;
import java.util.List;

/** The rules I1 to I12. */
public final class InputRules {

  private InputRules() {}

  /** All of them, by their ids. */
  public static List<Rule> all() {
    return List.of(
        new InputHighLevel(),
        new InputOvervoltage(),
        new InputLowLevel(),
        new InputEdge(),
        new SourceCurrent(),
        new SourceGroupCurrent(),
        new ControlSupplyCurrent(),
        new InputCableLength(),
        new InputPolarity(),
        new SinkWiring(),
        new SourceTristate(),
        new InputDissipation());
  }
}
