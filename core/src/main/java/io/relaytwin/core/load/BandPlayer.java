package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import java.util.List;

/**
 * Plays a band through the extreme trajectories of a load: those of the upper side are on while the
 * output may be on, those of the lower side while it surely is.
 */
final class BandPlayer implements Player {
  private final Trajectory[] upper;
  private final Trajectory[] lower;
  private final Times times;

  private byte level;
  private byte earlier;
  private long since;

  /**
   * A player.
   *
   * @param times receives how long the band is at each level.
   */
  BandPlayer(List<Trajectory> upper, List<Trajectory> lower, Times times) {
    this.upper = upper.toArray(Trajectory[]::new);
    this.lower = lower.toArray(Trajectory[]::new);
    this.times = times;
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    start(startPicos, startLevel);
    since = startPicos;
  }

  private void start(long startPicos, byte startLevel) {
    level = startLevel;
    earlier = Levels.UNDEFINED;
    for (Trajectory each : upper) {
      rest(each, startPicos, CyclePlan.isOn(startLevel, true));
    }
    for (Trajectory each : lower) {
      rest(each, startPicos, CyclePlan.isOn(startLevel, false));
    }
  }

  private static void rest(Trajectory each, long startPicos, boolean on) {
    each.begin(startPicos, on, (on ? each.onFlow : each.offFlow).rest());
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int from = 0; from < count; from += Trajectory.BLOCK) {
      int to = Math.min(count, from + Trajectory.BLOCK);
      for (Trajectory each : upper) {
        each.play(timesPicos, levels, from, to, true, level, earlier);
      }
      for (Trajectory each : lower) {
        each.play(timesPicos, levels, from, to, false, level, earlier);
      }
      for (int i = from; i < to; i++) {
        times.add(level, timesPicos[i] - since, since);
        earlier = level;
        level = levels[i];
        since = timesPicos[i];
      }
    }
  }

  @Override
  public void end(long endPicos) {
    times.add(level, endPicos - since, since);
    for (Trajectory each : upper) {
      each.end(endPicos);
    }
    for (Trajectory each : lower) {
      each.end(endPicos);
    }
  }

  @Override
  public void play(List<PulseTrain> trains) {
    start(0, trains.getFirst().levels().getFirst());
    for (int number = 0; number < trains.size(); number++) {
      PulseTrain train = trains.get(number);
      for (Trajectory each : upper) {
        TrainPlayer.play(each, train, true, level, number);
      }
      for (Trajectory each : lower) {
        TrainPlayer.play(each, train, false, level, number);
      }
      times.addTimes(train, number);
      level = train.levels().getLast();
    }
    for (Trajectory each : upper) {
      each.finish();
    }
    for (Trajectory each : lower) {
      each.finish();
    }
  }
}
