package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.DURATION;
import static io.relaytwin.core.design.edit.Vocabulary.FLAG;
import static io.relaytwin.core.design.edit.Vocabulary.MOMENT;
import static io.relaytwin.core.design.edit.Vocabulary.RATE;
import static io.relaytwin.core.design.edit.Vocabulary.SHARE;
import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.kind;
import static io.relaytwin.core.design.edit.Vocabulary.list;
import static io.relaytwin.core.design.edit.Vocabulary.signed;
import static io.relaytwin.core.design.edit.Vocabulary.span;
import static io.relaytwin.core.design.edit.Vocabulary.whole;
import static io.relaytwin.core.design.edit.Vocabulary.words;
import static io.relaytwin.core.quantity.Dimension.FREQUENCY;
import static io.relaytwin.core.quantity.Dimension.RATIO;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;

import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.List;

/** The keys of what the source sends. */
final class SignalForm {

  private static final Limit SAMPLING =
      Limit.between(Quantity.of("0.000001", "Hz"), Quantity.of("1000", "GHz"));
  private static final Limit UNIT_OF_TIME =
      Limit.between(Quantity.of("0.001", "ps"), Quantity.of("1000", "s"));
  private static final Limit FACTOR =
      Limit.between(Quantity.of("0.000001", "1"), Quantity.of("1000000", "1"));

  private static final OneOf.Kind<SignalSpec.Capture> CAPTURE =
      kind(
          SignalSpec.Capture.class,
          "signal-capture",
          "A recording.",
          keys -> {
            var file =
                keys.key("capture", TEXT, SignalSpec.Capture::file)
                    .required(
                        "spindle.vcd",
                        "Its file (`.vcd`, sigrok `.sr`, a table such as `.csv`), relative to the"
                            + " design file.");
            var wire =
                keys.key("wire", TEXT, SignalSpec.Capture::wire)
                    .required(
                        "A",
                        "The wire or channel in it, by name or by place (`#1`); `relaytwin"
                            + " recording FILE` lists them.");
            var rate =
                keys.key("rate", amount(FREQUENCY, SAMPLING), capture -> capture.reading().rate())
                    .optional(
                        "what the file states", "1 MHz", "How many samples a second were taken.");
            var timeUnit =
                keys.key(
                        "time-unit",
                        amount(TIME, UNIT_OF_TIME),
                        capture -> capture.reading().timeUnit())
                    .optional(
                        "what the file states",
                        "1 µs",
                        "How long one unit of time of the file lasts.");
            var scale =
                keys.key("scale", amount(RATIO, FACTOR), capture -> capture.reading().scale())
                    .optional(
                        "1",
                        "10",
                        "By what recorded voltages are multiplied, such as the ratio of a probe.");
            var offset =
                keys.key(
                        "offset",
                        amount(VOLTAGE, signed(VOLTAGE)),
                        capture -> capture.reading().offset())
                    .optional("0 V", "-2.5 V", "What is then added to them.");
            var highFrom =
                keys.key(
                        "high-from",
                        amount(VOLTAGE, signed(VOLTAGE)),
                        capture -> capture.reading().highFrom())
                    .optional(
                        "the module's", "2 V", "The recorded voltage from which the wire is HIGH.");
            var lowTo =
                keys.key(
                        "low-to",
                        amount(VOLTAGE, signed(VOLTAGE)),
                        capture -> capture.reading().lowTo())
                    .optional(
                        "the module's",
                        "0.8 V",
                        "The recorded voltage up to which the wire is LOW.");
            var uncertainty =
                keys.key("sample-uncertainty", FLAG, SignalSpec.Capture::sampleUncertainty)
                    .optional(
                        true,
                        "on",
                        "off",
                        "Whether an edge is taken to lie anywhere since the sample before.");
            var inverted =
                keys.key("inverted", FLAG, SignalSpec.Capture::inverted)
                    .optional(
                        false,
                        "no",
                        "yes",
                        "Whether the recording shows the complement of what drives the input.");
            return made ->
                new SignalSpec.Capture(
                    made.get(file),
                    made.get(wire),
                    made.get(uncertainty),
                    made.get(inverted),
                    new SignalSpec.Reading(
                        made.maybe(rate),
                        made.maybe(timeUnit),
                        made.maybe(scale),
                        made.maybe(offset),
                        made.maybe(highFrom),
                        made.maybe(lowTo)));
          });

  private static final Fields<SignalSpec.Square> SQUARE =
      Fields.of(
          "square",
          "A square wave.",
          keys -> {
            var frequency =
                keys.key("frequency", span(FREQUENCY, RATE), SignalSpec.Square::frequency)
                    .required("20 kHz", "Frequency.");
            var duty =
                keys.key("duty", span(RATIO, SHARE), SignalSpec.Square::duty)
                    .told(
                        Range.exactly(Quantity.of("50", "%")),
                        "50 %",
                        "40 .. 60 %",
                        "The share of the period that is high.");
            return made -> new SignalSpec.Square(made.get(frequency), made.get(duty));
          });

  private static final Fields<SignalSpec.Pwm> PWM =
      Fields.of(
          "pwm",
          "Pulse-width modulation.",
          keys -> {
            var frequency =
                keys.key("frequency", span(FREQUENCY, RATE), SignalSpec.Pwm::frequency)
                    .required("20 kHz", "Frequency.");
            var duty =
                keys.key("duty", span(RATIO, SHARE), SignalSpec.Pwm::duty)
                    .required("10 .. 90 %", "All shares of the period that may be high.");
            var error =
                keys.key("max-duty-error", amount(RATIO, SHARE), SignalSpec.Pwm::maxDutyError)
                    .optional(
                        "not given",
                        "1 %",
                        "The largest error of the duty that is allowed, in points of the duty.");
            return made ->
                new SignalSpec.Pwm(made.get(frequency), made.get(duty), made.maybe(error));
          });

  private static final Fields<SignalSpec.Quadrature> QUADRATURE =
      Fields.of(
          "quadrature",
          "A track of an encoder.",
          keys -> {
            var frequency =
                keys.key("frequency", span(FREQUENCY, RATE), SignalSpec.Quadrature::frequency)
                    .required("1 Hz .. 20 kHz", "Frequency of one track, up to the highest speed.");
            var error =
                keys.key("phase-error", amount(RATIO, SHARE), SignalSpec.Quadrature::phaseError)
                    .told(
                        Quantity.of("0", "%"),
                        "0 %",
                        "10 %",
                        "How far any edge may lie from its place, as a share of a quarter period.");
            var track =
                keys.key(
                        "track",
                        words(SignalSpec.Quadrature.Track.values(), Enum::name),
                        SignalSpec.Quadrature::track)
                    .required("A", "Which of the two; B follows A by a quarter period.");
            return made ->
                new SignalSpec.Quadrature(made.get(frequency), made.get(error), made.get(track));
          });

  private static final Fields<SignalSpec.Pulses> PULSES =
      Fields.of(
          "pulses",
          "Equal pulses.",
          keys -> {
            var width =
                keys.key("width", span(TIME, DURATION), SignalSpec.Pulses::width)
                    .required("10 µs", "How long each is high.");
            var period =
                keys.key("period", span(TIME, DURATION), SignalSpec.Pulses::period)
                    .required("100 µs", "From rise to rise.");
            var count =
                keys.key(
                        "count", whole(1, 1_000_000_000), pulses -> Math.toIntExact(pulses.count()))
                    .told(1, "1", "1000", "How many pulses.");
            return made ->
                new SignalSpec.Pulses(made.get(width), made.get(period), made.get(count));
          });

  private static final Fields<SignalSpec.PulseList.Pulse> PULSE =
      Fields.of(
          "pulse",
          "One pulse.",
          keys -> {
            var at =
                keys.key("at", amount(TIME, MOMENT), SignalSpec.PulseList.Pulse::at)
                    .required("2 ms", "When it rises, from the start.");
            var width =
                keys.key("width", amount(TIME, DURATION), SignalSpec.PulseList.Pulse::width)
                    .required("10 µs", "How long it is high.");
            return made -> new SignalSpec.PulseList.Pulse(made.get(at), made.get(width));
          });

  private static final OneOf.Kind<SignalSpec.PulseList> PULSE_LIST =
      kind(
          SignalSpec.PulseList.class,
          "signal-pulse-list",
          "Pulses at listed times.",
          keys -> {
            var list =
                keys.key("pulse-list", list(PULSE, 1), SignalSpec.PulseList::pulses)
                    .required(
                        "[{ at: 2 ms, width: 10 µs }]",
                        "The pulses in the order of time, not overlapping.");
            return made -> new SignalSpec.PulseList(made.get(list));
          });

  private static final OneOf.Kind<SignalSpec.Steady> STEADY =
      kind(
          SignalSpec.Steady.class,
          "signal-steady",
          "One level for ever.",
          keys -> {
            var level =
                keys.key("steady", words("high", "low"), steady -> steady.high() ? "high" : "low")
                    .required("high", "The level.");
            return made -> new SignalSpec.Steady(made.get(level).equals("high"));
          });

  static final Form<SignalSpec> SIGNAL =
      new OneOf<>(
          "signal",
          "What the source sends.",
          null,
          List.of(
              CAPTURE,
              kind(
                  SignalSpec.Square.class,
                  "signal-square",
                  "A square wave; all of its ranges must work.",
                  "{ frequency: 20 kHz }",
                  SQUARE),
              kind(
                  SignalSpec.Pwm.class,
                  "signal-pwm",
                  "Pulse-width modulation: one frequency, a duty that moves.",
                  "{ frequency: 1 kHz, duty: 10 .. 90 % }",
                  PWM),
              kind(
                  SignalSpec.Quadrature.class,
                  "signal-quadrature",
                  "One track of a quadrature encoder.",
                  "{ frequency: 20 kHz, track: A }",
                  QUADRATURE),
              kind(
                  SignalSpec.Pulses.class,
                  "signal-pulses",
                  "A train of equal pulses.",
                  "{ width: 10 µs, period: 100 µs, count: 1000 }",
                  PULSES),
              PULSE_LIST,
              STEADY));

  private SignalForm() {}
}
