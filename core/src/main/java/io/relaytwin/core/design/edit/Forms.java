package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.DELAY;
import static io.relaytwin.core.design.edit.Vocabulary.EARTHLY;
import static io.relaytwin.core.design.edit.Vocabulary.SHARE;
import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.list;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.span;
import static io.relaytwin.core.design.edit.Vocabulary.whole;
import static io.relaytwin.core.design.edit.Vocabulary.words;
import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.ENERGY;
import static io.relaytwin.core.quantity.Dimension.LENGTH;
import static io.relaytwin.core.quantity.Dimension.RATIO;
import static io.relaytwin.core.quantity.Dimension.TEMPERATURE;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;

import io.relaytwin.core.design.Design;
import io.relaytwin.core.design.Installation;
import io.relaytwin.core.design.Installation.CircuitClass;
import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.design.SkewRequirement;
import io.relaytwin.core.design.Supply;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Every key of a design, declared once: reading, writing, edits and the schema stand on it. */
public final class Forms {

  /** The version of the format of design files. */
  public static final int VERSION = 1;

  /** Channels of one design, repeated ones counted. */
  public static final int MAX_CHANNELS = 1_000;

  /** The module taken when a channel names none. */
  public static final String DEFAULT_MODULE = "859-753";

  private static final Installation NOTHING_KNOWN =
      new Installation(
          CircuitClass.NOT_GIVEN, CircuitClass.NOT_GIVEN, null, null, null, null, null);

  private static final Fields<Supply> SUPPLY =
      Fields.of(
          "supply",
          "A supply of one side.",
          keys -> {
            var voltage =
                keys.required(
                    "voltage",
                    span(VOLTAGE, notNegative(VOLTAGE)),
                    Supply::voltage,
                    "24 V ± 10 %",
                    "The direct voltage with its tolerance, at the terminals of the module.");
            var ripple =
                keys.optional(
                    "ripple",
                    amount(VOLTAGE, notNegative(VOLTAGE)),
                    Supply::ripple,
                    "included in the voltage",
                    "500 mV",
                    "Peak-to-peak ripple on top, half of it either way.");
            var current =
                keys.optional(
                    "current",
                    amount(CURRENT, notNegative(CURRENT)),
                    Supply::current,
                    "not given",
                    "2 A",
                    "What it can deliver.");
            var fuse =
                keys.optional(
                    "fuse",
                    amount(CURRENT, notNegative(CURRENT)),
                    Supply::fuse,
                    "not given",
                    "1 A",
                    "Rated current of the fuse or breaker in the line.");
            return made ->
                new Supply(
                    made.get(voltage), made.maybe(ripple), made.maybe(current), made.maybe(fuse));
          });

  private static final Fields<Supplies> SUPPLIES =
      Fields.of(
          "supplies",
          "The two supplies.",
          keys -> {
            var control =
                keys.required(
                    "control",
                    SUPPLY,
                    Supplies::control,
                    "{ voltage: 5 V ± 5 % }",
                    "That of the control side.");
            var load =
                keys.required(
                    "load",
                    SUPPLY,
                    Supplies::load,
                    "{ voltage: 24 V ± 10 % }",
                    "That of the load side.");
            return made -> new Supplies(made.get(control), made.get(load));
          });

  private static final Fields<SkewRequirement> SKEW =
      Fields.of(
          "skew",
          "What a receiver asks of edges of different channels: an edge that leads at the inputs"
              + " must still lead at the outputs.",
          keys -> {
            var channels =
                keys.required(
                    "channels",
                    list(TEXT, 2),
                    SkewRequirement::channels,
                    "[STEP, DIR]",
                    "Names of the channels, at least two.");
            var sent =
                keys.required(
                    "sent",
                    amount(TIME, DELAY),
                    SkewRequirement::sent,
                    "10 µs",
                    "The least time between the edges at the inputs.");
            var need =
                keys.required(
                    "need",
                    amount(TIME, DELAY),
                    SkewRequirement::need,
                    "5 µs",
                    "The least time between them that the receiver asks for.");
            return made -> new SkewRequirement(made.get(channels), made.get(sent), made.get(need));
          });

  private static final Form<CircuitClass> CIRCUIT =
      new Form.Words<>(
          List.of(CircuitClass.SELV, CircuitClass.PELV, CircuitClass.FELV, CircuitClass.HAZARDOUS),
          each -> each == CircuitClass.HAZARDOUS ? "hazardous" : each.name());

  private static final Fields<Installation> INSTALLATION =
      Fields.of(
          "installation",
          "Where the modules are built in.",
          keys -> {
            var controlCircuit =
                keys.optional(
                    "control-circuit",
                    CIRCUIT,
                    CircuitClass.NOT_GIVEN,
                    Installation::controlCircuit,
                    "SELV, as an assumption",
                    "SELV",
                    "Protective class of the control side.");
            var loadCircuit =
                keys.optional(
                    "load-circuit",
                    CIRCUIT,
                    CircuitClass.NOT_GIVEN,
                    Installation::loadCircuit,
                    "SELV, as an assumption",
                    "PELV",
                    "Protective class of the load side.");
            var workingVoltage =
                keys.optional(
                    "working-voltage",
                    amount(VOLTAGE, notNegative(VOLTAGE)),
                    Installation::workingVoltage,
                    "not given",
                    "60 V",
                    "Between the two sides.");
            var overvoltageCategory =
                keys.optional(
                    "overvoltage-category",
                    whole(1, 4),
                    Installation::overvoltageCategory,
                    "not given",
                    "2",
                    "1 to 4, for I to IV.");
            var pollutionDegree =
                keys.optional(
                    "pollution-degree",
                    whole(1, 4),
                    Installation::pollutionDegree,
                    "not given",
                    "2",
                    "1 to 4.");
            var altitude =
                keys.optional(
                    "altitude",
                    amount(LENGTH, Limit.NONE),
                    Installation::altitude,
                    "not given",
                    "800 m",
                    "Above sea level.");
            var maxFireLoad =
                keys.optional(
                    "max-fire-load",
                    amount(ENERGY, notNegative(ENERGY)),
                    Installation::maxFireLoad,
                    "not given",
                    "10 MJ",
                    "What the cabinet or area may hold.");
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

  private static final Fields<Policy> POLICY =
      Fields.of(
          "policy",
          "How strictly the design is judged.",
          keys -> {
            var margin =
                keys.optional(
                    "margin",
                    amount(RATIO, SHARE),
                    percent(Policy.DEFAULT.margin()),
                    policy -> percent(policy.margin()),
                    "0 %",
                    "10 %",
                    "The share of a limit that must be left; below it a check that holds is"
                        + " MARGINAL.");
            var currentFactor =
                keys.optional(
                    "current-factor",
                    amount(RATIO, Limit.atLeast(factor(BigDecimal.ONE))),
                    factor(Policy.DEFAULT.currentFactor()),
                    policy -> factor(policy.currentFactor()),
                    "1.25",
                    "1.5",
                    "By how much a source must exceed the nominal input current.");
            var readings =
                keys.optional(
                    "readings",
                    list(words(Policy.Reading.values(), Policy.Reading::key), 0),
                    inOrder(Policy.DEFAULT.readings()),
                    policy -> inOrder(policy.readings()),
                    "[one-transition-per-edge]",
                    "[one-transition-per-edge, constant-delays]",
                    "Sharper statements than the sheet makes; a list given here replaces the"
                        + " default.");
            var offState =
                keys.optional(
                    "off-state",
                    words(OffReading.values(), OffReading::key),
                    Policy.DEFAULT.offState(),
                    Policy::offState,
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

  /** The whole file. */
  public static final Fields<Design> DESIGN =
      Fields.of(
          "design",
          "The whole file.",
          keys -> {
            keys.required(
                "relaytwin", whole(VERSION, VERSION), _ -> VERSION, "1", "Version of the format.");
            var name =
                keys.required(
                    "name", TEXT, Design::name, "Spindle encoder", "What you call the design.");
            var ambient =
                keys.optional(
                    "ambient",
                    span(TEMPERATURE, EARTHLY),
                    Design::ambient,
                    "not given",
                    "5 .. 45 °C",
                    "Surrounding air temperature at the modules.");
            var supplies =
                keys.required(
                    "supplies",
                    SUPPLIES,
                    design -> new Supplies(design.control(), design.load()),
                    "{ control: { voltage: 5 V ± 5 % }, load: { voltage: 24 V ± 10 % } }",
                    "The two supplies.");
            var channels =
                keys.required(
                    "channels",
                    ChannelForm.CHANNELS,
                    Design::channels,
                    "[...]",
                    "The channels, at least one.");
            var skew =
                keys.optional(
                    "skew",
                    list(SKEW, 0),
                    List.of(),
                    Design::skews,
                    "nothing is asked",
                    "[{ channels: [STEP, DIR], sent: 10 µs, need: 5 µs }]",
                    "What is asked of edges of different channels.");
            var installation =
                keys.optional(
                    "installation",
                    INSTALLATION,
                    NOTHING_KNOWN,
                    Design::installation,
                    "nothing is known",
                    "{ control-circuit: SELV, load-circuit: PELV }",
                    "Where the modules are built in.");
            var rail =
                keys.optional(
                    "rail",
                    RailForm.RAIL,
                    Design::rail,
                    "not given",
                    "{ marking: cards }",
                    "How the modules stand on the rail.");
            var policy =
                keys.optional(
                    "policy",
                    POLICY,
                    Policy.DEFAULT,
                    Design::policy,
                    "as below",
                    "{ margin: 10 % }",
                    "How strictly the design is judged.");
            return made ->
                new Design(
                    made.get(name),
                    made.maybe(ambient),
                    made.get(supplies).control(),
                    made.get(supplies).load(),
                    made.get(channels),
                    made.get(skew),
                    made.get(installation),
                    made.maybe(rail),
                    made.get(policy));
          });

  private Forms() {}

  /** The design as plain data, what is at its default left out. */
  public static Value.Entries tree(Design design) {
    return DESIGN.write(design);
  }

  /**
   * The design out of plain data; {@code repeat} of channels is carried out.
   *
   * @throws EditException with the first thing that does not fit.
   */
  public static Design design(Value tree) {
    return DESIGN.read(tree, Path.ROOT);
  }

  private static Quantity percent(BigDecimal share) {
    return new Quantity(share.movePointRight(2).stripTrailingZeros(), Unit.of("%"));
  }

  private static Quantity factor(BigDecimal factor) {
    return new Quantity(factor, Unit.of("1"));
  }

  private static List<Policy.Reading> inOrder(Set<Policy.Reading> readings) {
    return Arrays.stream(Policy.Reading.values()).filter(readings::contains).toList();
  }

  /** The two supplies, which stand under one key. */
  private record Supplies(Supply control, Supply load) {}
}
