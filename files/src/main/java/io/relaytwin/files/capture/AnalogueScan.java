package io.relaytwin.files.capture;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.Thresholds;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
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

  AnalogueScan(SampledEdges edges, Thresholds thresholds) {
    this.edges = edges;
    // Rounded so that a float lies within the rounded threshold exactly if it lies within the
    // stated one.
    BigDecimal low = thresholds.maxLow().exactSi();
    float nearestLow = low.floatValue();
    this.maxLow =
        new BigDecimal(nearestLow).compareTo(low) <= 0 ? nearestLow : Math.nextDown(nearestLow);
    BigDecimal high = thresholds.minHigh().exactSi();
    float nearestHigh = high.floatValue();
    this.minHigh =
        new BigDecimal(nearestHigh).compareTo(high) >= 0 ? nearestHigh : Math.nextUp(nearestHigh);
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
