package io.relaytwin.core.check.rule;

/** O10: a controller's input surely reads on. */
final class PlcInputOn extends LineRule {
  PlcInputOn() {
    super(
        new RuleInfo(
            "O10",
            "plc-input-on",
            "Does the controller's input surely read on?",
            "U_S,min - U_drop - 2 * R' * L * I >= U_H,min"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    var type = line.demand().plcInput();
    if (type != null) {
      LoadVoltage.judge(
          at(line, findings),
          line,
          type.highVoltageMin(),
          "a type %d input reads on from".formatted(type.type()));
    }
  }
}
