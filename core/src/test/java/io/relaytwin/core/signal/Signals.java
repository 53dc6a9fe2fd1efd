package io.relaytwin.core.signal;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Signals for tests: from text, one letter per picosecond, and at random. */
final class Signals {

  private Signals() {}

  /** {@code "00x11"}: the level of each picosecond from 0 on; the end is the length. */
  static Waveform of(String letters) {
    long[] times = new long[letters.length()];
    byte[] levels = new byte[letters.length()];
    int count = 0;
    for (int i = 1; i < letters.length(); i++) {
      if (letters.charAt(i) != letters.charAt(i - 1)) {
        times[count] = i;
        levels[count++] = level(letters.charAt(i));
      }
    }
    return Waveform.of(
        0,
        level(letters.charAt(0)),
        Arrays.copyOf(times, count),
        Arrays.copyOf(levels, count),
        letters.length());
  }

  static String letters(Waveform waveform) {
    StringBuilder text = new StringBuilder();
    for (long t = waveform.startPicos(); t < waveform.endPicos(); t++) {
      text.append("01x".charAt(waveform.levelAt(t)));
    }
    return text.toString();
  }

  /** A random signal of runs of 1 to 9 ps. */
  static String random(SplittableRandom random, int maxRuns) {
    StringBuilder text = new StringBuilder();
    int runs = random.nextInt(1, maxRuns + 1);
    for (int i = 0; i < runs; i++) {
      text.append(String.valueOf("01x".charAt(random.nextInt(3))).repeat(random.nextInt(1, 10)));
    }
    return text.toString();
  }

  private static byte level(char letter) {
    return (byte) "01x".indexOf(letter);
  }
}
