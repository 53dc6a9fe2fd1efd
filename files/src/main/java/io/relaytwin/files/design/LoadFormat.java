package io.relaytwin.files.design;

import static io.relaytwin.core.quantity.Dimension.CAPACITANCE;
import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.FREQUENCY;
import static io.relaytwin.core.quantity.Dimension.INDUCTANCE;
import static io.relaytwin.core.quantity.Dimension.POWER;
import static io.relaytwin.core.quantity.Dimension.RATIO;
import static io.relaytwin.core.quantity.Dimension.RESISTANCE;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;
import static io.relaytwin.files.design.Keys.DELAY;
import static io.relaytwin.files.design.Keys.DURATION;
import static io.relaytwin.files.design.Keys.RATE;
import static io.relaytwin.files.design.Keys.amount;
import static io.relaytwin.files.design.Keys.mapping;
import static io.relaytwin.files.design.Keys.notNegative;
import static io.relaytwin.files.design.Keys.optional;
import static io.relaytwin.files.design.Keys.positive;
import static io.relaytwin.files.design.Keys.required;
import static io.relaytwin.files.design.Keys.signed;
import static io.relaytwin.files.design.Keys.span;

import io.relaytwin.core.quantity.Quantity;
import java.util.List;

/** The keys of what hangs at the output. */
final class LoadFormat {
  private static final Shape.Choice SUPPRESSION =
      new Shape.Choice(
          "suppression",
          "What limits the voltage of a coil that is switched off.",
          new Shape.Words(List.of("none")),
          List.of(
              mapping(
                  "suppression-diode",
                  "A freewheel diode across the coil.",
                  required(
                      "diode",
                      mapping(
                          "diode",
                          "A freewheel diode.",
                          required(
                              "forward-voltage",
                              span(VOLTAGE, notNegative(VOLTAGE)),
                              "0.7 .. 1 V",
                              "Its forward voltage.")),
                      "{ forward-voltage: 0.7 .. 1 V }",
                      "Its data.")),
              mapping(
                  "suppression-clamp",
                  "A Zener diode, transient suppressor or varistor across the coil.",
                  required(
                      "clamp",
                      mapping(
                          "clamp",
                          "A clamp.",
                          required(
                              "voltage",
                              span(VOLTAGE, notNegative(VOLTAGE)),
                              "36 .. 40 V",
                              "The voltage at which it conducts.")),
                      "{ voltage: 36 .. 40 V }",
                      "Its data.")),
              mapping(
                  "suppression-snubber",
                  "A resistor in series with a capacitor, across the coil.",
                  required(
                      "snubber",
                      mapping(
                          "snubber",
                          "A snubber.",
                          required(
                              "resistance",
                              span(RESISTANCE, positive(RESISTANCE)),
                              "100 Ω",
                              "Its" + " resistor."),
                          required(
                              "capacitance",
                              span(CAPACITANCE, positive(CAPACITANCE)),
                              "100 nF",
                              "Its capacitor.")),
                      "{ resistance: 100 Ω, capacitance: 100 nF }",
                      "Its data."))));

  static final Shape.Choice LOAD =
      new Shape.Choice(
          "load",
          "What hangs at the output.",
          null,
          List.of(
              load(
                  "plc-input",
                  "An input of a programmable controller, current sinking, by the types of IEC"
                      + " 61131-2.",
                  "{ type: 3 }",
                  required("type", new Shape.Whole(1, 3), "3", "Its type: 1, 2 or 3."),
                  optional(
                      "count",
                      new Shape.Whole(1, 1_000),
                      "1",
                      "2",
                      "How many such inputs hang in parallel at the output."),
                  minHigh(),
                  minLow(),
                  filter(),
                  optional(
                      "sourcing",
                      new Shape.Flag(),
                      "no",
                      "yes",
                      "Whether the input sources current (for NPN outputs)."),
                  optional(
                      "min-current",
                      amount(CURRENT, positive(CURRENT)),
                      "what the standard promises",
                      "2.4 mA",
                      "The least current that each input draws while it lies above the voltage up"
                          + " to which it reads low.")),
              load(
                  "resistor",
                  "A resistor.",
                  "{ resistance: 470 Ω ± 5 % }",
                  required(
                      "resistance",
                      span(RESISTANCE, positive(RESISTANCE)),
                      "470 Ω ± 5 %",
                      "Its resistance."),
                  optional(
                      "min-voltage",
                      amount(VOLTAGE, notNegative(VOLTAGE)),
                      "does not matter",
                      "18 V",
                      "The least voltage it works with.")),
              load(
                  "coil",
                  "A relay, contactor, valve or other coil.",
                  "{ resistance: 576 Ω ± 10 % }",
                  required(
                      "resistance",
                      span(RESISTANCE, positive(RESISTANCE)),
                      "576 Ω ± 10 %",
                      "Resistance of the winding."),
                  optional(
                      "inductance",
                      span(INDUCTANCE, notNegative(INDUCTANCE)),
                      "not given",
                      "0.8 H",
                      "Inductance of the winding."),
                  optional(
                      "pull-in",
                      amount(VOLTAGE, notNegative(VOLTAGE)),
                      "not given",
                      "19.2 V",
                      "The voltage at which it surely pulls in."),
                  optional(
                      "drop-out",
                      amount(VOLTAGE, notNegative(VOLTAGE)),
                      "not given",
                      "2.4 V",
                      "The voltage below which it surely drops out."),
                  optional(
                      "suppression",
                      SUPPRESSION,
                      "not given",
                      "none",
                      "What limits the voltage when it is switched off.")),
              load(
                  "lamp",
                  "A filament lamp.",
                  "{ power: 1.2 W, voltage: 24 V }",
                  required("power", span(POWER, positive(POWER)), "1.2 W", "Rated power."),
                  required("voltage", amount(VOLTAGE, positive(VOLTAGE)), "24 V", "Rated voltage."),
                  optional(
                      "cold-ratio",
                      span(RATIO, Limit.between(Quantity.of("1", "1"), Quantity.of("1000", "1"))),
                      "10 .. 15",
                      "10 .. 15",
                      "Cold inrush as a multiple of the rated current."),
                  optional(
                      "time-constant",
                      span(TIME, DURATION),
                      "10 ms .. 100 ms",
                      "20 .. 50 ms",
                      "Time constant of warming and cooling; pictures and loads over time use"
                          + " it.")),
              load(
                  "led",
                  "A light-emitting diode with its series resistor.",
                  "{ forward-voltage: 1.8 .. 2.4 V, resistance: 2.2 kΩ ± 5 % }",
                  required(
                      "forward-voltage",
                      span(VOLTAGE, notNegative(VOLTAGE)),
                      "1.8 .. 2.4 V",
                      "Forward voltage of the diode."),
                  required(
                      "resistance",
                      span(RESISTANCE, positive(RESISTANCE)),
                      "2.2 kΩ ± 5 %",
                      "The series resistor.")),
              load(
                  "capacitor",
                  "A capacitor, as at the supply input of a small device.",
                  "{ capacitance: 10 µF ± 20 % }",
                  required(
                      "capacitance",
                      span(CAPACITANCE, positive(CAPACITANCE)),
                      "10 µF ± 20 %",
                      "Its capacitance."),
                  optional(
                      "series-resistance",
                      span(RESISTANCE, notNegative(RESISTANCE)),
                      "none known",
                      "1 Ω",
                      "Resistance in its path."),
                  optional(
                      "bleed-resistance",
                      span(RESISTANCE, positive(RESISTANCE)),
                      "none",
                      "10 kΩ",
                      "Resistance across it.")),
              load(
                  "counter",
                  "A counter or other pulse input with figures of its own.",
                  "{ min-high: 2.5 µs, min-low: 2.5 µs }",
                  minHigh(),
                  minLow(),
                  filter(),
                  optional(
                      "min-separation",
                      amount(TIME, DELAY),
                      "not stated",
                      "1 µs",
                      "The least time between edges of two tracks of a quadrature signal."),
                  optional(
                      "max-frequency",
                      amount(FREQUENCY, RATE),
                      "not stated",
                      "100 kHz",
                      "The highest frequency it counts."),
                  optional(
                      "on-voltage",
                      amount(VOLTAGE, signed(VOLTAGE)),
                      "not stated",
                      "11 V",
                      "The voltage from which it surely reads high."),
                  optional(
                      "off-voltage",
                      amount(VOLTAGE, signed(VOLTAGE)),
                      "not stated",
                      "5 V",
                      "The voltage up to which it surely reads low."),
                  optional(
                      "resistance",
                      span(RESISTANCE, positive(RESISTANCE)),
                      "not stated",
                      "4.7 kΩ",
                      "Resistance of the input."),
                  optional(
                      "max-voltage",
                      amount(VOLTAGE, positive(VOLTAGE)),
                      "not stated",
                      "30 V",
                      "The highest voltage that it stands.")),
              load(
                  "module-input",
                  "The input of another module, with the figures of its sheet.",
                  "{ module: 859-753, series-resistance: 1.1 kΩ ± 5 % }",
                  required(
                      "module", new Shape.Text(), "859-753", "Item number of the other module."),
                  optional(
                      "series-resistance",
                      span(RESISTANCE, notNegative(RESISTANCE)),
                      "none",
                      "1.1 kΩ ± 5 %",
                      "A resistor in front of its input."))));

  private LoadFormat() {}

  private static Key minHigh() {
    return optional(
        "min-high", amount(TIME, DELAY), "not stated", "5 µs", "The shortest high it surely sees.");
  }

  private static Key minLow() {
    return optional(
        "min-low", amount(TIME, DELAY), "not stated", "5 µs", "The shortest low it surely sees.");
  }

  private static Key filter() {
    return optional(
        "filter", amount(TIME, DELAY), "none stated", "3 ms", "Delay of its input filter.");
  }

  private static Shape.Mapping load(String name, String meaning, String example, Key... keys) {
    return mapping(
        "load-" + name,
        meaning,
        required(name, mapping(name, meaning, keys), example, "Its data."));
  }
}
