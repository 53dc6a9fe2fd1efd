package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.engine.Circuit;
import io.relaytwin.core.check.engine.Findings;
import io.relaytwin.core.check.engine.Line;
import io.relaytwin.core.check.engine.LineDischarge;
import io.relaytwin.core.check.engine.LineRule;
import io.relaytwin.core.check.engine.Receiving;
import io.relaytwin.core.check.engine.Remedy;
import io.relaytwin.core.check.finding.Evidence;
import io.relaytwin.core.check.finding.Evidence.Specimen;
import io.relaytwin.core.check.finding.Figures;
import io.relaytwin.core.check.finding.RuleInfo;
import io.relaytwin.core.check.finding.Term;
import io.relaytwin.core.check.finding.Verdict;
import io.relaytwin.core.message.Amount;
import io.relaytwin.core.message.Arg;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** T12: the line is emptied in the shortest pause, so that the receiver sees it. */
final class FallingEdge extends LineRule {

  /** A part whose output is a plain high-side switch: off, it draws nothing. */
  static final Specimen PLAIN = Specimen.of("reverse-current", Quantity.of("0", "A"));

  FallingEdge() {
    super(
        new RuleInfo(
            "T12",
            "falling-edge",
            "C * (U_S - U_L) / I or R * C * ln(U_S / U_L) <= g - t_off,max - g_rx"));
  }

  @Override
  public void check(Circuit circuit, Line line, Findings findings) {
    LineDischarge fall = LineDischarge.of(line);
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    if (fall == null || dropOut == null) {
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .rests(line.off().premises())
            .source(line.module().dropOutTime())
            .source(line.module().leakageCurrent())
            .sources(line.demand().sources())
            .rests(line.timing().premises())
            .corner(corner(line, fall))
            .mend(Remedy.BLEEDER, Remedy.FREQUENCY)
            .evidence(parts(line, fall))
            .advice("T12.advice");
    boolean empties = Double.isFinite(fall.seconds());
    BigDecimal available = available(line, dropOut);
    if (available == null) {
      if (empties) {
        draft
            .value(Bounds.exact(fall.seconds()), Dimension.TIME)
            .say("T12.falls", "low", fall.toVolts(), "within", within(fall));
      } else {
        draft.verdict(Verdict.NOT_STATED).say("T12.stays", "low", fall.toVolts());
      }
      return;
    }
    Quantity limit = Receiving.quantity(available);
    if (!empties) {
      draft
          .verdict(Verdict.NOT_GUARANTEED)
          .limit(Figures.Relation.AT_MOST, limit)
          .say(
              "T12.stays-in-pause",
              "low",
              fall.toVolts(),
              "place",
              line.timing().lowPlace(),
              "left",
              limit);
      return;
    }
    draft
        .atMost(Bounds.exact(fall.seconds()), limit, Verdict.NOT_GUARANTEED)
        .say(
            "T12.falls-in-pause",
            "low",
            fall.toVolts(),
            "within",
            within(fall),
            "place",
            line.timing().lowPlace(),
            "left",
            limit);
  }

  /** What the shortest pause leaves for the fall; {@code null} when there is no pause. */
  static @Nullable BigDecimal available(Line line, Quantity dropOut) {
    if (line.timing().low() == null) {
      return null;
    }
    if (line.timing().isOutside()) {
      return BigDecimal.ZERO;
    }
    BigDecimal left =
        line.timing()
            .low()
            .lo()
            .subtract(dropOut.exactSi())
            .subtract(Receiving.minLowSeconds(line.channel().load()));
    // times of the receiver are whole picoseconds
    return left.max(BigDecimal.ZERO).setScale(12, RoundingMode.FLOOR);
  }

  private static Amount within(LineDischarge fall) {
    return Arg.up(Bounds.exact(fall.seconds()), Dimension.TIME);
  }

  private static List<Term> corner(Line line, LineDischarge fall) {
    List<Term> terms = new ArrayList<>();
    terms.add(
        Term.greatest(
            "line-charge",
            "capacitance",
            Arg.up(Bounds.exact(fall.farads().hi()), Dimension.CAPACITANCE),
            "from",
            Arg.up(fall.fromVolts(), Dimension.VOLTAGE),
            "to",
            fall.toVolts()));
    terms.add(Term.least("discharging-current"));
    if (!line.timing().lowPlace().isNone()) {
      terms.add(Term.given("pause", "place", line.timing().lowPlace()));
    }
    return terms;
  }

  private static Evidence parts(Line line, LineDischarge fall) {
    Quantity reverse = Bounds.max(line.module().reverseCurrent());
    return reverse == null || !Double.isFinite(fall.pulledSeconds())
        ? Evidence.of(Message.of("part.plain-high-side"), PLAIN)
        : Evidence.of(
            Message.of(
                "part.plain-beside-pulled",
                "within",
                Arg.up(Bounds.exact(fall.pulledSeconds()), Dimension.TIME)),
            PLAIN,
            Specimen.of("reverse-current", reverse));
  }
}
