package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Reading;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** O10: a controller's input surely reads on. */
final class PlcInputOn extends LineRule {
  PlcInputOn() {
    super(
        new RuleInfo(
            "O10",
            "plc-input-on",
            "Does the controller's input surely read on?",
            "U_S,min - U_drop - 2 * R' * L * I >= U_H,min"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    var type = line.demand().plcInput();
    if (type != null) {
      LoadVoltage.judge(
          at(line, findings),
          line,
          type.highVoltageMin(),
          "a type %d input reads on from".formatted(type.type()));
      inTime(line, findings);
    }
  }

  /** Whether the shortest pulse lasts long enough for the input behind a charged cable. */
  private void inTime(Line line, Findings findings) {
    BigDecimal on = LoadSide.surelyOn(line);
    OutputStage stage = LoadSide.stage(line);
    WiredLoad wired = line.wired();
    Reading reading = wired.reading();
    if (on == null || stage == null || reading == null || wired.cableFarads().hi() == 0) {
      return;
    }
    double rise = reading.riseSeconds(stage);
    if (Double.isInfinite(rise)) {
      return; // it need not read on at all, which is said already
    }
    Quantity need = Picoseconds.toQuantity(reading.widths().minHighPicos());
    BigDecimal left = on.subtract(Bounds.exact(rise));
    Findings.Draft draft =
        at(line, findings)
            .atLeast(left, need, Verdict.NOT_GUARANTEED)
            .corner(
                "shortest pulse%s, slowest turn-on, %s of cable"
                    .formatted(
                        line.timing().highPlace(),
                        Bounds.up(wired.cableFarads().hi(), Dimension.CAPACITANCE)))
            .source(line.module().turnOnTime())
            .sources(wired.sources())
            .assume(line.timing().assumption())
            .assume(line.timing().reading())
            .assumeAll(wired.assumptions())
            .witness(DecidingParts.ofPulse(line, "a part that is slow to switch on"))
            .mend(Remedy.FREQUENCY)
            .advice("Send longer pulses, or take an input that sees shorter ones.");
    if (left.signum() <= 0) {
      draft.verdict(Verdict.NOT_GUARANTEED);
    }
    draft.say(
        "The shortest pulse%s lies at the input for at least %s behind the cable; the input needs %s."
            .formatted(
                line.timing().highPlace(),
                Bounds.down(left.max(BigDecimal.ZERO), Dimension.TIME),
                need));
  }
}
