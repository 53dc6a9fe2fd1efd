package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import org.jspecify.annotations.Nullable;

/** How long a band is at each level, and when it first is. */
final class Times {
  private final long[] picos = new long[3];
  private double trainSeconds;
  private final double[] secondsOfTrains = new double[3];
  private final @Nullable Moment[] first = new @Nullable Moment[3];

  private @Nullable Moment mayTurnOff;
  private @Nullable SureOns sureOns;

  /** Notes stretches in which the output is surely on as well. */
  void note(SureOns ons) {
    sureOns = ons;
  }

  void add(byte level, long durationPicos, long fromPicos) {
    picos[level] += durationPicos;
    noteTurnOff(level, 0, 0, fromPicos);
    if (sureOns != null) {
      sureOns.add(level, durationPicos);
    }
    if (first[level] == null) {
      first[level] = new Moment(0, 0, fromPicos);
    }
  }

  private void noteTurnOff(byte level, int train, long cycle, long fromPicos) {
    if (mayTurnOff == null
        && (level == Levels.UNDEFINED || (level == Levels.LOW && everMayBeOn()))) {
      mayTurnOff = new Moment(train, cycle, fromPicos);
    }
  }

  /** When the output may first go off after it may have been on; {@code null} when never. */
  @Nullable Moment firstMayTurnOff() {
    return mayTurnOff;
  }

  void addTimes(PulseTrain train, int number) {
    long start = 0;
    for (int i = 0; i < train.levels().size(); i++) {
      byte level = train.levels().get(i);
      long duration = train.durationsPicos().get(i);
      double seconds = duration * 1e-12 * train.cycles();
      secondsOfTrains[level] += seconds;
      trainSeconds += seconds;
      noteTurnOff(level, number, 0, start);
      if (first[level] == null) {
        first[level] = new Moment(number, 0, start);
      }
      start += duration;
    }
    if (sureOns != null) {
      sureOns.add(train);
    }
    if (train.cycles() > 1) {
      noteTurnOff(train.levels().getFirst(), number, 1, 0);
    }
  }

  double seconds(byte level) {
    return picos[level] * 1e-12 + secondsOfTrains[level];
  }

  double seconds() {
    return (picos[0] + picos[1] + picos[2]) * 1e-12 + trainSeconds;
  }

  /** The time that the output may be on. */
  double mayBeOn() {
    return seconds(Levels.HIGH) + seconds(Levels.UNDEFINED);
  }

  /** The time that the output may be off. */
  double mayBeOff() {
    return seconds(Levels.LOW) + seconds(Levels.UNDEFINED);
  }

  boolean everMayBeOn() {
    return first[Levels.HIGH] != null || first[Levels.UNDEFINED] != null;
  }

  boolean everMayBeOff() {
    return first[Levels.LOW] != null || first[Levels.UNDEFINED] != null;
  }

  /** When the output may first be on; the start of the signal when it never is. */
  Moment firstMayBeOn() {
    Moment high = first[Levels.HIGH];
    Moment uncertain = first[Levels.UNDEFINED];
    if (high == null) {
      return uncertain == null ? new Moment(0, 0, 0) : uncertain;
    }
    return uncertain == null || before(high, uncertain) ? high : uncertain;
  }

  private static boolean before(Moment a, Moment b) {
    return a.train() != b.train() ? a.train() < b.train() : a.picos() < b.picos();
  }
}
