package io.relaytwin.files.design;

import static io.relaytwin.core.quantity.Dimension.FREQUENCY;
import static io.relaytwin.core.quantity.Dimension.RATIO;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;
import static io.relaytwin.files.design.Keys.DELAY;
import static io.relaytwin.files.design.Keys.DURATION;
import static io.relaytwin.files.design.Keys.RATE;
import static io.relaytwin.files.design.Keys.SHARE;
import static io.relaytwin.files.design.Keys.amount;
import static io.relaytwin.files.design.Keys.mapping;
import static io.relaytwin.files.design.Keys.optional;
import static io.relaytwin.files.design.Keys.required;
import static io.relaytwin.files.design.Keys.span;

import io.relaytwin.core.quantity.Quantity;
import java.util.List;

/** The keys of what the source sends. */
final class SignalFormat {

  private static final Limit SAMPLING =
      Limit.between(Quantity.of("0.000001", "Hz"), Quantity.of("1000", "GHz"));
  private static final Limit UNIT_OF_TIME =
      Limit.between(Quantity.of("0.001", "ps"), Quantity.of("1000", "s"));
  private static final Limit FACTOR =
      Limit.between(Quantity.of("0.000001", "1"), Quantity.of("1000000", "1"));

  static final Shape.Choice SIGNAL =
      new Shape.Choice(
          "signal",
          "What the source sends.",
          null,
          List.of(
              mapping(
                  "signal-capture",
                  "A recording.",
                  required(
                      "capture",
                      new Shape.Text(),
                      "spindle.vcd",
                      "Its file (`.vcd`, sigrok `.sr`, a table such as `.csv`), relative to the"
                          + " design file."),
                  required(
                      "wire",
                      new Shape.Text(),
                      "A",
                      "The wire or channel in it, by name or by place (`#1`); `relaytwin recording"
                          + " FILE` lists them."),
                  optional(
                      "rate",
                      amount(FREQUENCY, SAMPLING),
                      "what the file states",
                      "1 MHz",
                      "How many samples a second were taken."),
                  optional(
                      "time-unit",
                      amount(TIME, UNIT_OF_TIME),
                      "what the file states",
                      "1 µs",
                      "How long one unit of time of the file lasts."),
                  optional(
                      "scale",
                      amount(RATIO, FACTOR),
                      "1",
                      "10",
                      "By what recorded voltages are multiplied, such as the ratio of a probe."),
                  optional(
                      "offset",
                      amount(VOLTAGE, Limit.NONE),
                      "0 V",
                      "-2.5 V",
                      "What is then added to them."),
                  optional(
                      "high-from",
                      amount(VOLTAGE, Limit.NONE),
                      "the module's",
                      "2 V",
                      "The recorded voltage from which the wire is HIGH."),
                  optional(
                      "low-to",
                      amount(VOLTAGE, Limit.NONE),
                      "the module's",
                      "0.8 V",
                      "The recorded voltage up to which the wire is LOW."),
                  optional(
                      "sample-uncertainty",
                      new Shape.Flag(),
                      "on",
                      "off",
                      "Whether an edge is taken to lie anywhere since the sample before."),
                  optional(
                      "inverted",
                      new Shape.Flag(),
                      "no",
                      "yes",
                      "Whether the recording shows the complement of what drives the input.")),
              mapping(
                  "signal-square",
                  "A square wave; all of its ranges must work.",
                  required(
                      "square",
                      mapping(
                          "square",
                          "A square wave.",
                          frequency(),
                          optional(
                              "duty",
                              span(RATIO, SHARE),
                              "50 %",
                              "40 .. 60 %",
                              "The share of the period that is high.")),
                      "{ frequency: 20 kHz }",
                      "Its data.")),
              mapping(
                  "signal-pwm",
                  "Pulse-width modulation: one frequency, a duty that moves.",
                  required(
                      "pwm",
                      mapping(
                          "pwm",
                          "Pulse-width modulation.",
                          frequency(),
                          required(
                              "duty",
                              span(RATIO, SHARE),
                              "10 .. 90 %",
                              "All shares of the period that may be high."),
                          optional(
                              "max-duty-error",
                              amount(RATIO, SHARE),
                              "not given",
                              "1 %",
                              "The largest error of the duty that is allowed, in points of the"
                                  + " duty.")),
                      "{ frequency: 1 kHz, duty: 10 .. 90 % }",
                      "Its data.")),
              mapping(
                  "signal-quadrature",
                  "One track of a quadrature encoder.",
                  required(
                      "quadrature",
                      mapping(
                          "quadrature",
                          "A track of an encoder.",
                          required(
                              "frequency",
                              span(FREQUENCY, RATE),
                              "1 Hz .. 20 kHz",
                              "Frequency of one track, up to the highest speed."),
                          optional(
                              "phase-error",
                              amount(RATIO, SHARE),
                              "0 %",
                              "10 %",
                              "How far any edge may lie from its place, as a share of a quarter"
                                  + " period."),
                          required(
                              "track",
                              new Shape.Words(List.of("A", "B")),
                              "A",
                              "Which of the two; B follows A by a quarter period.")),
                      "{ frequency: 20 kHz, track: A }",
                      "Its data.")),
              mapping(
                  "signal-pulses",
                  "A train of equal pulses.",
                  required(
                      "pulses",
                      mapping(
                          "pulses",
                          "Equal pulses.",
                          required(
                              "width", span(TIME, DURATION), "10 µs", "How long each is high."),
                          required("period", span(TIME, DURATION), "100 µs", "From rise to rise."),
                          optional(
                              "count",
                              new Shape.Whole(1, 1_000_000_000),
                              "1",
                              "1000",
                              "How many pulses.")),
                      "{ width: 10 µs, period: 100 µs, count: 1000 }",
                      "Its data.")),
              mapping(
                  "signal-pulse-list",
                  "Pulses at listed times.",
                  required(
                      "pulse-list",
                      new Shape.Listing(
                          mapping(
                              "pulse",
                              "One pulse.",
                              required(
                                  "at",
                                  amount(TIME, DELAY),
                                  "2 ms",
                                  "When it rises, from the" + " start."),
                              required(
                                  "width",
                                  amount(TIME, DURATION),
                                  "10 µs",
                                  "How long it is high.")),
                          1),
                      "[{ at: 2 ms, width: 10 µs }]",
                      "The pulses in the order of time, not overlapping.")),
              mapping(
                  "signal-steady",
                  "One level for ever.",
                  required(
                      "steady", new Shape.Words(List.of("high", "low")), "high", "The level."))));

  private SignalFormat() {}

  private static Key frequency() {
    return required("frequency", span(FREQUENCY, RATE), "20 kHz", "Frequency.");
  }
}
