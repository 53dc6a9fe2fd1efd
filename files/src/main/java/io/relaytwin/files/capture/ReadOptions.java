package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.signal.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * How a recording is understood.
 *
 * @param sampleUncertainty whether an edge seen at a sample is taken to lie anywhere since the
 *     sample before, so that the level is UNDEFINED there; without it the edge lies at the sample.
 * @param thresholds which voltages of an analogue wire are LOW and HIGH.
 * @param sampleRate the rate of sampling where the file does not state it, or to override what it
 *     states; {@code null} to take the file's.
 */
public record ReadOptions(
    boolean sampleUncertainty, Thresholds thresholds, @Nullable Quantity sampleRate) {

  /** With sample uncertainty, the thresholds of the control input, the rate as the file states. */
  public static final ReadOptions DEFAULT = new ReadOptions(true, Thresholds.CONTROL_INPUT, null);

  /** Every edge exactly where it was recorded; otherwise as {@link #DEFAULT}. */
  public static final ReadOptions AS_RECORDED =
      new ReadOptions(false, Thresholds.CONTROL_INPUT, null);

  /** Checks the rate. */
  public ReadOptions {
    if (sampleRate != null
        && (sampleRate.dimension() != Dimension.FREQUENCY
            || sampleRate.magnitude().signum() <= 0)) {
      throw new IllegalArgumentException(
          "The sample rate must be a frequency of more than 0 Hz, not %s.".formatted(sampleRate));
    }
  }

  /** The same with sample uncertainty on or off. */
  public ReadOptions withSampleUncertainty(boolean on) {
    return new ReadOptions(on, thresholds, sampleRate);
  }

  /** The same with a sample rate. */
  public ReadOptions withSampleRate(Quantity rate) {
    return new ReadOptions(sampleUncertainty, thresholds, rate);
  }
}
