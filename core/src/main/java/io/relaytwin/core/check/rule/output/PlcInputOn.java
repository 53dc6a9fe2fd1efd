package io.relaytwin.core.check.rule.output;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.DecidingParts;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.LoadSide;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.load.OutputStage;
import io.relaytwin.core.load.Reading;
import io.relaytwin.core.load.WiredLoad;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** O10: a controller's input surely reads on. */
final class PlcInputOn extends LineRule {

  /** The part that is slowest to switch on. */
  static final Term SLOWEST_TURN_ON =
      new Term("turn-on-time", Term.End.GREATEST, Message.of("output.slowest-turn-on"));

  PlcInputOn() {
    super(new RuleInfo("O10", "plc-input-on", "U_S,min - U_drop - 2 * R' * L * I >= U_H,min"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    var type = line.demand().plcInput();
    if (type != null) {
      LoadVoltage.judge(
          at(line, findings),
          line,
          type.highVoltageMin(),
          Message.of("O10.reads-on", "type", type.type(), "need", type.highVoltageMin()));
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
                Term.least("pulse", "place", line.timing().highPlace()),
                SLOWEST_TURN_ON,
                Term.greatest(
                    "cable-capacitance",
                    "value",
                    Arg.up(Bounds.exact(wired.cableFarads().hi()), Dimension.CAPACITANCE)))
            .source(line.module().turnOnTime())
            .sources(wired.sources())
            .rests(line.timing().premises())
            .rests(line.timing().reading())
            .rests(wired.premises())
            .evidence(DecidingParts.ofPulse(line, slow(line)))
            .mend(Remedy.FREQUENCY)
            .advice("O10.longer-pulses");
    if (left.signum() <= 0) {
      draft.verdict(Verdict.NOT_GUARANTEED);
    }
    draft.say(
        "O10.lies-at-input",
        "place",
        line.timing().highPlace(),
        "least",
        Arg.down(left.max(BigDecimal.ZERO), Dimension.TIME),
        "need",
        need);
  }

  private static Evidence slow(Line line) {
    Message says = Message.of("part.turns-on-late");
    Quantity turnOn = Bounds.max(line.module().turnOnTime());
    return turnOn == null
        ? Evidence.of(says)
        : Evidence.of(says, Evidence.Specimen.of("turn-on-time", turnOn));
  }
}
