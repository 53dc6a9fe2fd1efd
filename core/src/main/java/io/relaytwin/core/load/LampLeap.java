package io.relaytwin.core.load;

import org.jspecify.annotations.Nullable;

/**
 * Takes many cycles of a train through a filament at once.
 *
 * <p>What a cycle adds to the resistance and to each sum are functions of the resistance at its
 * start, smooth as long as each stretch goes the same way. On a short interval they are polynomials
 * for all that doubles can tell; those of twice as many cycles follow from those of as many, {@code
 * d2(r) = d(r) + d(r + d(r))}.
 *
 * <p>How good they are: {@code tau r' = a / r - r + m} draws complex resistances together where
 * {@code Re (a / r^2) > -1}, hence within 45 degrees of the real axis, and with a line of up to a
 * quarter of the resistance within 40. An interval of a tenth of the resistance lies in a disc of
 * 0.25 of it, which any number of cycles maps into one no larger. So the interpolating polynomials
 * of degree {@code n} of all these functions converge as {@code R^-n} with {@code R + 1 / R = 10},
 * which leaves 1e-17 of the disc; what they add is rounded like the steps themselves. Since a cycle
 * draws resistances together, errors do not grow.
 */
final class LampLeap {

  private static final double SECONDS_PER_PICO = 1e-12;

  /** Points of an interval. */
  private static final int POINTS = 18;

  /** How far an interval goes from where it begins, as a share of the resistance. */
  private static final double REACH = 0.095;

  /** How much a stretch may change the resistance, as a share; and the line may be of it. */
  private static final double MOST_CHANGE = 0.1;

  private static final double MOST_LEAD = 0.25;

  /** Movement and sums. */
  private static final int FUNCTIONS = 7;

  private static final int MOST_STRETCHES = 32;

  private static final Moment NOWHERE = new Moment(0, 0, 0);

  /** Chebyshev points of -1 .. 1, ascending, with their weights. */
  private static final double[] PLACES = new double[POINTS];

  private static final double[] WEIGHTS = new double[POINTS];

  static {
    for (int i = 0; i < POINTS; i++) {
      double angle = Math.PI * (2 * i + 1) / (2 * POINTS);
      PLACES[i] = -StrictMath.cos(angle);
      WEIGHTS[i] = (i % 2 == 0 ? 1 : -1) * StrictMath.sin(angle);
    }
  }

  private final LampRun run;
  private final PulseTrain train;

  LampLeap(LampRun run, PulseTrain train) {
    this.run = run;
    this.train = train;
  }

  /** What some number of cycles adds, at points of an interval. */
  private static final class Powers {
    final double from;
    final double to;
    final double[][] values = new double[POINTS][];

    Powers(double from, double to) {
      this.from = from;
      this.to = to;
    }

    double point(int i) {
      return from + 0.5 * (PLACES[i] + 1) * (to - from);
    }

    double[] at(double r) {
      double[] above = new double[FUNCTIONS];
      double below = 0;
      for (int i = 0; i < POINTS; i++) {
        double away = r - point(i);
        if (away == 0) {
          return values[i].clone();
        }
        double weight = WEIGHTS[i] / away;
        below += weight;
        for (int k = 0; k < FUNCTIONS; k++) {
          above[k] += weight * values[i][k];
        }
      }
      for (int k = 0; k < FUNCTIONS; k++) {
        above[k] /= below;
      }
      return above;
    }

    /** Of twice as many cycles, on a part of the interval from which as many do not lead out. */
    Powers twice(double less, double more) {
      Powers made = new Powers(less, more);
      for (int i = 0; i < POINTS; i++) {
        double r = made.point(i);
        double[] first = at(r);
        double[] second = at(r + first[0]);
        for (int k = 0; k < FUNCTIONS; k++) {
          first[k] += second[k];
        }
        made.values[i] = first;
      }
      return made;
    }
  }

  /** A cycle that leaves no trace in the run. */
  private LampRun cycle(double resistance) {
    LampRun scratch = run.fresh();
    scratch.resume(resistance);
    for (int i = 0; i < train.levels().size(); i++) {
      double seconds = train.durationsPicos().get(i) * SECONDS_PER_PICO;
      scratch.stretch(train.levels().get(i), seconds, NOWHERE, NOWHERE);
    }
    return scratch;
  }

  /** The most current of a cycle, as of {@link LampRun#peak}. */
  double peak(double resistance) {
    return cycle(resistance).peak;
  }

  private static double[] values(LampRun cycle) {
    double[] sums = cycle.sums();
    double[] values = new double[FUNCTIONS];
    values[0] = cycle.moved;
    System.arraycopy(sums, 0, values, 1, sums.length);
    return values;
  }

  /**
   * Takes as many cycles as one interval holds.
   *
   * @param most how many at most.
   * @return how many were taken; 0 when the next one has to be played.
   */
  long leap(long most) {
    double start = run.resistance();
    LampRun first = cycle(start);
    if (first.moved == 0 || train.levels().size() > MOST_STRETCHES) {
      return 0;
    }
    double end = start * (first.moved > 0 ? 1 + REACH : 1 - REACH);
    LampRun last = cycle(end);
    if (!isSmooth(first, start) || !isSmooth(last, end) || first.ways != last.ways) {
      return 0;
    }
    boolean stays = Math.signum(last.moved) != Math.signum(first.moved);
    return leap(base(Math.min(start, end), Math.max(start, end)), start, stays, most);
  }

  private boolean isSmooth(LampRun cycle, double resistance) {
    return cycle.mostChange <= MOST_CHANGE && run.lead() <= MOST_LEAD * resistance * (1 - REACH);
  }

  private Powers base(double from, double to) {
    Powers base = new Powers(from, to);
    for (int i = 0; i < POINTS; i++) {
      base.values[i] = values(cycle(base.point(i)));
    }
    return base;
  }

  /** The largest powers of two that fit, from the largest to the smallest. */
  private long leap(Powers base, double start, boolean stays, long most) {
    int largest = 63 - Long.numberOfLeadingZeros(most);
    @Nullable Powers[] powers = new @Nullable Powers[largest + 1];
    powers[0] = base;
    int count = 1;
    while (count <= largest) {
      Powers next = next(powers[count - 1], start, stays);
      if (next == null) {
        break;
      }
      powers[count++] = next;
    }
    long taken = 0;
    for (int k = count - 1; k >= 0; k--) {
      Powers power = powers[k];
      if (power != null && taken + (1L << k) <= most && holds(power, run.resistance())) {
        double[] all = power.at(run.resistance());
        double[] sums = new double[FUNCTIONS - 1];
        System.arraycopy(all, 1, sums, 0, sums.length);
        run.leap(all[0], sums);
        taken += 1L << k;
      }
    }
    return taken;
  }

  private static boolean holds(Powers power, double resistance) {
    return power.from <= resistance && resistance <= power.to;
  }

  private static @Nullable Powers next(@Nullable Powers power, double start, boolean stays) {
    if (power == null) {
      return null;
    }
    if (stays) {
      return power.twice(power.from, power.to);
    }
    double moved = power.at(start)[0];
    double less = power.from - Math.min(0, moved);
    double more = power.to - Math.max(0, moved);
    return more - less < 0.5 * REACH * start ? null : power.twice(less, more);
  }
}
