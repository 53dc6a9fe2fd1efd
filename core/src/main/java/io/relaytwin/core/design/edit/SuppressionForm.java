package io.relaytwin.core.design.edit;

import static io.relaytwin.core.design.edit.Vocabulary.kind;
import static io.relaytwin.core.design.edit.Vocabulary.notNegative;
import static io.relaytwin.core.design.edit.Vocabulary.positive;
import static io.relaytwin.core.design.edit.Vocabulary.span;
import static io.relaytwin.core.design.edit.Vocabulary.words;
import static io.relaytwin.core.quantity.Dimension.CAPACITANCE;
import static io.relaytwin.core.quantity.Dimension.RESISTANCE;
import static io.relaytwin.core.quantity.Dimension.VOLTAGE;

import io.relaytwin.core.design.Load.Suppression;
import java.util.List;

/** The keys of what limits the voltage of a coil. */
final class SuppressionForm {

  private static final Fields<Suppression.Diode> DIODE =
      Fields.of(
          "diode",
          "A freewheel diode.",
          keys -> {
            var forwardVoltage =
                keys.key(
                        "forward-voltage",
                        span(VOLTAGE, notNegative(VOLTAGE)),
                        Suppression.Diode::forwardVoltage)
                    .required("0.7 .. 1 V", "Its forward voltage.");
            return made -> new Suppression.Diode(made.get(forwardVoltage));
          });

  private static final Fields<Suppression.Clamp> CLAMP =
      Fields.of(
          "clamp",
          "A clamp.",
          keys -> {
            var voltage =
                keys.key(
                        "voltage",
                        span(VOLTAGE, notNegative(VOLTAGE)),
                        Suppression.Clamp::clampVoltage)
                    .required("36 .. 40 V", "The voltage at which it conducts.");
            return made -> new Suppression.Clamp(made.get(voltage));
          });

  private static final Fields<Suppression.Snubber> SNUBBER =
      Fields.of(
          "snubber",
          "A snubber.",
          keys -> {
            var resistance =
                keys.key(
                        "resistance",
                        span(RESISTANCE, positive(RESISTANCE)),
                        Suppression.Snubber::resistance)
                    .required("100 Ω", "Its resistor.");
            var capacitance =
                keys.key(
                        "capacitance",
                        span(CAPACITANCE, positive(CAPACITANCE)),
                        Suppression.Snubber::capacitance)
                    .required("100 nF", "Its capacitor.");
            return made -> new Suppression.Snubber(made.get(resistance), made.get(capacitance));
          });

  static final Form<Suppression> SUPPRESSION =
      new OneOf<>(
          "suppression",
          "What limits the voltage of a coil that is switched off.",
          new OneOf.Brief<>(
              words("none"),
              suppression -> suppression instanceof Suppression.None ? "none" : null,
              _ -> new Suppression.None()),
          List.of(
              kind(
                  Suppression.Diode.class,
                  "suppression-diode",
                  "A freewheel diode across the coil.",
                  "{ forward-voltage: 0.7 .. 1 V }",
                  DIODE),
              kind(
                  Suppression.Clamp.class,
                  "suppression-clamp",
                  "A Zener diode, transient suppressor or varistor across the coil.",
                  "{ voltage: 36 .. 40 V }",
                  CLAMP),
              kind(
                  Suppression.Snubber.class,
                  "suppression-snubber",
                  "A resistor in series with a capacitor, across the coil.",
                  "{ resistance: 100 Ω, capacitance: 100 nF }",
                  SNUBBER)));

  private SuppressionForm() {}
}
