package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;

/**
 * What lamps take at most and at least, from the balance of heat of the filament. With {@code w}
 * for the voltage over the rated one, {@code l} for the line as a share of the hot resistance and
 * the current {@code i = w / (r + l)} in units of rated voltage over hot resistance:
 *
 * <pre>
 *   (1 - m) r i^2 = tau r' + r - m
 *   integral of r i^2 = (tau (r1 - r0) + integral of (r - m)) / (1 - m)
 *   integral of i^2   = (tau ln(r1 / r0) + integral of (1 - m / r)) / (1 - m)
 * </pre>
 *
 * <p>These hold whatever the voltage did, on or off, so that the hottest and the coldest filament
 * bound both. Both grow or fall with {@code m} all the way. The charge is at most the root of the
 * time on and the square, piece by piece; and as {@code w} lies between two voltages, it is at
 * least its chord {@code (w^2 + w0 w1) / (w0 + w1)} over {@code r + l}.
 *
 * <p>Pieces begin short and get longer, since the current falls fast after a turn-on of a cold
 * filament, while what it may have stored counts at each end; a long pause begins anew.
 */
final class LampPieces {

  /** The first piece, as a share of the time constant. */
  private static final double FIRST = 0.3;

  private static final double GROWTH = 4;

  private static final double SECONDS_PER_PICO = 1e-12;

  /** A pause of so many time constants lets the filament cool. */
  private static final double PAUSE = 0.5;

  private final LampRun coldest;
  private final LampRun hottest;
  private final Span coldShare;
  private final Span seconds;
  private final double least;
  private final double most;
  private final double lead;

  /** The square of the current that leaks, as a share of that at the rated voltage when hot. */
  private final double leaked;

  private Mark start;
  private final Mark begin;
  private double all;
  private double surely;
  private double maybe;
  private double length;

  private double upperCharge;
  private double lowerCharge;

  /** Where a piece began. */
  private record Mark(
      double cold,
      double hot,
      double coldInverse,
      double hotInverse,
      double coldArea,
      double hotArea,
      double coldInverseArea,
      double hotInverseArea,
      double all,
      double surely,
      double maybe,
      double coldPauses) {}

  /**
   * Nothing yet; both filaments have begun.
   *
   * @param voltages at which the output is on, as shares of the rated one.
   * @param lead the most of the line, as a share of the hot resistance.
   * @param leaked the square of the leakage, in units of that of the hot filament.
   */
  LampPieces(
      LampRun coldest,
      LampRun hottest,
      Span coldShare,
      Span seconds,
      Span voltages,
      double lead,
      double leaked) {
    this.coldest = coldest;
    this.hottest = hottest;
    this.coldShare = coldShare;
    this.seconds = seconds;
    least = voltages.lo();
    most = voltages.hi();
    this.lead = lead;
    this.leaked = leaked;
    begin = mark();
    start = begin;
    length = FIRST * seconds.lo();
  }

  private Mark mark() {
    return new Mark(
        coldest.resistance(),
        hottest.resistance(),
        coldest.inverse,
        hottest.inverse,
        coldest.area,
        hottest.area,
        coldest.inverseArea,
        hottest.inverseArea,
        all,
        surely,
        maybe,
        coldest.pauseArea);
  }

  /** How much of a stretch may be played at once. */
  double until(byte level, double left) {
    if (level == Levels.LOW && left > PAUSE * seconds.lo()) {
      return left;
    }
    double room = start.all() + length - all;
    return room > 0 && left > room && left < Double.POSITIVE_INFINITY ? room : left;
  }

  /** A stretch has been played through the filaments. */
  void add(byte level, double time) {
    all += time;
    if (level == Levels.HIGH) {
      surely += time;
    }
    if (level != Levels.LOW) {
      maybe += time;
    }
    if (level == Levels.LOW && time > PAUSE * seconds.lo()) {
      close();
      length = FIRST * seconds.lo();
    } else if (all >= start.all() + length) {
      close();
      length *= GROWTH;
    }
  }

  /** Cycles of a train have been played through the filaments at once. */
  void add(PulseTrain train, double cycles) {
    for (int i = 0; i < train.levels().size(); i++) {
      double time = cycles * train.durationsPicos().get(i) * SECONDS_PER_PICO;
      byte level = train.levels().get(i);
      all += time;
      surely += level == Levels.HIGH ? time : 0;
      maybe += level == Levels.LOW ? 0 : time;
    }
    close();
  }

  /** Ends a piece. */
  void close() {
    Mark end = mark();
    double byVoltage = most * (end.coldInverse() - start.coldInverse());
    double on = end.maybe() - start.maybe();
    upperCharge += Math.min(byVoltage, StrictMath.sqrt(on * Math.max(0, mostSquare(start, end))));
    lowerCharge += leastCharge(end);
    start = end;
  }

  private double leastCharge(Mark end) {
    double inverse = end.hotInverse() - start.hotInverse();
    double on = end.surely() - start.surely();
    double off = end.all() - start.all() - on;
    double pauses = end.coldPauses() - start.coldPauses();
    double leak = leaked * (1 + most) * off;
    double byChord = Double.POSITIVE_INFINITY;
    for (double m : new double[] {coldShare.lo(), coldShare.hi()}) {
      double product = most * least;
      double change = end.cold() - start.hot();
      double stored = change * (change < 0 ? seconds.hi() : seconds.lo());
      double cold = end.coldArea() - start.coldArea();
      double along = (stored + cold - m * (on + off)) / (1 - m) + product * inverse;
      // a r + b / r is at least twice the root of a b, whatever r is
      double within =
          (stored + pauses - m * off - (m + lead) * on) / (1 - m)
              + 2 * StrictMath.sqrt(product / (1 - m)) * on;
      byChord = Math.min(byChord, (Math.max(along, within) - leak) / (least + most));
    }
    return Math.max(least * inverse, byChord);
  }

  /** Of the current over all the time, in units. */
  double mostSquare() {
    return mostSquare(begin, mark());
  }

  private double mostSquare(Mark from, Mark to) {
    double log = StrictMath.log(to.hot() / from.cold());
    double time = to.all() - from.all();
    double inverse = to.hotInverseArea() - from.hotInverseArea();
    double stored = log * (log > 0 ? seconds.hi() : seconds.lo());
    return Math.max(
        balance(stored, time, inverse, coldShare.lo()),
        balance(stored, time, inverse, coldShare.hi()));
  }

  double leastSquare() {
    Mark end = mark();
    double log = StrictMath.log(end.cold() / begin.hot());
    double inverse = end.coldInverseArea() - begin.coldInverseArea();
    double stored = log * (log < 0 ? seconds.hi() : seconds.lo());
    return Math.min(
        balance(stored, end.all(), inverse, coldShare.lo()),
        balance(stored, end.all(), inverse, coldShare.hi()));
  }

  private static double balance(double stored, double plain, double scaled, double m) {
    return (stored + plain - m * scaled) / (1 - m);
  }

  double mostHeat() {
    Mark end = mark();
    double change = end.hot() - begin.cold();
    double stored = change * (change > 0 ? seconds.hi() : seconds.lo());
    double area = end.hotArea() - begin.hotArea();
    return Math.max(
        balance(stored, area, end.all(), coldShare.lo()),
        balance(stored, area, end.all(), coldShare.hi()));
  }

  double leastHeat() {
    Mark end = mark();
    double change = end.cold() - begin.hot();
    double stored = change * (change < 0 ? seconds.hi() : seconds.lo());
    double area = end.coldArea() - begin.coldArea();
    return Math.min(
        balance(stored, area, end.all(), coldShare.lo()),
        balance(stored, area, end.all(), coldShare.hi()));
  }

  /** The most charge while the output may be on, in units of rated voltage over hot resistance. */
  double mostCharge() {
    return upperCharge;
  }

  /** The least charge while the output is surely on. */
  double leastCharge() {
    return lowerCharge;
  }

  /** All the time gone by. */
  double seconds() {
    return all;
  }
}
