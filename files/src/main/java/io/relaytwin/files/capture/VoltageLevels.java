package io.relaytwin.files.capture;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Thresholds;
import java.math.BigDecimal;

/** The levels of voltages written as decimal numbers. */
final class VoltageLevels {

  private final BigDecimal exactLow;
  private final BigDecimal exactHigh;
  private final double maxLow;
  private final double minHigh;

  VoltageLevels(Thresholds thresholds) {
    exactLow = thresholds.maxLow().exactSi();
    exactHigh = thresholds.minHigh().exactSi();
    maxLow = exactLow.doubleValue();
    minHigh = exactHigh.doubleValue();
  }

  /**
   * The level of a voltage.
   *
   * @throws NumberFormatException when the text is no finite decimal number.
   */
  byte levelOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      // What Java adds to decimal numbers: hexadecimal ones, suffixes, NaN, Infinity.
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
        throw new NumberFormatException(text);
      }
    }
    double volts = Double.parseDouble(text);
    if (Double.isInfinite(volts)) {
      throw new NumberFormatException(text);
    }
    // Rounding to a double keeps the order, except that the written number may lie on the other
    // side of a threshold that its double hits.
    if (volts == maxLow || volts == minHigh) {
      BigDecimal written = new BigDecimal(text);
      return written.compareTo(exactLow) <= 0
          ? Levels.LOW
          : written.compareTo(exactHigh) >= 0 ? Levels.HIGH : Levels.UNDEFINED;
    }
    return volts < maxLow ? Levels.LOW : volts > minHigh ? Levels.HIGH : Levels.UNDEFINED;
  }
}
