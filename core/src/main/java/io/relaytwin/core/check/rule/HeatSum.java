package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.load.Bound;
import io.relaytwin.core.load.LoadResponse;
import io.relaytwin.core.load.Measure;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** E2: the heat of the row, as far as the sheet states it. */
final class HeatSum implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E2", "heat", "How much heat does the row give off?", "sum(U_in * I_in + U_drop * I_L)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    Interval stated = Interval.ZERO;
    Interval supplies = Interval.ZERO;
    BigDecimal hottest = BigDecimal.ZERO;
    String hottestPlace = "";
    for (Line line : circuit.lines()) {
      BigDecimal before = stated.hi();
      Quantity volts = Bounds.maxOrNominal(line.module().nominalInputVoltage());
      Quantity amperes = Bounds.maxOrNominal(line.module().inputCurrent());
      if (volts != null && amperes != null) {
        stated = stated.plus(Interval.of(volts).times(Interval.of(amperes)));
      }
      Interval load = line.demand().steady();
      if (load != null) {
        stated = stated.plus(Line.drop(line.module()).times(load));
      }
      BigDecimal here = stated.hi().subtract(before);
      if (here.compareTo(hottest) > 0) {
        hottest = here;
        hottestPlace = line.place();
      }
      Quantity own = Bounds.max(line.module().reverseCurrent());
      if (own != null) {
        supplies = supplies.plus(Interval.of(own).times(Interval.of(line.supply().hi())));
      }
    }
    int count = circuit.lines().size();
    BigDecimal drops = average(circuit);
    findings
        .of(INFO, "row")
        .verdict(Verdict.INFO)
        .value(stated.hi(), Dimension.POWER)
        .corner(Bounds.count(count, "module") + " on at once, whole drop, highest load current")
        .source(circuit.lines().getFirst().module().inputCurrent())
        .source(circuit.lines().getFirst().module().voltageDrop())
        .assume(
            supplies.hi().signum() == 0
                ? "the modules' own consumption is not stated and left out"
                : "the modules' own consumption is not stated: their reverse current from the load supply would add %s"
                    .formatted(Bounds.up(supplies.hi(), Dimension.POWER)))
        .say(
            "The stated part of the heat is up to %s for %s%s%s%s."
                .formatted(
                    Bounds.up(stated.hi(), Dimension.POWER),
                    Bounds.count(count, "module"),
                    count == 1
                        ? ""
                        : ", at most %s in one (%s)"
                            .formatted(Bounds.up(hottest, Dimension.POWER), hottestPlace),
                    drops == null
                        ? ""
                        : "; of it the drop gives %s on average over the signals"
                            .formatted(Bounds.up(drops, Dimension.POWER)),
                    switching(circuit)));
  }

  /**
   * The watts of the drop of all modules while their signals are played; {@code null} where one of
   * them is not known, or none changes.
   */
  private static @Nullable BigDecimal average(Circuit circuit) {
    double sum = 0;
    for (Line line : circuit.lines()) {
      LoadResponse response = line.response();
      Bound heat = response == null ? null : response.bound(Measure.MODULE_HEAT).orElse(null);
      if (response == null || heat == null || response.seconds() <= 0) {
        return null;
      }
      sum += heat.outer().hi() / response.seconds();
    }
    return Bounds.exact(sum);
  }

  /** What the sheet leaves out where outputs switch. */
  private static String switching(Circuit circuit) {
    boolean switches = false;
    for (Line line : circuit.lines()) {
      switches |= line.timing().period() != null;
    }
    return switches ? "; the heat of switching is not stated" : "";
  }
}
