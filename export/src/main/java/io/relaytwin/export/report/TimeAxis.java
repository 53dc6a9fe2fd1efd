package io.relaytwin.export.report;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Picoseconds;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of time over a stretch, with round ticks that count from its start.
 *
 * @param fromPicos start of the stretch.
 * @param toPicos end of the stretch, after the start.
 * @param stepPicos from tick to tick: 1, 2 or 5 times a power of ten.
 * @param unit in which the ticks are written.
 */
record TimeAxis(long fromPicos, long toPicos, long stepPicos, Unit unit) {

  private static final int MOST_TICKS = 10;

  /** Units of time with the picoseconds that they have. */
  enum Unit {
    PICOSECOND("ps", 1),
    NANOSECOND("ns", Picoseconds.NANOSECOND),
    MICROSECOND("µs", Picoseconds.MICROSECOND),
    MILLISECOND("ms", Picoseconds.MILLISECOND),
    SECOND("s", Picoseconds.SECOND);

    private final String symbol;
    private final long picos;

    Unit(String symbol, long picos) {
      this.symbol = symbol;
      this.picos = picos;
    }
  }

  /**
   * A mark on the axis.
   *
   * @param picos its time.
   * @param label its number, in the unit of the axis.
   */
  record Tick(long picos, String label) {}

  static TimeAxis of(long fromPicos, long toPicos) {
    long span = Math.subtractExact(toPicos, fromPicos);
    if (span <= 0) {
      throw new IllegalArgumentException(
          Words.fill("The stretch from %d ps to %d ps is empty.", fromPicos, toPicos));
    }
    long decade = 1;
    long step = 1;
    while (span / step > MOST_TICKS) {
      if (span / (2 * decade) <= MOST_TICKS) {
        step = 2 * decade;
      } else if (span / (5 * decade) <= MOST_TICKS) {
        step = 5 * decade;
      } else {
        decade *= 10;
        step = decade;
      }
    }
    Unit unit = Unit.PICOSECOND;
    for (Unit larger : Unit.values()) {
      if (span >= larger.picos) {
        unit = larger;
      }
    }
    return new TimeAxis(fromPicos, toPicos, step, unit);
  }

  /** The ticks from the start of the stretch on. */
  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    long span = toPicos - fromPicos;
    for (long at = 0; at <= span; at += stepPicos) {
      BigDecimal number = BigDecimal.valueOf(at).divide(BigDecimal.valueOf(unit.picos));
      number = number.stripTrailingZeros();
      String label = (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
      ticks.add(new Tick(fromPicos + at, label));
    }
    return ticks;
  }

  /** What stands beside the ticks. */
  String title() {
    return fromPicos == 0
        ? "time in " + unit.symbol
        : Words.fill("time in %s from %s", unit.symbol, Picoseconds.toQuantity(fromPicos));
  }

  /** A duration with at most four digits. */
  static String duration(long picos) {
    return Quantity.ofSi(Picoseconds.toSeconds(picos), Dimension.TIME, 4).toString();
  }
}
