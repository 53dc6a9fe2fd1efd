package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;

/** O14: something takes the energy of a coil when it is switched off. */
final class CoilSuppression extends LineRule {
  CoilSuppression() {
    super(
        new RuleInfo(
            "O14",
            "coil-suppression",
            "Does something take the energy of the coil when it is switched off?",
            "suppression fitted; E = L * I^2 / 2"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    if (!(line.channel().load() instanceof Load.Coil coil)) {
      return;
    }
    Findings.Draft draft = at(line, findings).corner(line.currentCorner());
    String energy = "";
    Interval current = line.demand().steady();
    if (coil.inductance() != null && current != null) {
      Interval joules = coil.inductance().si().times(current).times(current).over(Interval.of(2));
      draft.value(joules.hi(), Dimension.ENERGY);
      energy = " of up to " + Bounds.up(joules.hi(), Dimension.ENERGY);
    }
    switch (coil.suppression()) {
      case Load.Suppression.None none ->
          draft
              .verdict(Verdict.FAIL)
              .mend(Remedy.DIODE, Remedy.CLAMP)
              .advice("Fit a freewheel diode directly at the coil, cathode to plus.")
              .say(
                  "No suppression: the stored energy%s drives the output beyond every voltage of the sheet, which states no protection."
                      .formatted(energy));
      case Load.Suppression.NotGiven notGiven ->
          draft
              .verdict(Verdict.NOT_STATED)
              .mend(Remedy.DIODE, Remedy.CLAMP)
              .advice(
                  "Say what is fitted: coil.suppression; the module states no freewheel diode of"
                      + " its own.")
              .say("What takes the stored energy%s is not given.".formatted(energy));
      case Load.Suppression.Diode diode -> fitted(draft, "a freewheel diode", energy);
      case Load.Suppression.Clamp clamp -> fitted(draft, "a clamp", energy);
      case Load.Suppression.Snubber snubber -> fitted(draft, "an RC snubber", energy);
    }
  }

  private static void fitted(Findings.Draft draft, String what, String energy) {
    draft
        .verdict(Verdict.PASS)
        .say(
            "With %s at the coil the stored energy%s stays out of the output."
                .formatted(what, energy));
  }
}
