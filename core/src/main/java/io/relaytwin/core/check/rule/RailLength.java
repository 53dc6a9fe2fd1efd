package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Rail;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.rail.Plan;
import java.math.BigDecimal;

/** E11: the strip fits on its rail. */
final class RailLength implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E11",
          "rail-length",
          "Does the strip fit on its rail?",
          "sum(widths) + sum(plates) + end stops <= L");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Rail rail = circuit.design().rail();
    if (rail == null) {
      return;
    }
    Plan plan = circuit.plan();
    BigDecimal stops = rail.endStops() == null ? BigDecimal.ZERO : rail.endStops().exactSi();
    BigDecimal needed = plan.sums().width().exactSi().add(stops);
    Findings.Draft draft = findings.of(INFO, "rail");
    draft.source(circuit.lines().getFirst().module().width());
    if (rail.endStops() == null) {
      draft.assume("end stops are not in the sum: the sheet lists none");
    }
    circuit.lines().stream()
        .filter(line -> line.module().width().isEmpty())
        .findFirst()
        .ifPresent(
            line -> draft.assume("a module whose width is not stated is taken to be 6 mm wide"));
    String strip =
        "%s and %s take %s"
            .formatted(
                Bounds.count(plan.positions().size(), "module"),
                Bounds.count(plan.plates().size(), "plate"),
                Bounds.up(needed, Dimension.LENGTH));
    Quantity length = rail.length();
    if (length == null) {
      draft.value(needed, Dimension.LENGTH).verdict(Verdict.INFO).say(strip + " of the rail.");
      return;
    }
    draft
        .atMost(needed, length, Verdict.FAIL)
        .mendBy(StripChanges.rail(needed, circuit.design().policy().margin()))
        .advice(advice(plan, stops, length, needed))
        .say("%s; the rail has %s.".formatted(strip, length));
  }

  /** The smallest repair: a longer rail, or how many modules stay on this one. */
  private static String advice(Plan plan, BigDecimal stops, Quantity length, BigDecimal needed) {
    int fit = 0;
    BigDecimal plates = BigDecimal.ZERO;
    for (Plan.Plate plate : plan.plates()) {
      plates = plates.add(plate.thickness().exactSi());
    }
    BigDecimal used = stops.add(plates);
    for (Plan.Position position : plan.positions()) {
      used = used.add(position.width().exactSi());
      if (used.compareTo(length.exactSi()) > 0) {
        break;
      }
      fit = position.number();
    }
    return "Take a rail of at least %s, or leave %s here and put the others on a second rail."
        .formatted(Bounds.up(needed, Dimension.LENGTH), Bounds.count(fit, "module"));
  }
}
