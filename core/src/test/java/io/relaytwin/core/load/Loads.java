package io.relaytwin.core.load;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Waveform;
import java.util.Random;

/** Stages, loads and bands for tests. */
final class Loads {

  /** Figures of 859-753 at 24 V exactly. */
  static final OutputStage SHEET = stage("24 V", OffReading.EITHER);

  private Loads() {}

  static OutputStage stage(String supply, OffReading reading) {
    return OutputStage.of(
        Range.parse(supply),
        Quantity.parse("1.2 V"),
        Quantity.parse("10 uA"),
        Quantity.parse("7 mA"),
        reading);
  }

  /** An output that does exactly one thing in each state: no drop, no leakage, no sinking. */
  static OutputStage ideal(String supply) {
    return new OutputStage(
        Span.of(Quantity.parse(supply, Dimension.VOLTAGE)), 0, 0, 0, OffReading.PLAIN_HIGH_SIDE);
  }

  /**
   * A band of random stretches, each pair of OFF and ON separated by UNCERTAIN or not.
   *
   * @param scalePicos the usual length of a stretch.
   */
  static Waveform band(Random random, int changes, long scalePicos) {
    long[] times = new long[changes];
    byte[] levels = new byte[changes];
    byte level = (byte) random.nextInt(3);
    byte first = level;
    long time = 0;
    for (int i = 0; i < changes; i++) {
      time += 1 + (long) (scalePicos * Math.pow(10, 2 * random.nextDouble() - 1.5));
      level = (byte) ((level + 1 + random.nextInt(2)) % 3);
      times[i] = time;
      levels[i] = level;
    }
    return Waveform.of(0, first, times, levels, time + 1 + scalePicos);
  }

  /** The state of one part at a place of the band: as told where it is told, else at random. */
  static boolean on(Random random, byte level) {
    return switch (level) {
      case Levels.LOW -> false;
      case Levels.HIGH -> true;
      default -> random.nextBoolean();
    };
  }
}
