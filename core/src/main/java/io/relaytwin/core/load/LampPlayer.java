package io.relaytwin.core.load;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
  private final LampRun coldest;
  private final Supplier<LampPieces> begun;
  private @Nullable LampPieces pieces;
  private byte level;
  private long since;
  private double error;

  /**
   * A player.
   *
   * @param runs the coldest first.
   * @param slowestSeconds the largest time constant.
   * @param begun makes the balance of heat once the filaments have begun.
   */
  LampPlayer(List<LampRun> runs, double slowestSeconds, Supplier<LampPieces> begun, Times times) {
    this.runs = runs;
    this.begun = begun;
    coldest = runs.getFirst();
    this.slowestSeconds = slowestSeconds;
    this.times = times;
  }

  /** How far what was taken as settled may be from it, as a share. */
  double error() {
    return error;
  }

  /** The balance of heat; {@code null} before anything was played. */
  @Nullable LampPieces pieces() {
    return pieces;
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    start(startLevel);
  }

  private LampPieces start(byte startLevel) {
    runs.forEach(run -> run.begin(startLevel));
    LampPieces made = begun.get();
    pieces = made;
    return made;
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
    if (pieces != null) {
      pieces.close();
    }
  }

  private void stretch(long to) {
    times.add(level, to - since, since);
    stretch(level, 0, 0, since, to);
    since = to;
  }

  /** Goes through a stretch, in as many parts as the balance of heat wants. */
  private void stretch(byte of, int train, long cycle, long from, long to) {
    long at = from;
    while (at < to) {
      double left = (to - at) * SECONDS_PER_PICO;
      double part = pieces == null ? left : pieces.until(of, left);
      long next = part < left ? Math.min(to, at + (long) Math.ceil(part / SECONDS_PER_PICO)) : to;
      part(of, new Moment(train, cycle, at), new Moment(train, cycle, next));
      at = next;
    }
  }

  private void part(byte of, Moment start, Moment end) {
    double seconds = (end.picos() - start.picos()) * SECONDS_PER_PICO;
    double cold = coldest.area;
    for (LampRun run : runs) {
      run.stretch(of, seconds, start, end);
    }
    if (pieces != null) {
      pieces.add(of, seconds, cold);
    }
  }

  @Override
  public void play(List<PulseTrain> trains) {
    byte first = trains.getFirst().levels().getFirst();
    LampPieces balance = start(first);
    for (int number = 0; number < trains.size(); number++) {
      PulseTrain train = trains.get(number);
      play(train, number, balance);
      times.addTimes(train, number);
    }
    balance.close();
  }

  private void play(PulseTrain train, int number, LampPieces balance) {
    double[] before = new double[runs.size()];
    for (long done = 0; done < train.cycles(); ) {
      for (int i = 0; i < before.length; i++) {
        before[i] = runs.get(i).resistance();
      }
      List<double[]> sums = runs.stream().map(LampRun::sums).toList();
      LampPieces.Mark earlier = balance.now();
      cycle(train, number, done);
      done++;
      boolean settled = true;
      for (int i = 0; i < before.length; i++) {
        double change = Math.abs(runs.get(i).resistance() - before[i]);
        settled &= change <= SETTLED * before[i];
      }
      if (settled) {
        double left = train.cycles() - done;
        LampPieces.Mark now = balance.now();
        balance.close();
        for (int i = 0; i < before.length; i++) {
          runs.get(i).repeat(sums.get(i), left);
        }
        double seconds = train.cyclePicos() * SECONDS_PER_PICO;
        balance.repeat(left, seconds, earlier, now);
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
