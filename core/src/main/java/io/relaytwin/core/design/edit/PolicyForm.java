package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.SHARE;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.list;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.signed;
import static io.relaytwin.core.design.edit.Vocabulary.whole;
import static io.relaytwin.core.design.edit.Vocabulary.words;
import static io.relaytwin.core.quantity.Dimension.ENERGY;
import static io.relaytwin.core.quantity.Dimension.LENGTH;
import static io.relaytwin.core.quantity.Dimension.RATIO;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;

import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Installation.CircuitClass;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The keys of where modules are built in and how strictly they are judged. */
final class PolicyForm {
  static final Installation NOTHING_KNOWN =
      new Installation(
          CircuitClass.NOT_GIVEN, CircuitClass.NOT_GIVEN, null, null, null, null, null);

  private static final Form<CircuitClass> CIRCUIT =
      new Form.Words<>(
          List.of(CircuitClass.SELV, CircuitClass.PELV, CircuitClass.FELV, CircuitClass.HAZARDOUS),
          each -> each == CircuitClass.HAZARDOUS ? "hazardous" : each.name());

  static final Fields<Installation> INSTALLATION =
      Fields.of(
          "installation",
          "Where the modules are built in.",
          keys -> {
            var controlCircuit =
                keys.key("control-circuit", CIRCUIT, Installation::controlCircuit)
                    .optional(
                        CircuitClass.NOT_GIVEN,
                        "SELV, as an assumption",
                        "SELV",
                        "Protective class of the control side.");
            var loadCircuit =
                keys.key("load-circuit", CIRCUIT, Installation::loadCircuit)
                    .optional(
                        CircuitClass.NOT_GIVEN,
                        "SELV, as an assumption",
                        "PELV",
                        "Protective class of the load side.");
            var workingVoltage =
                keys.key(
                        "working-voltage",
                        amount(VOLTAGE, notNegative(VOLTAGE)),
                        Installation::workingVoltage)
                    .optional("not given", "60 V", "Between the two sides.");
            var overvoltageCategory =
                keys.key("overvoltage-category", whole(1, 4), Installation::overvoltageCategory)
                    .optional("not given", "2", "1 to 4, for I to IV.");
            var pollutionDegree =
                keys.key("pollution-degree", whole(1, 4), Installation::pollutionDegree)
                    .optional("not given", "2", "1 to 4.");
            var altitude =
                keys.key("altitude", amount(LENGTH, signed(LENGTH)), Installation::altitude)
                    .optional("not given", "800 m", "Above sea level.");
            var maxFireLoad =
                keys.key(
                        "max-fire-load",
                        amount(ENERGY, notNegative(ENERGY)),
                        Installation::maxFireLoad)
                    .optional("not given", "10 MJ", "What the cabinet or area may hold.");
            return made ->
                new Installation(
                    made.get(controlCircuit),
                    made.get(loadCircuit),
                    made.maybe(workingVoltage),
                    made.maybe(overvoltageCategory),
                    made.maybe(pollutionDegree),
                    made.maybe(altitude),
                    made.maybe(maxFireLoad));
          });

  static final Fields<Policy> POLICY =
      Fields.of(
          "policy",
          "How strictly the design is judged.",
          keys -> {
            var margin =
                keys.key("margin", amount(RATIO, SHARE), policy -> percent(policy.margin()))
                    .optional(
                        percent(Policy.DEFAULT.margin()),
                        "0 %",
                        "10 %",
                        "The share of a limit that must be left; below it a check that holds is"
                            + " MARGINAL.");
            var currentFactor =
                keys.key(
                        "current-factor",
                        amount(RATIO, Limit.atLeast(factor(BigDecimal.ONE))),
                        policy -> factor(policy.currentFactor()))
                    .optional(
                        factor(Policy.DEFAULT.currentFactor()),
                        "1.25",
                        "1.5",
                        "By how much a source must exceed the nominal input current.");
            var readings =
                keys.key(
                        "readings",
                        list(words(Policy.Reading.values(), Policy.Reading::key), 0),
                        policy -> inOrder(policy.readings()))
                    .optional(
                        inOrder(Policy.DEFAULT.readings()),
                        "[one-transition-per-edge]",
                        "[one-transition-per-edge, constant-delays]",
                        "Sharper statements than the sheet makes; a list given here replaces the"
                            + " default.");
            var offState =
                keys.key("off-state", words(OffReading.values(), OffReading::key), Policy::offState)
                    .optional(
                        Policy.DEFAULT.offState(),
                        "either",
                        "plain-high-side",
                        "How an output that is off is read: the sheet leaves open whether anything"
                            + " pulls it down.");
            return made ->
                new Policy(
                    made.get(margin).exactSi(),
                    made.get(currentFactor).exactSi(),
                    Set.copyOf(made.get(readings)),
                    made.get(offState));
          });

  private PolicyForm() {}

  private static Quantity percent(BigDecimal share) {
    return new Quantity(share.movePointRight(2).stripTrailingZeros(), Unit.of("%"));
  }

  private static Quantity factor(BigDecimal factor) {
    return new Quantity(factor, Unit.of("1"));
  }

  private static List<Policy.Reading> inOrder(Set<Policy.Reading> readings) {
    return Arrays.stream(Policy.Reading.values()).filter(readings::contains).toList();
  }
}
