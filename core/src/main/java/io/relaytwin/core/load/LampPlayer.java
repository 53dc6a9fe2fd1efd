package io.relaytwin.core.load;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays a band through filaments. The cycles of a pulse train are taken many at once ({@link
 * LampLeap}); where that does not go they are stepped until the filament has settled, and the rest
 * of the cycles are the same.
 */
final class LampPlayer implements Player {

  /** Change of a resistance from cycle to cycle, as a share, that counts as settled. */
  private static final double SETTLED = 1e-11;

  /** The first cycles that are taken at once, as a share of the time constant. */
  private static final double FIRST = 0.3;

  private static final long GROWTH = 4;
  private static final double SECONDS_PER_PICO = 1e-12;

  private final List<LampRun> runs;
  private final double slowestSeconds;
  private final Times times;
  private final Supplier<LampPieces> begun;
  private @Nullable LampPieces pieces;
  private byte level;
  private long since;
  private double error;

  /**
   * A player.
   *
   * @param slowestSeconds the largest time constant.
   * @param begun makes the balance of heat once the filaments have begun.
   */
  LampPlayer(List<LampRun> runs, double slowestSeconds, Supplier<LampPieces> begun, Times times) {
    this.runs = runs;
    this.begun = begun;
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
    for (LampRun run : runs) {
      run.stretch(of, seconds, start, end);
    }
    if (pieces != null) {
      pieces.add(of, seconds);
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

  /** The first cycle, and then more and more of them at once, each the piece of a balance. */
  private void play(PulseTrain train, int number, LampPieces balance) {
    cycle(train, number, 0);
    long done = 1;
    double seconds = train.cyclePicos() * SECONDS_PER_PICO;
    long next = (long) Math.max(1, FIRST * slowestSeconds / seconds);
    while (done < train.cycles()) {
      balance.close();
      long count = Math.min(next, train.cycles() - done);
      for (LampRun run : runs) {
        advance(run, train, number, done, count);
      }
      balance.add(train, (double) count);
      done += count;
      next = next > Long.MAX_VALUE / GROWTH ? next : next * GROWTH;
    }
  }

  /** Takes a run through cycles, the last of which is played for its peak. */
  private void advance(LampRun run, PulseTrain train, int number, long from, long count) {
    LampLeap leap = new LampLeap(run, train);
    long done = 0;
    while (done < count) {
      long left = count - 1 - done;
      long unwatched = left == 0 ? 0 : unwatched(run, leap, train, left);
      long taken = unwatched == 0 ? 0 : leap.leap(unwatched);
      done += taken;
      double before = run.resistance();
      double[] sums = run.sums();
      cycle(run, train, number, from + done);
      done++;
      double change = Math.abs(run.resistance() - before) / before;
      if (taken == 0 && change <= SETTLED) {
        run.repeat(sums, (double) (count - done));
        double seconds = train.cyclePicos() * SECONDS_PER_PICO;
        error = Math.max(error, 2 * change / -StrictMath.expm1(-seconds / slowestSeconds));
        return;
      }
    }
  }

  /** How many cycles in turn stay below what is watched; the peaks rise or fall all the way. */
  private long unwatched(LampRun run, LampLeap leap, PulseTrain train, long most) {
    double watched = run.watch.next;
    if (watched == Double.POSITIVE_INFINITY || leap.peak(ahead(run, train, most)) <= watched) {
      return most;
    }
    long below = 0;
    long above = most;
    while (above - below > 1) {
      long middle = below + (above - below) / 2;
      if (leap.peak(ahead(run, train, middle)) <= watched) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return leap.peak(run.resistance()) <= watched ? above : 0;
  }

  /** The resistance some cycles later. */
  private double ahead(LampRun run, PulseTrain train, long cycles) {
    LampRun other = run.fresh();
    other.resume(run.resistance());
    advance(other, train, 0, 0, cycles);
    return other.resistance();
  }

  private static void cycle(LampRun run, PulseTrain train, int number, long cycle) {
    long from = 0;
    for (int i = 0; i < train.levels().size(); i++) {
      long to = from + train.durationsPicos().get(i);
      double seconds = (to - from) * SECONDS_PER_PICO;
      Moment start = new Moment(number, cycle, from);
      run.stretch(train.levels().get(i), seconds, start, new Moment(number, cycle, to));
      from = to;
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
