package io.relaytwin.core.check.rule.cabinet;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.Rule;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.Place;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Installation.CircuitClass;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
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
          "both circuits extra-low voltage; U_w <= U_rated; OVC and PD within the sheet");

  /** Altitude up to which the tables of IEC 60664-1 hold. */
  private static final Quantity TABLE_ALTITUDE =
      new Quantity(new java.math.BigDecimal("2000"), Unit.of("m"));

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
      check(circuit.design().installation(), line.module(), findings);
    }
  }

  private static void check(Installation place, RelayModule module, Findings findings) {
    Place where = new Place.OfModule(module.item());
    boolean hazardous =
        place.controlCircuit() == CircuitClass.HAZARDOUS
            || place.loadCircuit() == CircuitClass.HAZARDOUS;
    Findings.Draft classes = findings.of(INFO, where);
    module.insulationControlToLoad().ifPresent(s -> classes.source(s.source()));
    if (hazardous) {
      classes.verdict(Verdict.FAIL).advice("E4.no-mains").say("E4.hazardous");
    } else {
      if (place.controlCircuit() == CircuitClass.NOT_GIVEN
          || place.loadCircuit() == CircuitClass.NOT_GIVEN) {
        classes.rests(Premise.byDefault("premise.extra-low"));
      }
      classes.verdict(Verdict.PASS).say("E4.extra-low");
    }
    Quantity rated = Bounds.maxOrNominal(module.ratedInsulationVoltage());
    if (place.workingVoltage() != null && rated != null) {
      findings
          .of(INFO, where)
          .atMost(place.workingVoltage().exactSi(), rated, Verdict.FAIL)
          .source(module.ratedInsulationVoltage())
          .advice("E4.closer")
          .say("E4.voltage", "voltage", place.workingVoltage(), "rated", rated);
    }
    category(
        place.overvoltageCategory(),
        module.overvoltageCategory(),
        Message.of("E4.overvoltage-category"),
        where,
        findings);
    category(
        place.pollutionDegree(),
        module.pollutionDegree(),
        Message.of("E4.pollution-degree"),
        where,
        findings);
    if (place.altitude() != null && place.altitude().compareTo(TABLE_ALTITUDE) > 0) {
      findings
          .of(INFO, where)
          .verdict(Verdict.NOT_STATED)
          .stress(place.altitude())
          .limit(Figures.Relation.AT_MOST, TABLE_ALTITUDE)
          .rests(Premise.stated("premise.clearances"))
          .advice("E4.ask-clearances")
          .say("E4.altitude", "altitude", place.altitude());
    }
  }

  private static void category(
      @Nullable Integer asked, OptionalInt stated, Message what, Place where, Findings findings) {
    if (asked == null) {
      return;
    }
    if (stated.isEmpty()) {
      findings
          .of(INFO, where)
          .verdict(Verdict.NOT_STATED)
          .advice("advice.ask-maker")
          .say("E4.class-not-stated", "class", what, "asked", asked);
      return;
    }
    findings
        .of(INFO, where)
        .verdict(asked <= stated.getAsInt() ? Verdict.PASS : Verdict.FAIL)
        .advice("E4.protect", "class", what, "stated", stated.getAsInt())
        .say("E4.class", "class", what, "asked", asked, "stated", stated.getAsInt());
  }
}
