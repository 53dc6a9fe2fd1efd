package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.DURATION;
import static io.relaytwin.core.design.edit.Vocabulary.amount;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.positive;
import static io.relaytwin.core.design.edit.Vocabulary.span;
import static io.relaytwin.core.quantity.Dimension.CAPACITANCE;
import static io.relaytwin.core.quantity.Dimension.INDUCTANCE;
import static io.relaytwin.core.quantity.Dimension.POWER;
import static io.relaytwin.core.quantity.Dimension.RATIO;
import static io.relaytwin.core.quantity.Dimension.RESISTANCE;
import static io.relaytwin.core.quantity.Dimension.TIME;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Quantity;
import java.util.List;

/** The keys of what hangs at the output. */
final class LoadForm {

  private static final Fields<Load.Resistor> RESISTOR =
      Fields.of(
          "resistor",
          "A resistor.",
          keys -> {
            var resistance =
                keys.key(
                        "resistance",
                        span(RESISTANCE, positive(RESISTANCE)),
                        Load.Resistor::resistance)
                    .required("470 Ω ± 5 %", "Its resistance.");
            var minVoltage =
                keys.key(
                        "min-voltage",
                        amount(VOLTAGE, notNegative(VOLTAGE)),
                        Load.Resistor::minVoltage)
                    .optional("does not matter", "18 V", "The least voltage it works with.");
            return made -> new Load.Resistor(made.get(resistance), made.maybe(minVoltage));
          });

  private static final Fields<Load.Coil> COIL =
      Fields.of(
          "coil",
          "A relay, contactor, valve or other coil.",
          keys -> {
            var resistance =
                keys.key(
                        "resistance", span(RESISTANCE, positive(RESISTANCE)), Load.Coil::resistance)
                    .required("576 Ω ± 10 %", "Resistance of the winding.");
            var inductance =
                keys.key(
                        "inductance",
                        span(INDUCTANCE, notNegative(INDUCTANCE)),
                        Load.Coil::inductance)
                    .optional("not given", "0.8 H", "Inductance of the winding.");
            var pullIn =
                keys.key("pull-in", amount(VOLTAGE, notNegative(VOLTAGE)), Load.Coil::pullIn)
                    .optional("not given", "19.2 V", "The voltage at which it surely pulls in.");
            var dropOut =
                keys.key("drop-out", amount(VOLTAGE, notNegative(VOLTAGE)), Load.Coil::dropOut)
                    .optional("not given", "2.4 V", "The voltage below which it surely drops out.");
            var suppression =
                keys.key("suppression", SuppressionForm.SUPPRESSION, Load.Coil::suppression)
                    .optional(
                        new Load.Suppression.NotGiven(),
                        "not given",
                        "none",
                        "What limits the voltage when it is switched off.");
            return made ->
                new Load.Coil(
                    made.get(resistance),
                    made.maybe(inductance),
                    made.maybe(pullIn),
                    made.maybe(dropOut),
                    made.get(suppression));
          });

  private static final Fields<Load.Lamp> LAMP =
      Fields.of(
          "lamp",
          "A filament lamp.",
          keys -> {
            var power =
                keys.key("power", span(POWER, positive(POWER)), Load.Lamp::power)
                    .required("1.2 W", "Rated power.");
            var voltage =
                keys.key("voltage", amount(VOLTAGE, positive(VOLTAGE)), Load.Lamp::voltage)
                    .required("24 V", "Rated voltage.");
            var coldRatio =
                keys.key(
                        "cold-ratio",
                        span(RATIO, Limit.between(Quantity.of("1", "1"), Quantity.of("1000", "1"))),
                        Load.Lamp::coldRatio)
                    .optional(
                        "10 .. 15", "10 .. 15", "Cold inrush as a multiple of the rated current.");
            var timeConstant =
                keys.key("time-constant", span(TIME, DURATION), Load.Lamp::timeConstant)
                    .optional(
                        "10 ms .. 100 ms",
                        "20 .. 50 ms",
                        "Time constant of warming and cooling; pictures and loads over time use"
                            + " it.");
            return made ->
                new Load.Lamp(
                    made.get(power),
                    made.get(voltage),
                    made.maybe(coldRatio),
                    made.maybe(timeConstant));
          });

  private static final Fields<Load.Led> LED =
      Fields.of(
          "led",
          "A light-emitting diode with its series resistor.",
          keys -> {
            var forwardVoltage =
                keys.key(
                        "forward-voltage",
                        span(VOLTAGE, notNegative(VOLTAGE)),
                        Load.Led::forwardVoltage)
                    .required("1.8 .. 2.4 V", "Forward voltage of the diode.");
            var resistance =
                keys.key("resistance", span(RESISTANCE, positive(RESISTANCE)), Load.Led::resistance)
                    .required("2.2 kΩ ± 5 %", "The series resistor.");
            return made -> new Load.Led(made.get(forwardVoltage), made.get(resistance));
          });

  private static final Fields<Load.Capacitor> CAPACITOR =
      Fields.of(
          "capacitor",
          "A capacitor, as at the supply input of a small device.",
          keys -> {
            var capacitance =
                keys.key(
                        "capacitance",
                        span(CAPACITANCE, positive(CAPACITANCE)),
                        Load.Capacitor::capacitance)
                    .required("10 µF ± 20 %", "Its capacitance.");
            var seriesResistance =
                keys.key(
                        "series-resistance",
                        span(RESISTANCE, notNegative(RESISTANCE)),
                        Load.Capacitor::seriesResistance)
                    .optional("none known", "1 Ω", "Resistance in its path.");
            var bleedResistance =
                keys.key(
                        "bleed-resistance",
                        span(RESISTANCE, positive(RESISTANCE)),
                        Load.Capacitor::bleedResistance)
                    .optional("none", "10 kΩ", "Resistance across it.");
            return made ->
                new Load.Capacitor(
                    made.get(capacitance),
                    made.maybe(seriesResistance),
                    made.maybe(bleedResistance));
          });

  static final Form<Load> LOAD =
      new OneOf<>(
          "load",
          "What hangs at the output.",
          null,
          List.of(
              load(Load.PlcInput.class, "{ type: 3 }", ReceiverForm.PLC_INPUT),
              load(Load.Resistor.class, "{ resistance: 470 Ω ± 5 % }", RESISTOR),
              load(Load.Coil.class, "{ resistance: 576 Ω ± 10 % }", COIL),
              load(Load.Lamp.class, "{ power: 1.2 W, voltage: 24 V }", LAMP),
              load(
                  Load.Led.class,
                  "{ forward-voltage: 1.8 .. 2.4 V, resistance: 2.2 kΩ ± 5 % }",
                  LED),
              load(Load.Capacitor.class, "{ capacitance: 10 µF ± 20 % }", CAPACITOR),
              load(
                  Load.Counter.class,
                  "{ min-high: 2.5 µs, min-low: 2.5 µs }",
                  ReceiverForm.COUNTER),
              load(
                  Load.ModuleInput.class,
                  "{ module: 859-753, series-resistance: 1.1 kΩ ± 5 % }",
                  ReceiverForm.MODULE_INPUT)));

  private LoadForm() {}

  private static <S extends Load> OneOf.Kind<S> load(
      Class<S> type, String example, Fields<S> data) {
    return Vocabulary.kind(type, "load-" + data.name(), data.meaning(), example, data);
  }
}
