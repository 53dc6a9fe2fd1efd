package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.product.Statement;
import io.relaytwin.core.rail.Plan;
import java.util.Optional;

/** E5: neighbours on the rail are insulated from each other. */
final class AdjacentInsulation implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E5",
          "adjacent-insulation",
          "Are neighbours on the rail insulated from each other?",
          "reinforced insulation, but for the poles that bars join");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    if (circuit.design().rail() == null || circuit.lines().size() < 2) {
      return;
    }
    Line silent = null;
    for (Line line : circuit.lines()) {
      if (line.module().insulationToAdjacent().isEmpty() && silent == null) {
        silent = line;
      }
    }
    if (silent != null) {
      findings
          .of(INFO, "row")
          .verdict(Verdict.NOT_STATED)
          .advice(
              "Ask its maker: nothing in a design changes it, and what a plate insulates is not"
                  + " stated either.")
          .say(
              "The sheet of %s (%s) states no insulation to the devices beside it."
                  .formatted(silent.module().item(), silent.place()));
      return;
    }
    Optional<Statement> insulation = circuit.lines().getFirst().module().insulationToAdjacent();
    Plan plan = circuit.plan();
    Findings.Draft draft = findings.of(INFO, "row").verdict(Verdict.PASS);
    insulation.ifPresent(statement -> draft.source(statement.source()));
    draft
        .assume(
            "the rated voltage, overvoltage category and pollution degree hold between neighbours")
        .say(
            "%s lies between the modules%s."
                .formatted(
                    insulation.map(Statement::text).orElse("Insulation"),
                    plan.bars().isEmpty()
                        ? ""
                        : ", but for what the %s join on purpose"
                            .formatted(Bounds.count(plan.bars().size(), "bar"))));
  }
}
