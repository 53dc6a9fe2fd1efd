package io.relaytwin.files.design;

import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;
import static io.relaytwin.files.design.Keys.DELAY;
import static io.relaytwin.files.design.Keys.amount;
import static io.relaytwin.files.design.Keys.mapping;
import static io.relaytwin.files.design.Keys.notNegative;
import static io.relaytwin.files.design.Keys.optional;
import static io.relaytwin.files.design.Keys.required;
import static io.relaytwin.files.design.Keys.signed;

import java.util.List;

/** The keys of what drives the input. */
final class SourceFormat {
  private static final Shape.Mapping PUSH_PULL =
      mapping(
          "push-pull",
          "An output that drives both ways, wired between its pin and 0 V.",
          required(
              "high",
              new Shape.Span(VOLTAGE, signed(VOLTAGE), Shape.Span.Open.ABOVE),
              "4.4 V",
              "Voltage at the pin when high, under the load of the module; without an upper bound"
                  + " (`>= 4.2 V`) that of the control supply is taken."),
          required(
              "low",
              new Shape.Span(VOLTAGE, signed(VOLTAGE), Shape.Span.Open.BELOW),
              "<= 0.4 V",
              "Voltage at the pin when low; without a lower bound 0 V is taken."),
          optional(
              "current",
              amount(CURRENT, notNegative(CURRENT)),
              "not given",
              "24 mA",
              "What it can source at that high level."),
          edge("not given"),
          optional(
              "tristate",
              new Shape.Flag(),
              "no",
              "yes",
              "Whether it may be switched to high impedance, as at power-up."));

  private static final Shape.Mapping OPEN_COLLECTOR =
      mapping(
          "open-collector",
          "An output that only pulls to 0 V; the plus input of the module is wired to the control"
              + " supply, and the logic is inverted.",
          required(
              "low",
              new Shape.Span(VOLTAGE, signed(VOLTAGE), Shape.Span.Open.BELOW),
              "<= 0.5 V",
              "Voltage across the transistor when it conducts; without a lower bound 0 V is"
                  + " taken."),
          optional(
              "current",
              amount(CURRENT, notNegative(CURRENT)),
              "not given",
              "40 mA",
              "What it can sink at that voltage."),
          optional(
              "leakage",
              amount(CURRENT, notNegative(CURRENT)),
              "not given",
              "100 µA",
              "What flows when it does not conduct."),
          edge("not given"));

  static final Shape.Choice SOURCE =
      new Shape.Choice(
          "source",
          "What drives the input of the module: a device of the catalogue by its name, or one of"
              + " these.",
          new Shape.Text(),
          List.of(
              mapping(
                  "source-push-pull",
                  "A push-pull output.",
                  required("push-pull", PUSH_PULL, "{ high: 4.4 V, low: <= 0.4 V }", "Its data.")),
              mapping(
                  "source-open-collector",
                  "An open collector or open drain.",
                  required("open-collector", OPEN_COLLECTOR, "{ low: <= 0.5 V }", "Its data.")),
              mapping(
                  "source-device",
                  "A device of the catalogue.",
                  required("device", new Shape.Text(), "atmega328p", "The name of its data file."),
                  optional(
                      "group",
                      new Shape.Text(),
                      "none",
                      "PORTB",
                      "Channels of the same group draw from one limit of the device."),
                  edge("that of the catalogue"))));

  private SourceFormat() {}

  private static Key edge(String fallback) {
    return optional(
        "edge", amount(TIME, DELAY), fallback, "20 ns", "Time of an edge over its whole swing.");
  }
}
