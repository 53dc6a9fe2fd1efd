package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.DELAY;
import static io.relaytwin.core.design.edit.Vocabulary.FLAG;
import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.kind;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.signed;
import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;

import io.relaytwin.core.design.Source;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;

/** The keys of what drives the input. */
final class SourceForm {

  private static final Fields<Source.PushPull> PUSH_PULL =
      Fields.of(
          "push-pull",
          "An output that drives both ways, wired between its pin and 0 V.",
          keys -> {
            var high =
                keys.key(
                        "high",
                        new Form.Span(VOLTAGE, signed(VOLTAGE), Form.Span.Open.ABOVE),
                        Source.PushPull::high)
                    .required(
                        "4.4 V",
                        "Voltage at the pin when high, under the load of the module; without an"
                            + " upper bound (`>= 4.2 V`) that of the control supply is taken.");
            var low =
                keys.key(
                        "low",
                        new Form.Span(VOLTAGE, signed(VOLTAGE), Form.Span.Open.BELOW),
                        Source.PushPull::low)
                    .required(
                        "<= 0.4 V",
                        "Voltage at the pin when low; without a lower bound 0 V is taken.");
            var current =
                keys.key("current", amount(CURRENT, notNegative(CURRENT)), Source.PushPull::current)
                    .optional("not given", "24 mA", "What it can source at that high level.");
            var edge = edge(keys, "not given");
            var tristate =
                keys.key("tristate", FLAG, Source.PushPull::tristate)
                    .optional(
                        false,
                        "no",
                        "yes",
                        "Whether it may be switched to high impedance, as at power-up.");
            return made ->
                new Source.PushPull(
                    made.get(high),
                    made.get(low),
                    made.maybe(current),
                    made.maybe(edge),
                    made.get(tristate));
          });

  private static final Fields<Source.OpenCollector> OPEN_COLLECTOR =
      Fields.of(
          "open-collector",
          "An output that only pulls to 0 V; the plus input of the module is wired to the control"
              + " supply, and the logic is inverted.",
          keys -> {
            var low =
                keys.key(
                        "low",
                        new Form.Span(VOLTAGE, signed(VOLTAGE), Form.Span.Open.BELOW),
                        Source.OpenCollector::low)
                    .required(
                        "<= 0.5 V",
                        "Voltage across the transistor when it conducts; without a lower bound 0 V"
                            + " is taken.");
            var current =
                keys.key(
                        "current",
                        amount(CURRENT, notNegative(CURRENT)),
                        Source.OpenCollector::current)
                    .optional("not given", "40 mA", "What it can sink at that voltage.");
            var leakage =
                keys.key(
                        "leakage",
                        amount(CURRENT, notNegative(CURRENT)),
                        Source.OpenCollector::leakage)
                    .optional("not given", "100 µA", "What flows when it does not conduct.");
            var edge = edge(keys, "not given");
            return made ->
                new Source.OpenCollector(
                    made.get(low), made.maybe(current), made.maybe(leakage), made.maybe(edge));
          });

  private static final OneOf.Kind<Source.Device> DEVICE =
      kind(
          Source.Device.class,
          "source-device",
          "A device of the catalogue.",
          keys -> {
            var device =
                keys.key("device", TEXT, Source.Device::key)
                    .required("atmega328p", "The name of its data file.");
            var group =
                keys.key("group", TEXT, Source.Device::group)
                    .optional(
                        "none",
                        "PORTB",
                        "Channels of the same group draw from one limit of the device.");
            var edge = edge(keys, "that of the catalogue");
            return made -> new Source.Device(made.get(device), made.maybe(group), made.maybe(edge));
          });

  static final Form<Source> SOURCE =
      new OneOf<>(
          "source",
          "What drives the input of the module: a device of the catalogue by its name, or one of"
              + " these.",
          new OneOf.Brief<>(
              TEXT,
              source ->
                  source instanceof Source.Device device
                          && device.group() == null
                          && device.edge() == null
                      ? device.key()
                      : null,
              name -> new Source.Device(name, null, null)),
          List.of(
              kind(
                  Source.PushPull.class,
                  "source-push-pull",
                  "A push-pull output.",
                  "{ high: 4.4 V, low: <= 0.4 V }",
                  PUSH_PULL),
              kind(
                  Source.OpenCollector.class,
                  "source-open-collector",
                  "An open collector or open drain.",
                  "{ low: <= 0.5 V }",
                  OPEN_COLLECTOR),
              DEVICE));

  private SourceForm() {}

  private static <S extends Source> Key<S, Quantity> edge(Fields.Keys<S> keys, String left) {
    return keys.key("edge", amount(TIME, DELAY), Source::edge)
        .optional(left, "20 ns", "Time of an edge over its whole swing.");
  }
}
