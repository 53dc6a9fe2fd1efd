package io.relaytwin.core.signal;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import java.math.BigDecimal;
import java.util.List;

/**
 * Signals made by rule, in exact time and constant memory.
 *
 * <p>A period need not be a whole number of picoseconds: edge {@code k} is placed at the exact
 * fraction {@code k * T} and only then rounded, an edge without slew to the nearest picosecond, the
 * bounds of an uncertain edge outward. Nothing drifts, however long the signal is.
 *
 * <p>Periodic signals start LOW at 0, rise for the first time after one period, and end one period
 * after the last rise, so that every pulse and every gap between two pulses is whole.
 */
public final class Generators {

  private static final Fraction ONE = Fraction.of(1);
  private static final Fraction PICOS_PER_SECOND = Fraction.of(1_000_000_000_000L);

  private Generators() {}

  /**
   * One level throughout.
   *
   * @param level see {@link Levels}.
   * @param duration more than zero.
   */
  public static SignalSource steady(byte level, Quantity duration) {
    if (level < Levels.LOW || level > Levels.UNDEFINED) {
      throw new IllegalArgumentException(Words.fill("%d is no level.", level));
    }
    long end = new Beat(picos(positive(duration, Dimension.TIME, "duration")), ONE).floor();
    return sink -> {
      sink.begin(0, level);
      sink.end(end);
    };
  }

  /**
   * A square wave.
   *
   * @param frequency in hertz, more than zero.
   * @param duty the share of the period that is high, from 0 to 1; at 0 it never rises, at 1 it
   *     never falls.
   * @param slew how the edges run.
   * @param periods how many, at least 1.
   */
  public static SignalSource square(Quantity frequency, Quantity duty, Slew slew, long periods) {
    return pwm(frequency, duty, duty, slew, periods);
  }

  /**
   * Pulse-width modulation whose duty moves evenly from one value to another.
   *
   * @param frequency in hertz, more than zero.
   * @param firstDuty the share of the first period that is high, from 0 to 1.
   * @param lastDuty the share of the last period that is high, from 0 to 1.
   * @param slew how the edges run.
   * @param periods how many, at least 1.
   */
  public static SignalSource pwm(
      Quantity frequency, Quantity firstDuty, Quantity lastDuty, Slew slew, long periods) {
    Fraction period = period(frequency);
    Fraction first = share(firstDuty, "duty");
    Fraction last = share(lastDuty, "duty");
    Fraction dutyStep =
        periods > 1 ? last.minus(first).over(Fraction.of(periods - 1)) : Fraction.ZERO;
    return train(
        new Train(
            period,
            period,
            period.times(first),
            period.times(dutyStep),
            Fraction.ZERO,
            slew,
            atLeastOne(periods)));
  }

  /** The two tracks of an encoder. */
  public enum Track {
    /** The leading track, whose rises lie at whole periods. */
    A,
    /** The track a quarter period later. */
    B
  }

  /**
   * One track of a quadrature encoder that turns evenly. Each edge may lie anywhere within the
   * phase error of its place, so the level is UNDEFINED there.
   *
   * @param frequency of one track, in hertz, more than zero.
   * @param phaseError the largest deviation of any edge either way, as a share of a quarter period,
   *     from 0 to 1.
   * @param track which one.
   * @param slew how the edges run.
   * @param periods how many, at least 1.
   */
  public static SignalSource quadrature(
      Quantity frequency, Quantity phaseError, Track track, Slew slew, long periods) {
    Fraction period = period(frequency);
    Fraction quarter = period.over(Fraction.of(4));
    return train(
        new Train(
            track == Track.A ? period : period.plus(quarter),
            period,
            period.over(Fraction.of(2)),
            Fraction.ZERO,
            quarter.times(share(phaseError, "phase error")),
            slew,
            atLeastOne(periods)));
  }

  /**
   * A train of equal pulses.
   *
   * @param width how long each is high, more than zero and less than the period.
   * @param period from rise to rise.
   * @param slew how the edges run.
   * @param count how many, at least 1.
   */
  public static SignalSource pulses(Quantity width, Quantity period, Slew slew, long count) {
    Fraction high = picos(positive(width, Dimension.TIME, "width"));
    Fraction step = picos(positive(period, Dimension.TIME, "period"));
    if (high.compareTo(step) >= 0) {
      throw new IllegalArgumentException(
          Words.fill("Pulses of %s do not fit a period of %s.", width, period));
    }
    return train(
        new Train(step, step, high, Fraction.ZERO, Fraction.ZERO, slew, atLeastOne(count)));
  }

  /**
   * Pulses at listed times, LOW before, between and after them.
   *
   * @param pulses in the order of time, not overlapping.
   * @param slew how the edges run.
   * @param duration of the whole signal, not before the last fall.
   */
  public static SignalSource pulseList(List<Pulse> pulses, Slew slew, Quantity duration) {
    List<Pulse> listed = List.copyOf(pulses);
    BigDecimal free = BigDecimal.ZERO;
    for (int i = 0; i < listed.size(); i++) {
      Pulse pulse = listed.get(i);
      BigDecimal at = pulse.at().exactSi();
      if (at.compareTo(free) < 0) {
        throw new IllegalArgumentException(
            Words.fill(
                "Pulse %d rises at %s, before the one before it has ended.", i + 1, pulse.at()));
      }
      free = at.add(pulse.width().exactSi());
    }
    if (positive(duration, Dimension.TIME, "duration").exactSi().compareTo(free) < 0) {
      throw new IllegalArgumentException(
          Words.fill("The duration %s ends before the last pulse.", duration));
    }
    Fraction end = picos(duration);
    return sink -> {
      EdgePlayer player = new EdgePlayer(sink, slew, Fraction.ZERO);
      player.begin();
      for (Pulse pulse : listed) {
        Fraction rise = picos(pulse.at());
        player.single(rise, rise.plus(picos(pulse.width())));
      }
      player.end(end);
    };
  }

  /**
   * What a periodic signal is made of, all in picoseconds.
   *
   * @param widthStep by how much each pulse is longer than the one before.
   * @param jitter how far any edge may lie from its place, either way.
   */
  private record Train(
      Fraction firstRise,
      Fraction period,
      Fraction width,
      Fraction widthStep,
      Fraction jitter,
      Slew slew,
      long count) {}

  private static SignalSource train(Train train) {
    Fraction end = train.firstRise().plus(train.period().times(Fraction.of(train.count())));
    // Too long or too finely divided is found here, not while playing.
    new Beat(end, ONE);
    new EdgePlayer(new Waveform.Collector(), train.slew(), train.jitter()).beats(train);
    return sink -> {
      EdgePlayer player = new EdgePlayer(sink, train.slew(), train.jitter());
      player.begin();
      player.play(train);
      player.end(end);
    };
  }

  /** Plays edges, each as the interval in which its voltage crosses both thresholds. */
  private static final class EdgePlayer {
    private final UncertainEdges edges;
    private final Slew slew;
    private final Fraction riseStart;
    private final Fraction riseEnd;
    private final Fraction fallStart;
    private final Fraction fallEnd;
    private final boolean exactRises;
    private final boolean exactFalls;
    private long lastEarliest;
    private long lastLatest;

    EdgePlayer(SignalSink sink, Slew slew, Fraction jitter) {
      edges = new UncertainEdges(sink);
      this.slew = slew;
      riseStart = slew.riseStart().minus(jitter);
      riseEnd = slew.riseEnd().plus(jitter);
      fallStart = slew.fallStart().minus(jitter);
      fallEnd = slew.fallEnd().plus(jitter);
      exactRises = riseStart.equals(riseEnd);
      exactFalls = fallStart.equals(fallEnd);
    }

    void begin() {
      edges.begin(0, slew.lowLevel());
    }

    void end(Fraction at) {
      edges.end(Math.max(new Beat(at, ONE).ceil(), lastEarliest));
    }

    void single(Fraction rise, Fraction fall) {
      edge(
          new Beat(rise.plus(riseStart), ONE),
          new Beat(rise.plus(riseEnd), ONE),
          exactRises,
          slew.highLevel());
      edge(
          new Beat(fall.plus(fallStart), ONE),
          new Beat(fall.plus(fallEnd), ONE),
          exactFalls,
          slew.lowLevel());
    }

    /** Earliest and latest rise, earliest and latest fall, the exact width and period left over. */
    Beat[] beats(Train train) {
      Fraction fall = train.firstRise().plus(train.width());
      Fraction fallStep = train.period().plus(train.widthStep());
      return new Beat[] {
        new Beat(train.firstRise().plus(riseStart), train.period()),
        new Beat(train.firstRise().plus(riseEnd), train.period()),
        new Beat(fall.plus(fallStart), fallStep),
        new Beat(fall.plus(fallEnd), fallStep)
      };
    }

    void play(Train train) {
      Beat[] beats = beats(train);
      Fraction first = train.width();
      Fraction last = first.plus(train.widthStep().times(Fraction.of(train.count() - 1)));
      // A duty that moves reaches 0 or 1 at its ends only.
      boolean moves = train.widthStep().compareTo(Fraction.ZERO) != 0;
      boolean firstRises = first.compareTo(Fraction.ZERO) > 0;
      boolean lastRises = last.compareTo(Fraction.ZERO) > 0;
      boolean firstFalls = first.compareTo(train.period()) < 0;
      boolean lastFalls = last.compareTo(train.period()) < 0;
      boolean high = false;
      for (long k = 0; k < train.count(); k++) {
        boolean atEnd = !moves || k == 0 || k == train.count() - 1;
        boolean rises = !atEnd || (k == 0 ? firstRises : lastRises);
        boolean falls = !atEnd || (k == 0 ? firstFalls : lastFalls);
        if (!high && rises) {
          edge(beats[0], beats[1], exactRises, slew.highLevel());
          high = true;
        }
        if (high && falls) {
          edge(beats[2], beats[3], exactFalls, slew.lowLevel());
          high = false;
        }
        for (Beat beat : beats) {
          beat.advance();
        }
      }
    }

    private void edge(Beat start, Beat end, boolean exact, byte level) {
      long earliest;
      long latest;
      if (exact) {
        earliest = start.nearest();
        latest = earliest;
      } else {
        earliest = start.floor();
        latest = end.ceil();
      }
      // Ramps that overlap, or begin before the signal, only widen what is UNDEFINED.
      lastEarliest = Math.max(earliest, lastEarliest);
      lastLatest = Math.max(latest, Math.max(lastLatest, lastEarliest));
      edges.edge(lastEarliest, lastLatest, level);
    }
  }

  static Fraction picos(Quantity time) {
    return Fraction.of(time.exactSi()).times(PICOS_PER_SECOND);
  }

  private static Fraction period(Quantity frequency) {
    Quantity checked = positive(frequency, Dimension.FREQUENCY, "frequency");
    return PICOS_PER_SECOND.over(Fraction.of(checked.exactSi()));
  }

  private static Fraction share(Quantity share, String name) {
    if (share.dimension() != Dimension.RATIO) {
      throw new IllegalArgumentException(Words.fill("The %s %s is not a ratio.", name, share));
    }
    Fraction fraction = Fraction.of(share.exactSi());
    if (fraction.compareTo(Fraction.ZERO) < 0 || fraction.compareTo(ONE) > 0) {
      throw new IllegalArgumentException(
          Words.fill("The %s %s does not lie in 0 .. 1.", name, share));
    }
    return fraction;
  }

  private static long atLeastOne(long count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          Words.fill("There must be at least 1 period, not %d.", count));
    }
    return count;
  }

  private static Quantity positive(Quantity quantity, Dimension dimension, String name) {
    if (quantity.dimension() != dimension || quantity.magnitude().signum() <= 0) {
      throw new IllegalArgumentException(
          Words.fill(
              "The %s must be a %s of more than 0, not %s.", name, dimension.label(), quantity));
    }
    return quantity;
  }
}
