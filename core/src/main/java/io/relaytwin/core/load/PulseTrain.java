package io.relaytwin.core.load;

import io.relaytwin.core.part.Envelope;
import io.relaytwin.core.part.RelayTiming;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a band that repeats: the levels of one cycle, how long each lasts, and how often the
 * cycle comes. What a load does over all cycles has a closed form, so that their number costs
 * nothing.
 *
 * @param levels of one cycle, at least one; see {@link Levels}.
 * @param durationsPicos how long each level lasts, above 0; picoseconds.
 * @param cycles how often, at least 1; at most 2^53, so that it is exact as a double.
 */
public record PulseTrain(List<Byte> levels, List<Long> durationsPicos, long cycles) {

  private static final long EXACT_IN_DOUBLE = 1L << 53;

  /** Checks lengths, levels and durations. */
  public PulseTrain {
    levels = List.copyOf(levels);
    durationsPicos = List.copyOf(durationsPicos);
    if (levels.isEmpty() || levels.size() != durationsPicos.size()) {
      throw new IllegalArgumentException(
          Words.fill("%d levels do not fit %d durations.", levels.size(), durationsPicos.size()));
    }
    if (cycles < 1 || cycles > EXACT_IN_DOUBLE) {
      throw new IllegalArgumentException(Words.fill("%d is no number of cycles.", cycles));
    }
    for (byte level : levels) {
      if (level < Levels.LOW || level > Levels.UNDEFINED) {
        throw new IllegalArgumentException(Words.fill("%d is no level.", level));
      }
    }
    long sum = 0;
    for (long duration : durationsPicos) {
      if (duration <= 0) {
        throw new IllegalArgumentException(Words.fill("A level of %d ps has no length.", duration));
      }
      sum = Math.addExact(sum, duration);
    }
  }

  /**
   * The band of a periodic input in its steady state, beginning with a rise of the input.
   *
   * @param timing the delays of the sheet.
   * @param periodPicos of the input.
   * @param highPicos how long the input is high in each period, above 0 and below the period.
   * @param cycles how many periods.
   */
  public static PulseTrain band(RelayTiming timing, long periodPicos, long highPicos, long cycles) {
    if (highPicos <= 0 || highPicos >= periodPicos) {
      throw new IllegalArgumentException(
          Words.fill("Pulses of %d ps do not fit a period of %d ps.", highPicos, periodPicos));
    }
    int periods = 4;
    long[] times = new long[2 * periods];
    byte[] edges = new byte[2 * periods];
    for (int i = 0; i < periods; i++) {
      times[2 * i] = Math.multiplyExact(i + 1L, periodPicos);
      edges[2 * i] = Levels.HIGH;
      times[2 * i + 1] = Math.addExact(times[2 * i], highPicos);
      edges[2 * i + 1] = Levels.LOW;
    }
    Waveform input =
        Waveform.of(0, Levels.LOW, times, edges, Math.multiplyExact(periods + 1L, periodPicos));
    Waveform band = Waveform.of(Envelope.of(timing, input));
    return cycle(band, 3 * periodPicos, 4 * periodPicos, cycles);
  }

  /**
   * A train whose cycle is cut out of a waveform.
   *
   * @param waveform that knows the whole cycle.
   * @param fromPicos where the cycle begins.
   * @param toPicos where it ends; later than the beginning.
   * @param cycles how often it comes.
   */
  public static PulseTrain cycle(Waveform waveform, long fromPicos, long toPicos, long cycles) {
    Waveform cut = waveform.between(fromPicos, toPicos);
    int changes =
        cut.size() > 0 && cut.timePicos(cut.size() - 1) == toPicos ? cut.size() - 1 : cut.size();
    Byte[] levels = new Byte[changes + 1];
    Long[] durations = new Long[changes + 1];
    for (int i = 0; i <= changes; i++) {
      levels[i] = cut.level(i - 1);
      long start = i == 0 ? fromPicos : cut.timePicos(i - 1);
      durations[i] = (i == changes ? toPicos : cut.timePicos(i)) - start;
    }
    return new PulseTrain(Arrays.asList(levels), Arrays.asList(durations), cycles);
  }

  /** The length of one cycle, in picoseconds. */
  public long cyclePicos() {
    long sum = 0;
    for (long duration : durationsPicos) {
      sum += duration;
    }
    return sum;
  }

  /** The length of the whole train, in seconds. */
  public double seconds() {
    return cyclePicos() * 1e-12 * cycles;
  }
}
