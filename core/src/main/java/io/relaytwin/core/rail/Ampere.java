package io.relaytwin.core.rail;

import io.relaytwin.core.message.Message;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What each module adds to the current of a commoned potential, in amperes, rounded up. */
final class Ampere {
  private static final int DIGITS = 6;

  private Ampere() {}

  /**
   * The most that flows through a terminal of each module.
   *
   * @return one number for each position.
   */
  static BigDecimal[] at(Strip strip, Terminal terminal, Remarks.Draft said) {
    BigDecimal[] each = new BigDecimal[strip.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = at(strip.modules().get(i), terminal, said);
    }
    return each;
  }

  private static BigDecimal at(Strip.Module module, Terminal terminal, Remarks.Draft said) {
    ChannelCurrents currents = module.currents();
    if (terminal.side() == Terminal.Side.CONTROL) {
      BigDecimal control = currents.control();
      return control != null ? control : orZero(module, module.product().inputCurrent(), said);
    }
    BigDecimal peak = currents.peak() != null ? currents.peak() : currents.steady();
    if (peak != null) {
      return currents.steady() == null ? peak : peak.max(currents.steady());
    }
    return orZero(module, module.product().peakCurrent(), said);
  }

  private static BigDecimal orZero(
      Strip.Module module, Optional<Figure> figure, Remarks.Draft said) {
    Optional<Quantity> most = figure.flatMap(f -> f.guaranteedMax().or(f::single));
    if (most.isPresent()) {
      said.assume(
          Words.fill(
              "where the load does not bound its current, bars are reckoned with %s, what %s"
                  + " permits",
              most.get(), module.product().item()));
      return most.get().exactSi();
    }
    said.note(
        Plan.Note.Grade.WARNING,
        "J5",
        List.of(module.number()),
        Message.of("note.current-not-known", "channel", module.channel().name()),
        Message.of("note.give-load"));
    return BigDecimal.ZERO;
  }

  static Quantity quantity(BigDecimal amperes) {
    return Quantity.ofSi(amperes, Dimension.CURRENT, DIGITS, RoundingMode.CEILING);
  }

  /** What is left of a limit, as a share of it. */
  static BigDecimal margin(BigDecimal current, Quantity limit) {
    BigDecimal size = limit.exactSi();
    return size.subtract(current.round(Interval.SIZE))
        .divide(size, new MathContext(DIGITS, RoundingMode.FLOOR));
  }
}
