package io.relaytwin.core.check.rule;

import io.relaytwin.core.check.Finding;
import io.relaytwin.core.check.Verdict;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;

/** T12: the line is emptied in the shortest pause, so that the receiver sees it. */
final class FallingEdge extends LineRule {
  FallingEdge() {
    super(
        new RuleInfo(
            "T12",
            "falling-edge",
            "Does the line fall below the low level of the receiver in the shortest pause?",
            "C * (U_S - U_L) / I or R * C * ln(U_S / U_L) <= g - t_off,max - g_rx"));
  }

  @Override
  void check(Circuit circuit, Line line, Findings findings) {
    LineDischarge fall = LineDischarge.of(line);
    Quantity dropOut = Bounds.max(line.module().dropOutTime());
    if (fall == null || dropOut == null) {
      return;
    }
    Findings.Draft draft =
        at(line, findings)
            .assume(line.off().assumption())
            .source(line.module().dropOutTime())
            .source(line.module().leakageCurrent())
            .sources(line.demand().sources())
            .assume(line.timing().assumption())
            .corner(
                "%s of line from %s to %s, the load at its least current%s"
                    .formatted(
                        Bounds.up(fall.farads().hi(), Dimension.CAPACITANCE),
                        Bounds.up(fall.fromVolts(), Dimension.VOLTAGE),
                        fall.toVolts(),
                        line.timing().lowPlace().isEmpty()
                            ? ""
                            : ", pause" + line.timing().lowPlace()))
            .mend(Remedy.BLEEDER, Remedy.FREQUENCY)
            .witness(witness(fall))
            .advice("Fit a bleeder across the receiver, or send longer pauses.");
    boolean empties = Double.isFinite(fall.seconds());
    String falls =
        empties
            ? "After a turn-off the line falls to %s within %s"
                .formatted(fall.toVolts(), Bounds.up(fall.seconds(), Dimension.TIME))
            : "After a turn-off nothing that is stated empties the line to " + fall.toVolts();
    BigDecimal available = available(line, dropOut);
    if (available == null) {
      if (empties) {
        draft.value(Bounds.exact(fall.seconds()), Dimension.TIME);
      }
      draft.verdict(empties ? Verdict.INFO : Verdict.NOT_STATED).say(falls + ".");
      return;
    }
    Quantity limit = Receiving.quantity(available);
    String has =
        "; the shortest pause%s leaves %s for it".formatted(line.timing().lowPlace(), limit);
    if (!empties) {
      draft
          .verdict(Verdict.NOT_GUARANTEED)
          .limit(Finding.Relation.AT_MOST, limit)
          .say(falls + has + ".");
      return;
    }
    draft
        .atMost(Bounds.exact(fall.seconds()), limit, Verdict.NOT_GUARANTEED)
        .say(falls + has + ".");
  }

  /** What the shortest pause leaves for the fall; {@code null} when there is no pause. */
  static @org.jspecify.annotations.Nullable BigDecimal available(Line line, Quantity dropOut) {
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
    return left.max(BigDecimal.ZERO).setScale(12, java.math.RoundingMode.FLOOR);
  }

  private static String witness(LineDischarge fall) {
    String plain = "a part whose output is a plain high-side switch";
    return Double.isFinite(fall.pulledSeconds())
        ? "%s, beside one that is pulled down with its reverse current and takes %s"
            .formatted(plain, Bounds.up(fall.pulledSeconds(), Dimension.TIME))
        : plain;
  }
}
