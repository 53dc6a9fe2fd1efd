package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Installation.CircuitClass;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** E4: the insulation between the sides is enough for the circuits on them. */
final class Insulation implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "E4",
          "insulation",
          "Is the insulation enough for the circuits on both sides?",
          "both circuits extra-low voltage; U_w <= U_rated; OVC and PD within the sheet");

  /** Altitude up to which the tables of IEC 60664-1 hold. */
  private static final Quantity TABLE_ALTITUDE =
      new Quantity(new java.math.BigDecimal("2000"), Unit.of("m"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Circuit circuit, Findings findings) {
    for (Line line : circuit.kinds()) {
      check(circuit.design().installation(), line.module(), findings);
    }
  }

  private static void check(Installation place, RelayModule module, Findings findings) {
    String where = "module " + module.item();
    boolean hazardous =
        place.controlCircuit() == CircuitClass.HAZARDOUS
            || place.loadCircuit() == CircuitClass.HAZARDOUS;
    Findings.Draft classes = findings.of(INFO, where);
    module.insulationControlToLoad().ifPresent(s -> classes.source(s.source()));
    if (hazardous) {
      classes
          .verdict(Verdict.FAIL)
          .advice("Keep circuits of the mains away from the module.")
          .say(
              "One side is hazardous live; the sheet limits use to signal circuits that are not fed"
                  + " from the mains, and states no more than basic insulation between the sides.");
    } else {
      if (place.controlCircuit() == CircuitClass.NOT_GIVEN
          || place.loadCircuit() == CircuitClass.NOT_GIVEN) {
        classes.assume("circuits whose class is not given are SELV or PELV");
      }
      classes
          .verdict(Verdict.PASS)
          .say(
              "Both sides are extra-low voltage, for which basic insulation between them is"
                  + " enough.");
    }
    Quantity rated = Bounds.maxOrNominal(module.ratedInsulationVoltage());
    if (place.workingVoltage() != null && rated != null) {
      findings
          .of(INFO, where)
          .atMost(place.workingVoltage().exactSi(), rated, Verdict.FAIL)
          .source(module.ratedInsulationVoltage())
          .advice("Keep the two sides closer in potential.")
          .say(
              "%s stands between the sides; the insulation is rated for %s."
                  .formatted(place.workingVoltage(), rated));
    }
    category(
        place.overvoltageCategory(),
        module.overvoltageCategory(),
        "overvoltage category",
        where,
        findings);
    category(
        place.pollutionDegree(), module.pollutionDegree(), "pollution degree", where, findings);
    if (place.altitude() != null && place.altitude().compareTo(TABLE_ALTITUDE) > 0) {
      findings
          .of(INFO, where)
          .verdict(Verdict.NOT_STATED)
          .stress(place.altitude())
          .limit(Finding.Relation.AT_MOST, TABLE_ALTITUDE)
          .assume("the clearances of IEC 60664-1 hold up to 2000 m")
          .advice("Ask the maker for the clearances.")
          .say(
              "At %s the air insulates less; the sheet states no altitude."
                  .formatted(place.altitude()));
    }
  }

  private static void category(
      @Nullable Integer asked, OptionalInt stated, String what, String where, Findings findings) {
    if (asked == null) {
      return;
    }
    if (stated.isEmpty()) {
      findings
          .of(INFO, where)
          .verdict(Verdict.NOT_STATED)
          .advice("Ask the maker.")
          .say("The place has %s %d; the sheet states none.".formatted(what, asked));
      return;
    }
    findings
        .of(INFO, where)
        .verdict(asked <= stated.getAsInt() ? Verdict.PASS : Verdict.FAIL)
        .advice("Protect the place so that %s %d holds.".formatted(what, stated.getAsInt()))
        .say("The place has %s %d; the sheet covers %d.".formatted(what, asked, stated.getAsInt()));
  }
}
