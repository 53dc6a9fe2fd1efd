package io.relaytwin.files.capture;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Thresholds;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteOrder;

/** Finds the changes of level in 32-bit little-endian floats. */
final class AnalogueScan {

  private static final VarHandle FLOAT =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

  private final SampledEdges edges;
  private final float maxLow;
  private final float minHigh;
  private boolean begun;
  private byte level;

  AnalogueScan(SampledEdges edges, Thresholds thresholds, Scaling scaling) {
    this.edges = edges;
    // Moved into the numbers of the file and then to a float, so that a float lies within the
    // moved threshold exactly if its voltage lies within the stated one.
    BigDecimal low = thresholds.maxLow().exactSi();
    float below = nearest(low, scaling);
    while (scaling.volts(new BigDecimal(below)).compareTo(low) > 0) {
      below = Math.nextDown(below);
    }
    this.maxLow = below;
    BigDecimal high = thresholds.minHigh().exactSi();
    float above = nearest(high, scaling);
    while (scaling.volts(new BigDecimal(above)).compareTo(high) < 0) {
      above = Math.nextUp(above);
    }
    this.minHigh = above;
  }

  private static float nearest(BigDecimal volts, Scaling scaling) {
    float number =
        volts
            .subtract(scaling.offset())
            .divide(scaling.factor(), MathContext.DECIMAL64)
            .floatValue();
    return Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, number));
  }

  /**
   * Scans a block.
   *
   * @param length how many bytes count, a multiple of four.
   * @return the place in the block of a sample that is not a finite number, or -1.
   */
  int scan(byte[] samples, int length, long firstSample) {
    for (int sample = 0; sample < length / 4; sample++) {
      float volts = (float) FLOAT.get(samples, sample * 4);
      if (!Float.isFinite(volts)) {
        return sample;
      }
      byte now = volts <= maxLow ? Levels.LOW : volts >= minHigh ? Levels.HIGH : Levels.UNDEFINED;
      if (!begun) {
        begun = true;
        level = now;
        edges.begin(now);
      } else if (now != level) {
        level = now;
        edges.change(firstSample + sample, now);
      }
    }
    return -1;
  }

  /** The recording ends after so many samples. */
  void end(long samples) {
    edges.end(samples);
  }
}
