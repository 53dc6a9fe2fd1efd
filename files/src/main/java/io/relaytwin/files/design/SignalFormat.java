package io.relaytwin.files.design;

import static io.relaytwin.core.quantity.Dimension.FREQUENCY;
import static io.relaytwin.core.quantity.Dimension.RATIO;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.files.design.Keys.DURATION;
import static io.relaytwin.files.design.Keys.MOMENT;
import static io.relaytwin.files.design.Keys.RATE;
import static io.relaytwin.files.design.Keys.SHARE;
import static io.relaytwin.files.design.Keys.amount;
import static io.relaytwin.files.design.Keys.mapping;
import static io.relaytwin.files.design.Keys.optional;
import static io.relaytwin.files.design.Keys.required;
import static io.relaytwin.files.design.Keys.span;

import java.util.List;

/** The keys of what the source sends. */
final class SignalFormat {
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
                      "Its file (`.vcd`, sigrok `.sr`, `.csv`), relative to the design file."),
                  required("wire", new Shape.Text(), "A", "The name of the wire in it."),
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
                                  amount(TIME, MOMENT),
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
