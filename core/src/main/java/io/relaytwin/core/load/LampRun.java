package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;

/**
 * One filament under one way of switching, and what its current adds up in units of voltage over
 * hot resistance.
 */
final class LampRun {

  /**
   * How a filament moves.
   *
   * @param power the square of the voltage over the rated one, times one less the cold share.
   * @param heatFloor the resistance of the cold filament as it counts while the power is on.
   * @param coolFloor the same while it is off.
   * @param risingSeconds the time constant while the resistance rises.
   * @param fallingSeconds the same while it falls.
   * @param heatedLead a line in front of it that takes power from it, as a share of the hot
   *     resistance.
   * @param countedLead a line in front of it that takes current from it, as the same share.
   */
  record Nature(
      double power,
      double heatFloor,
      double coolFloor,
      double risingSeconds,
      double fallingSeconds,
      double heatedLead,
      double countedLead) {}

  double inverse;
  double inverseSquare;
  double heat;

  /** The integrals of the resistance and of its inverse over all the time, on or off. */
  double area;

  double inverseArea;

  /** The integral of the resistance while the output is not surely on. */
  double pauseArea;

  /** By how much the resistance has moved. */
  double moved;

  /** The ways taken, two bits each, of up to the last 32 stretches. */
  long ways;

  /** The most by which a stretch has changed the resistance, as a share. */
  double mostChange;

  double peak;
  Watch watch = Watch.NONE;

  private final Nature nature;
  private final boolean onWhileUncertain;
  private final boolean countsWhileUncertain;
  private final double leastSettled;
  private final Filament filament = new Filament();

  /**
   * A run.
   *
   * @param onWhileUncertain whether the power is on while the output is UNCERTAIN.
   * @param countsWhileUncertain whether the current counts then.
   */
  LampRun(Nature nature, boolean onWhileUncertain, boolean countsWhileUncertain) {
    this.nature = nature;
    this.onWhileUncertain = onWhileUncertain;
    this.countsWhileUncertain = countsWhileUncertain;
    leastSettled = Filament.settled(power(nature.heatFloor()), nature.heatFloor());
  }

  /** The power that the line leaves to a filament of at least this resistance. */
  private double power(double resistance) {
    double share = resistance / (resistance + nature.heatedLead());
    return nature.power() * share * share;
  }

  private boolean on(byte level) {
    return level == Levels.HIGH || (onWhileUncertain && level == Levels.UNDEFINED);
  }

  /** Begins at rest in a level that was held for ever. */
  void begin(byte level) {
    filament.r = nature.coolFloor();
    if (on(level)) {
      filament.r = Filament.settled(power(leastSettled), nature.heatFloor());
    }
  }

  /** Goes on from another resistance. */
  void resume(double resistance) {
    filament.r = resistance;
  }

  double resistance() {
    return filament.r;
  }

  /** Goes through a stretch of one level. */
  void stretch(byte level, double seconds, Moment start, Moment end) {
    double before = filament.r;
    boolean on = on(level);
    if (on) {
      double power = power(Math.min(before, leastSettled));
      boolean rises = power / before - before + nature.heatFloor() > 0;
      filament.heat(
          power,
          nature.heatFloor(),
          rises ? nature.risingSeconds() : nature.fallingSeconds(),
          seconds);
    } else {
      filament.cool(
          nature.coolFloor(),
          before < nature.coolFloor() ? nature.risingSeconds() : nature.fallingSeconds(),
          seconds);
    }
    area += filament.area;
    inverseArea += filament.inverse;
    pauseArea += level == Levels.HIGH ? 0 : filament.area;
    moved += filament.moved;
    ways = ways << 2 | (before < leastSettled ? 2 : 0) | (filament.moved < 0 ? 1 : 0);
    mostChange = Math.max(mostChange, Math.abs(filament.moved) / before);
    if (counts(level)) {
      count(on, before, seconds, start, end);
    }
  }

  boolean counts(byte level) {
    return level == Levels.HIGH || (countsWhileUncertain && level == Levels.UNDEFINED);
  }

  private void count(boolean on, double before, double seconds, Moment start, Moment end) {
    double after = filament.r;
    double lead = nature.countedLead();
    double least = Math.min(before, after);
    double share = least / (least + lead);
    double one = filament.inverse;
    double two = on ? filament.inverseSquare : seconds / (least * least);
    inverse += share * one;
    inverseSquare += share * share * two;
    heat += share * share * one;
    double most = 1 / (least + lead);
    if (most > watch.next) {
      watch.pass(most, value -> 1 / (before + lead) > value ? start : end);
    }
    peak = Math.max(peak, most);
  }

  /** What has been added up so far. */
  double[] sums() {
    return new double[] {inverse, inverseSquare, heat, area, inverseArea, pauseArea};
  }

  /** A run of the same nature that has added up nothing. */
  LampRun fresh() {
    return new LampRun(nature, onWhileUncertain, countsWhileUncertain);
  }

  /** The most of a line in front of it, as a share of the hot resistance. */
  double lead() {
    return Math.max(nature.heatedLead(), nature.countedLead());
  }

  /** Goes on after a leap. */
  void leap(double by, double[] sums) {
    filament.r += by;
    inverse += sums[0];
    inverseSquare += sums[1];
    heat += sums[2];
    area += sums[3];
    inverseArea += sums[4];
    pauseArea += sums[5];
  }

  /** Adds what has been added since so many times again. */
  void repeat(double[] since, double times) {
    inverse += times * (inverse - since[0]);
    inverseSquare += times * (inverseSquare - since[1]);
    heat += times * (heat - since[2]);
    area += times * (area - since[3]);
    inverseArea += times * (inverseArea - since[4]);
    pauseArea += times * (pauseArea - since[5]);
  }
}
