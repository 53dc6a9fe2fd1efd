package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.Thresholds;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a recording is understood.
 *
 * @param sampleUncertainty whether an edge seen at a sample is taken to lie anywhere since the
 *     sample before, so that the level is UNDEFINED there; without it the edge lies at the sample.
 * @param thresholds which voltages of an analogue wire are LOW and HIGH; {@code null} when that is
 *     not known, so that no such wire can be read.
 * @param voltages whether the wire is to be read as voltages even where it shows zeros and ones.
 * @param sampleRate the rate of sampling where the file does not state it, or to override what it
 *     states; {@code null} to take the file's.
 * @param scale by which recorded voltages are multiplied, more than 0.
 * @param offset what is then added to them, a voltage.
 * @param timeUnit how long one unit of time of the file lasts, where the file does not say, or to
 *     override what it says; {@code null} to take the file's.
 */
public record ReadOptions(
    boolean sampleUncertainty,
    @Nullable Thresholds thresholds,
    boolean voltages,
    @Nullable Quantity sampleRate,
    BigDecimal scale,
    Quantity offset,
    @Nullable Quantity timeUnit) {

  /** With sample uncertainty, the thresholds of the control input, the rate as the file states. */
  public static final ReadOptions DEFAULT =
      new ReadOptions(
          true, Thresholds.CONTROL_INPUT, false, null, BigDecimal.ONE, Quantity.of("0", "V"), null);

  /** Every edge exactly where it was recorded; otherwise as {@link #DEFAULT}. */
  public static final ReadOptions AS_RECORDED = DEFAULT.withSampleUncertainty(false);

  /** Checks kinds and sizes. */
  public ReadOptions {
    if (sampleRate != null && isNotPositive(sampleRate, Dimension.FREQUENCY)) {
      throw new IllegalArgumentException(
          Words.fill("The sample rate must be a frequency of more than 0 Hz, not %s.", sampleRate));
    }
    if (timeUnit != null && isNotPositive(timeUnit, Dimension.TIME)) {
      throw new IllegalArgumentException(
          Words.fill("The unit of time must be a time of more than 0 s, not %s.", timeUnit));
    }
    if (scale.signum() <= 0 || offset.dimension() != Dimension.VOLTAGE) {
      throw new IllegalArgumentException(
          Words.fill("Voltages cannot be scaled by %s and moved by %s.", scale, offset));
    }
  }

  private static boolean isNotPositive(Quantity quantity, Dimension dimension) {
    return quantity.dimension() != dimension || quantity.magnitude().signum() <= 0;
  }

  /** The same with sample uncertainty on or off. */
  public ReadOptions withSampleUncertainty(boolean on) {
    return new ReadOptions(on, thresholds, voltages, sampleRate, scale, offset, timeUnit);
  }

  /** The same with a sample rate. */
  public ReadOptions withSampleRate(@Nullable Quantity rate) {
    return new ReadOptions(sampleUncertainty, thresholds, voltages, rate, scale, offset, timeUnit);
  }

  /** The same with thresholds for voltages. */
  public ReadOptions withThresholds(@Nullable Thresholds given) {
    return new ReadOptions(sampleUncertainty, given, voltages, sampleRate, scale, offset, timeUnit);
  }

  /** The same, reading the wire as voltages even where it shows zeros and ones. */
  public ReadOptions asVoltages() {
    return new ReadOptions(
        sampleUncertainty, thresholds, true, sampleRate, scale, offset, timeUnit);
  }

  /** The same with voltages multiplied and then moved. */
  public ReadOptions withScale(BigDecimal by, Quantity plus) {
    return new ReadOptions(sampleUncertainty, thresholds, voltages, sampleRate, by, plus, timeUnit);
  }

  /** The same with a unit of time. */
  public ReadOptions withTimeUnit(@Nullable Quantity unit) {
    return new ReadOptions(
        sampleUncertainty, thresholds, voltages, sampleRate, scale, offset, unit);
  }

  /** The thresholds, for a wire of voltages. */
  Thresholds levels(Path file) {
    if (thresholds == null) {
      throw new CaptureException(
          file,
          "",
          "the wire shows voltages, and no sheet states from where they count; give high-from and"
              + " low-to.");
    }
    return thresholds;
  }

  Scaling scaling() {
    return new Scaling(scale, offset.exactSi());
  }
}
