package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;

/** O1: the load supply stays within the range of the sheet, ripple included. */
final class LoadSupplyVoltage implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "O1", "load-supply-voltage", "U_S,range,min <= U_S -/+ ripple/2 <= U_S,range,max");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean isTouched(Circuit before, Circuit after, int index) {
    return !before.hasKindsOf(after);
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (Line line : circuit.kinds()) {
      Place place = Place.Site.LOAD_SUPPLY;
      Quantity min = Bounds.min(line.module().outputVoltage());
      Quantity max = Bounds.max(line.module().outputVoltage());
      if (min != null) {
        findings
            .of(INFO, place)
            .atLeast(line.supply().lo(), min, Verdict.FAIL)
            .corner(corner(circuit, Term.End.LEAST, "O1.lowest"))
            .source(line.module().outputVoltage())
            .rests(Premise.given("premise.supply-at-terminals"))
            .advice("O1.raise-supply")
            .say(
                "O1.goes-down",
                "least",
                Arg.down(line.supply().lo(), Dimension.VOLTAGE),
                "module",
                line.module().item(),
                "limit",
                min);
      }
      if (max != null) {
        findings
            .of(INFO, place)
            .atMost(line.supply().hi(), max, Verdict.FAIL)
            .corner(corner(circuit, Term.End.GREATEST, "O1.highest"))
            .source(line.module().outputVoltage())
            .rests(Premise.given("premise.supply-at-terminals"))
            .advice("O1.closer-supply")
            .say(
                "O1.goes-up",
                "most",
                Arg.up(line.supply().hi(), Dimension.VOLTAGE),
                "module",
                line.module().item(),
                "limit",
                max);
      }
      if (min == null && max == null) {
        findings
            .of(INFO, place)
            .verdict(Verdict.NOT_STATED)
            .advice("O1.ask-for-range")
            .say("O1.not-guaranteed", "module", line.module().item());
      }
    }
  }

  private static List<Term> corner(Circuit circuit, Term.End end, String key) {
    Term supply = new Term("load-supply", end, Message.of(key));
    Quantity ripple = circuit.design().load().ripple();
    return ripple == null
        ? List.of(supply)
        : List.of(supply, Term.greatest("load-ripple", "value", ripple));
  }
}
