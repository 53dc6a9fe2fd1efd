package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;

/** O7: the load gets the voltage that it needs; coils are O9 and controller inputs O10. */
final class LoadVoltage extends LineRule {
  LoadVoltage() {
    super(
        new RuleInfo(
            "O7",
            "load-voltage",
            "Does the load get the voltage that it needs?",
            "U_S,min - U_drop - 2 * R' * L * I >= U_load,min"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    Quantity need = line.demand().minVoltage();
    if (need == null
        || line.channel().load() instanceof Load.Coil
        || line.demand().plcInput() != null) {
      return;
    }
    judge(at(line, findings), line, need, "the " + line.demand().title() + " needs");
  }

  static void judge(Findings.Draft draft, Line line, Quantity need, String whatNeeds) {
    Quantity drop = Bounds.max(line.module().voltageDrop());
    boolean hopeless = line.loadVoltage().hi().compareTo(need.exactSi()) < 0;
    if (drop == null && !hopeless) {
      draft
          .verdict(Verdict.NOT_STATED)
          .limit(Finding.Relation.AT_LEAST, need)
          .source(line.module().voltageDrop())
          .sources(line.demand().sources())
          .mend(Remedy.SMALLER_INPUT_RESISTOR, Remedy.OUTPUT_CONDUCTOR, Remedy.LOAD_SUPPLY)
          .advice("Ask the maker for the greatest voltage drop.")
          .say(
              "The sheet of %s guarantees no voltage drop; %s %s."
                  .formatted(line.module().item(), whatNeeds, need));
      return;
    }
    draft
        .atLeast(line.loadVoltage().lo(), need, hopeless ? Verdict.FAIL : Verdict.NOT_GUARANTEED)
        .corner(line.loadCorner())
        .source(line.module().voltageDrop())
        .sources(line.outputWire().sources())
        .sources(line.demand().sources())
        .assumeAll(line.outputWire().assumptions())
        .assumeAll(line.demand().assumptions())
        .witness(
            drop == null
                ? ""
                : "a part that drops its whole %s, beside one that drops nothing".formatted(drop))
        .mend(Remedy.SMALLER_INPUT_RESISTOR, Remedy.OUTPUT_CONDUCTOR, Remedy.LOAD_SUPPLY)
        .advice("Raise the lowest supply voltage, shorten the cable or take a larger conductor.")
        .say(
            "At least %s reaches the load; %s %s."
                .formatted(
                    Bounds.down(line.loadVoltage().lo(), Dimension.VOLTAGE), whatNeeds, need));
  }
}
