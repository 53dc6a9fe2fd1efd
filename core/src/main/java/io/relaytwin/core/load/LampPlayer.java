package io.relaytwin.core.load;

import java.util.List;

/**
 * Plays a band through filaments. The cycles of a pulse train are stepped until the filaments have
 * settled, which they do faster than their time constant; the rest of the cycles are the same.
 */
final class LampPlayer implements Player {

  /** Change of a resistance from cycle to cycle, as a share, that counts as settled. */
  private static final double SETTLED = 1e-11;

  private static final double SECONDS_PER_PICO = 1e-12;

  private final List<LampRun> runs;
  private final double slowestSeconds;
  private final Times times;
  private byte level;
  private long since;
  private double error;

  /**
   * A player.
   *
   * @param slowestSeconds the largest time constant.
   */
  LampPlayer(List<LampRun> runs, double slowestSeconds, Times times) {
    this.runs = runs;
    this.slowestSeconds = slowestSeconds;
    this.times = times;
  }

  /** How far what was taken as settled may be from it, as a share. */
  double error() {
    return error;
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    runs.forEach(run -> run.begin(startLevel));
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int i = 0; i < count; i++) {
      stretch(timesPicos[i]);
      level = levels[i];
    }
  }

  @Override
  public void end(long endPicos) {
    stretch(endPicos);
  }

  private void stretch(long to) {
    times.add(level, to - since, since);
    stretch(level, 0, 0, since, to);
    since = to;
  }

  private void stretch(byte of, int train, long cycle, long from, long to) {
    Moment start = new Moment(train, cycle, from);
    Moment end = new Moment(train, cycle, to);
    double seconds = (to - from) * SECONDS_PER_PICO;
    for (LampRun run : runs) {
      run.stretch(of, seconds, start, end);
    }
  }

  @Override
  public void play(List<PulseTrain> trains) {
    byte first = trains.getFirst().levels().getFirst();
    runs.forEach(run -> run.begin(first));
    for (int number = 0; number < trains.size(); number++) {
      PulseTrain train = trains.get(number);
      play(train, number);
      times.addTimes(train, number);
    }
  }

  private void play(PulseTrain train, int number) {
    double[] before = new double[runs.size()];
    for (long done = 0; done < train.cycles(); ) {
      for (int i = 0; i < before.length; i++) {
        before[i] = runs.get(i).resistance();
      }
      List<double[]> sums = runs.stream().map(LampRun::sums).toList();
      cycle(train, number, done);
      done++;
      boolean settled = true;
      for (int i = 0; i < before.length; i++) {
        double change = Math.abs(runs.get(i).resistance() - before[i]);
        settled &= change <= SETTLED * before[i];
      }
      if (settled) {
        double left = train.cycles() - done;
        for (int i = 0; i < before.length; i++) {
          runs.get(i).repeat(sums.get(i), left);
        }
        double seconds = train.cyclePicos() * SECONDS_PER_PICO;
        error = Math.max(error, 2 * SETTLED / -StrictMath.expm1(-seconds / slowestSeconds));
        return;
      }
    }
  }

  private void cycle(PulseTrain train, int number, long cycle) {
    long from = 0;
    for (int i = 0; i < train.levels().size(); i++) {
      long to = from + train.durationsPicos().get(i);
      stretch(train.levels().get(i), number, cycle, from, to);
      from = to;
    }
  }
}
