package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.DELAY;
import static io.relaytwin.core.design.edit.Vocabulary.FLAG;
import static io.relaytwin.core.design.edit.Vocabulary.RATE;
import static io.relaytwin.core.design.edit.Vocabulary.TEXT;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.positive;
import static io.relaytwin.core.design.edit.Vocabulary.signed;
import static io.relaytwin.core.design.edit.Vocabulary.span;
import static io.relaytwin.core.design.edit.Vocabulary.whole;
import static io.relaytwin.core.quantity.Dimension.CURRENT;
import static io.relaytwin.core.quantity.Dimension.FREQUENCY;
import static io.relaytwin.core.quantity.Dimension.RESISTANCE;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Quantity;

/** The keys of loads that read the output as a signal. */
final class ReceiverForm {
  static final Fields<Load.PlcInput> PLC_INPUT =
      Fields.of(
          "plc-input",
          "An input of a programmable controller, current sinking, by the types of IEC 61131-2.",
          keys -> {
            var type =
                keys.key("type", whole(1, 3), Load.PlcInput::type)
                    .required("3", "Its type: 1, 2 or 3.");
            var count =
                keys.key("count", whole(1, 1_000), Load.PlcInput::count)
                    .optional(1, "1", "2", "How many such inputs hang in parallel at the output.");
            var minHigh = minHigh(keys);
            var minLow = minLow(keys);
            var filter = filter(keys);
            var sourcing =
                keys.key("sourcing", FLAG, Load.PlcInput::sourcing)
                    .optional(
                        false, "no", "yes", "Whether the input sources current (for NPN outputs).");
            var minCurrent =
                keys.key(
                        "min-current",
                        amount(CURRENT, positive(CURRENT)),
                        Load.PlcInput::minCurrent)
                    .optional(
                        "what the standard promises",
                        "2.4 mA",
                        "The least current that each input draws while it lies above the voltage up"
                            + " to which it reads low.");
            return made ->
                new Load.PlcInput(
                    made.get(type),
                    made.get(count),
                    made.maybe(minHigh),
                    made.maybe(minLow),
                    made.maybe(filter),
                    made.get(sourcing),
                    made.maybe(minCurrent));
          });

  static final Fields<Load.Counter> COUNTER =
      Fields.of(
          "counter",
          "A counter or other pulse input with figures of its own.",
          keys -> {
            var minHigh = minHigh(keys);
            var minLow = minLow(keys);
            var filter = filter(keys);
            var minSeparation =
                keys.key("min-separation", amount(TIME, DELAY), Load.Counter::minSeparation)
                    .optional(
                        "not stated",
                        "1 µs",
                        "The least time between edges of two tracks of a quadrature signal.");
            var maxFrequency =
                keys.key("max-frequency", amount(FREQUENCY, RATE), Load.Counter::maxFrequency)
                    .optional("not stated", "100 kHz", "The highest frequency it counts.");
            var onVoltage =
                keys.key("on-voltage", amount(VOLTAGE, signed(VOLTAGE)), Load.Counter::onVoltage)
                    .optional("not stated", "11 V", "The voltage from which it surely reads high.");
            var offVoltage =
                keys.key("off-voltage", amount(VOLTAGE, signed(VOLTAGE)), Load.Counter::offVoltage)
                    .optional("not stated", "5 V", "The voltage up to which it surely reads low.");
            var resistance =
                keys.key(
                        "resistance",
                        span(RESISTANCE, positive(RESISTANCE)),
                        Load.Counter::resistance)
                    .optional("not stated", "4.7 kΩ", "Resistance of the input.");
            var maxVoltage =
                keys.key(
                        "max-voltage", amount(VOLTAGE, positive(VOLTAGE)), Load.Counter::maxVoltage)
                    .optional("not stated", "30 V", "The highest voltage that it stands.");
            return made ->
                new Load.Counter(
                    made.maybe(minHigh),
                    made.maybe(minLow),
                    made.maybe(filter),
                    made.maybe(minSeparation),
                    made.maybe(maxFrequency),
                    made.maybe(onVoltage),
                    made.maybe(offVoltage),
                    made.maybe(resistance),
                    made.maybe(maxVoltage));
          });

  static final Fields<Load.ModuleInput> MODULE_INPUT =
      Fields.of(
          "module-input",
          "The input of another module, with the figures of its sheet.",
          keys -> {
            var module =
                keys.key("module", TEXT, Load.ModuleInput::module)
                    .required("859-753", "Item number of the other module.");
            var seriesResistance =
                keys.key(
                        "series-resistance",
                        span(RESISTANCE, notNegative(RESISTANCE)),
                        Load.ModuleInput::seriesResistance)
                    .optional("none", "1.1 kΩ ± 5 %", "A resistor in front of its input.");
            return made -> new Load.ModuleInput(made.get(module), made.maybe(seriesResistance));
          });

  private ReceiverForm() {}

  private static <S extends Load.Receiver> Key<S, Quantity> minHigh(Fields.Keys<S> keys) {
    return keys.key("min-high", amount(TIME, DELAY), Load.Receiver::minHigh)
        .optional("not stated", "5 µs", "The shortest high it surely sees.");
  }

  private static <S extends Load.Receiver> Key<S, Quantity> minLow(Fields.Keys<S> keys) {
    return keys.key("min-low", amount(TIME, DELAY), Load.Receiver::minLow)
        .optional("not stated", "5 µs", "The shortest low it surely sees.");
  }

  private static <S extends Load.Receiver> Key<S, Quantity> filter(Fields.Keys<S> keys) {
    return keys.key("filter", amount(TIME, DELAY), Load.Receiver::filter)
        .optional("none stated", "3 ms", "Delay of its input filter.");
  }
}
