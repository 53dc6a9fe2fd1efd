package io.relaytwin.core.load;

import java.util.List;

/**
 * Plays a band through ringing coils. Of a pulse train only the first cycles are played: the bounds
 * do not need them, and what the coils show there is shown.
 */
final class SnubberPlayer implements Player {

  private static final long CYCLES = 1000;
  private static final double SECONDS_PER_PICO = 1e-12;

  private final List<SnubberRun> runs;
  private final Times times;
  private byte level;
  private long since;
  private double turnOns;

  SnubberPlayer(List<SnubberRun> runs, Times times) {
    this.runs = runs;
    this.times = times;
  }

  /** How many stretches the output may have been on in. */
  double turnOns() {
    return turnOns;
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    runs.forEach(run -> run.begin(CyclePlan.isOn(startLevel, true)));
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
    turnOns += CyclePlan.isOn(level, true) ? 1 : 0;
    stretch(level, endPicos - since);
  }

  private void stretch(byte of, long picos) {
    boolean on = CyclePlan.isOn(of, true);
    for (SnubberRun run : runs) {
      run.stretch(on, picos * SECONDS_PER_PICO);
    }
  }

  @Override
  public void play(List<PulseTrain> trains) {
    boolean on = CyclePlan.isOn(trains.getFirst().levels().getFirst(), true);
    runs.forEach(run -> run.begin(on));
    for (int number = 0; number < trains.size(); number++) {
      PulseTrain train = trains.get(number);
      times.addTimes(train, number);
      long stretches = train.levels().stream().filter(each -> CyclePlan.isOn(each, true)).count();
      turnOns += (double) stretches * train.cycles();
      for (long cycle = 0; cycle < Math.min(CYCLES, train.cycles()); cycle++) {
        for (int i = 0; i < train.levels().size(); i++) {
          stretch(train.levels().get(i), train.durationsPicos().get(i));
        }
      }
    }
  }
}
