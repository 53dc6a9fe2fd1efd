package io.relaytwin.core.load;

import java.util.List;

/**
 * Plays a band through what encloses all coils with a snubber, and through some of them. The cycles
 * of a pulse train are played until they repeat themselves.
 */
final class SnubberPlayer implements Player {

  private static final long CYCLES = 20_000;
  private static final long LOOKS = 1000;
  private static final double SECONDS_PER_PICO = 1e-12;

  private final SnubberBand band;
  private final List<SnubberRun> runs;
  private final Times times;
  private byte level;
  private long since;

  SnubberPlayer(SnubberBand band, List<SnubberRun> runs, Times times) {
    this.band = band;
    this.runs = runs;
    this.times = times;
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    band.begin(startLevel);
    runs.forEach(run -> run.begin(startLevel));
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int i = 0; i < count; i++) {
      end(timesPicos[i]);
      level = levels[i];
      since = timesPicos[i];
    }
  }

  @Override
  public void end(long endPicos) {
    times.add(level, endPicos - since, since);
    band.stretch(level, endPicos - since, new Moment(0, 0, since));
    for (SnubberRun run : runs) {
      run.stretch(level, (endPicos - since) * SECONDS_PER_PICO, true);
    }
  }

  @Override
  public void play(List<PulseTrain> trains) {
    byte first = trains.getFirst().levels().getFirst();
    band.begin(first);
    runs.forEach(run -> run.begin(first));
    for (int number = 0; number < trains.size(); number++) {
      PulseTrain train = trains.get(number);
      times.addTimes(train, number);
      band.play(train, number);
      runs.forEach(run -> play(train, run));
    }
  }

  private static void play(PulseTrain train, SnubberRun run) {
    for (long done = 0; done < train.cycles(); done++) {
      double[] before = run.sums();
      for (int i = 0; i < train.levels().size(); i++) {
        double seconds = train.durationsPicos().get(i) * SECONDS_PER_PICO;
        run.stretch(train.levels().get(i), seconds, done < LOOKS);
      }
      if (run.hasSettled(before) || done + 1 == CYCLES) {
        run.repeat(before, train.cycles() - done - 1.0);
        return;
      }
    }
  }
}
