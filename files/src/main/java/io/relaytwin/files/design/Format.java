package io.relaytwin.files.design;

import static io.relaytwin.core.quantity.Dimension.CAPACITANCE_PER_LENGTH;
import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.ENERGY;
import static io.relaytwin.core.quantity.Dimension.LENGTH;
import static io.relaytwin.core.quantity.Dimension.RATIO;
import static io.relaytwin.core.quantity.Dimension.RESISTANCE;
import static io.relaytwin.core.quantity.Dimension.TEMPERATURE;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;
import static io.relaytwin.files.design.Keys.DELAY;
import static io.relaytwin.files.design.Keys.EARTHLY;
import static io.relaytwin.files.design.Keys.SHARE;
import static io.relaytwin.files.design.Keys.amount;
import static io.relaytwin.files.design.Keys.mapping;
import static io.relaytwin.files.design.Keys.notNegative;
import static io.relaytwin.files.design.Keys.optional;
import static io.relaytwin.files.design.Keys.positive;
import static io.relaytwin.files.design.Keys.required;
import static io.relaytwin.files.design.Keys.signed;
import static io.relaytwin.files.design.Keys.span;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.design.Policy;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import java.util.stream.Stream;

/** The design file: every key with its shape, default and meaning, declared once. */
final class Format {
  /** The version that is read and written. */
  static final int VERSION = 1;

  /** Channels of one design, repeated ones counted. */
  static final int MAX_CHANNELS = 1_000;

  /** The module taken when a channel names none. */
  static final String DEFAULT_MODULE = "859-753";

  private static final Shape.Mapping CABLE =
      mapping(
          "cable",
          "A cable of two conductors, there and back.",
          required("length", amount(LENGTH, notNegative(LENGTH)), "2 m", "Length, one way."),
          required(
              "conductor",
              new Shape.Conductor(),
              "0.25 mm²",
              "Cross-section of each conductor; an AWG number is converted by its definition and"
                  + " rounded down to four digits."),
          optional(
              "stranded",
              new Shape.Flag(),
              "yes",
              "no",
              "Whether the conductors are fine-stranded (class 5) or solid (class 1)."),
          optional(
              "capacitance",
              amount(CAPACITANCE_PER_LENGTH, notNegative(CAPACITANCE_PER_LENGTH)),
              "not given",
              "100 pF/m",
              "Capacitance per length between the conductors."),
          optional(
              "ferrule",
              new Shape.Flag(),
              "no",
              "yes",
              "Whether the ends at the module carry ferrules."),
          optional(
              "strip-length",
              amount(LENGTH, notNegative(LENGTH)),
              "not given",
              "5.5 mm",
              "How much insulation is stripped at the module."));

  private static final Shape.Mapping CHANNEL =
      mapping(
          "channel",
          "One path from a 5 V source through a module to a load.",
          required("name", new Shape.Text(), "A", "Its name, distinct within the design."),
          optional(
              "repeat",
              new Shape.Whole(2, MAX_CHANNELS),
              "one channel",
              "20",
              "Makes so many equal channels; 1, 2, 3 ... is added to the name (X becomes X1, X2,"
                  + " X3 ...)."),
          optional(
              "module",
              new Shape.Text(),
              DEFAULT_MODULE,
              DEFAULT_MODULE,
              "Item number of the module."),
          required("source", SourceFormat.SOURCE, "atmega328p", "What drives the input."),
          optional(
              "input-cable",
              CABLE,
              "none: its drop does not matter",
              "{ length: 2 m, conductor: 0.25 mm² }",
              "From the source to the module."),
          required(
              "signal",
              SignalFormat.SIGNAL,
              "{ square: { frequency: 20 kHz } }",
              "What the source sends."),
          optional(
              "output-cable",
              CABLE,
              "none: its drop does not matter",
              "{ length: 25 m, conductor: 0.5 mm² }",
              "From the module to the load."),
          required(
              "load", LoadFormat.LOAD, "{ plc-input: { type: 3 } }", "What hangs at the output."),
          optional(
              "load-to",
              new Shape.Words(List.of("0V", "plus")),
              "0V",
              "0V",
              "Where the other end of the load is wired: 0 V or plus of the load supply."),
          optional(
              "output-node",
              new Shape.Text(),
              "none",
              "lamp",
              "A node that the outputs of several channels share, by its name."),
          optional(
              "series-diode",
              new Shape.Flag(),
              "no",
              "yes",
              "Whether a diode stands between the output and its node."),
          optional(
              "bleeder",
              span(RESISTANCE, positive(RESISTANCE)),
              "none",
              "3.3 kΩ",
              "A resistor across the load, which empties cable and load while the output is"
                  + " off."));

  private static final Shape.Mapping SUPPLY =
      mapping(
          "supply",
          "A supply of one side.",
          required(
              "voltage",
              span(VOLTAGE, notNegative(VOLTAGE)),
              "24 V ± 10 %",
              "The direct voltage with its tolerance, at the terminals of the module."),
          optional(
              "ripple",
              amount(VOLTAGE, notNegative(VOLTAGE)),
              "included in the voltage",
              "500 mV",
              "Peak-to-peak ripple on top, half of it either way."),
          optional(
              "current",
              amount(CURRENT, notNegative(CURRENT)),
              "not given",
              "2 A",
              "What it can deliver."),
          optional(
              "fuse",
              amount(CURRENT, notNegative(CURRENT)),
              "not given",
              "1 A",
              "Rated current of the fuse or breaker in the line."));

  private static final Shape CIRCUIT =
      new Shape.Words(List.of("SELV", "PELV", "FELV", "hazardous"));

  /** The whole file. */
  static final Shape.Mapping DESIGN =
      mapping(
          "design",
          "The whole file.",
          required(
              "relaytwin",
              new Shape.Whole(VERSION, VERSION),
              Integer.toString(VERSION),
              "Version of the format."),
          required("name", new Shape.Text(), "Spindle encoder", "What you call the design."),
          optional(
              "ambient",
              span(TEMPERATURE, EARTHLY),
              "not given",
              "5 .. 45 °C",
              "Surrounding air temperature at the modules."),
          required(
              "supplies",
              mapping(
                  "supplies",
                  "The two supplies.",
                  required(
                      "control", SUPPLY, "{ voltage: 5 V ± 5 % }", "That of the control side."),
                  required("load", SUPPLY, "{ voltage: 24 V ± 10 % }", "That of the load side.")),
              "{ control: { voltage: 5 V ± 5 % }, load: { voltage: 24 V ± 10 % } }",
              "The two supplies."),
          required(
              "channels", new Shape.Listing(CHANNEL, 1), "[...]", "The channels, at least one."),
          optional(
              "skew",
              new Shape.Listing(
                  mapping(
                      "skew",
                      "What a receiver asks of edges of different channels: an edge that leads at"
                          + " the inputs must still lead at the outputs.",
                      required(
                          "channels",
                          new Shape.Listing(new Shape.Text(), 2),
                          "[STEP, DIR]",
                          "Names of the channels, at least two."),
                      required(
                          "sent",
                          amount(TIME, DELAY),
                          "10 µs",
                          "The least time between the edges at the inputs."),
                      required(
                          "need",
                          amount(TIME, DELAY),
                          "5 µs",
                          "The least time between them that the receiver asks for.")),
                  0),
              "nothing is asked",
              "[{ channels: [STEP, DIR], sent: 10 µs, need: 5 µs }]",
              "What is asked of edges of different channels."),
          optional(
              "installation",
              mapping(
                  "installation",
                  "Where the modules are built in.",
                  optional(
                      "control-circuit",
                      CIRCUIT,
                      "SELV, as an assumption",
                      "SELV",
                      "Protective" + " class of the control side."),
                  optional(
                      "load-circuit",
                      CIRCUIT,
                      "SELV, as an assumption",
                      "PELV",
                      "Protective class" + " of the load side."),
                  optional(
                      "working-voltage",
                      amount(VOLTAGE, notNegative(VOLTAGE)),
                      "not given",
                      "60 V",
                      "Between the two sides."),
                  optional(
                      "overvoltage-category",
                      new Shape.Whole(1, 4),
                      "not given",
                      "2",
                      "1 to 4, for I to IV."),
                  optional("pollution-degree", new Shape.Whole(1, 4), "not given", "2", "1 to 4."),
                  optional(
                      "altitude",
                      amount(LENGTH, signed(LENGTH)),
                      "not given",
                      "800 m",
                      "Above sea" + " level."),
                  optional(
                      "max-fire-load",
                      amount(ENERGY, notNegative(ENERGY)),
                      "not given",
                      "10 MJ",
                      "What the cabinet or area may hold.")),
              "nothing is known",
              "{ control-circuit: SELV, load-circuit: PELV }",
              "Where the modules are built in."),
          optional(
              "rail",
              RailFormat.RAIL,
              "not given",
              "{ marking: cards }",
              "How the modules stand on the rail."),
          optional(
              "policy",
              mapping(
                  "policy",
                  "How strictly the design is judged.",
                  optional(
                      "margin",
                      amount(RATIO, SHARE),
                      "0 %",
                      "10 %",
                      "The share of a limit that must be left; below it a check that holds is"
                          + " MARGINAL."),
                  optional(
                      "current-factor",
                      amount(RATIO, Limit.between(Quantity.of("1", "1"), Quantity.of("1000", "1"))),
                      "1.25",
                      "1.5",
                      "By how much a source must exceed the nominal input current."),
                  optional(
                      "readings",
                      new Shape.Listing(
                          new Shape.Words(
                              Stream.of(Policy.Reading.values()).map(Policy.Reading::key).toList()),
                          0),
                      "[one-transition-per-edge]",
                      "[one-transition-per-edge, constant-delays]",
                      "Sharper statements than the sheet makes; a list given here replaces the"
                          + " default."),
                  optional(
                      "off-state",
                      new Shape.Words(Stream.of(OffReading.values()).map(OffReading::key).toList()),
                      "either",
                      "plain-high-side",
                      "How an output that is off is read: the sheet leaves open whether anything"
                          + " pulls it down.")),
              "as below",
              "{ margin: 10 % }",
              "How strictly the design is judged."));

  private Format() {}
}
