package io.relaytwin.core.load;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The function {@code 1 - exp(-x)} for {@code x >= 0}, to less than four units in the last place,
 * several times as fast as the library's and with the same bits on every machine.
 *
 * <pre>
 *   x = n ln 2 / 64 - r,  |r| &lt;= ln 2 / 128,  s = 2^(-n / 64)
 *   1 - exp(-x) = (1 - s) - s (exp(r) - 1)
 * </pre>
 *
 * <p>Both {@code s} and {@code 1 - s} come from tables rounded from 40 digits, so that nothing
 * cancels for small {@code x}; the exponential of {@code r} is its Taylor series up to the sixth
 * power, whose rest is below 1e-17 of it.
 */
final class Decay {

  /** Beyond this the result is 1 to the last bit. */
  private static final double LARGEST = 40;

  private static final int PARTS = 64;

  /**
   * ln 2 / 64 in two pieces. The first one has 40 bits: times any n below 2^13 it is exact, and so
   * is what is left of x after that.
   */
  static final double STEP = 0x1.62e42fefa2p-7;

  static final double STEP_REST = 0x1.9ef35793c7673p-47;
  private static final double PER_STEP = 0x1.71547652b82fep6;

  /** 2^(-1 / 64) to 40 digits. */
  static final BigDecimal ROOT = new BigDecimal("0.9892280131939754841291249590655836677747");

  private static final double[] SHARE;
  private static final double[] COMPLEMENT;

  static {
    int size = (int) (LARGEST * PER_STEP) + 2;
    SHARE = new double[size];
    COMPLEMENT = new double[size];
    MathContext digits = new MathContext(40);
    BigDecimal power = BigDecimal.ONE;
    for (int n = 0; n < size; n++) {
      if (n < PARTS) {
        SHARE[n] = power.doubleValue();
        COMPLEMENT[n] = BigDecimal.ONE.subtract(power).doubleValue();
        power = power.multiply(ROOT, digits);
      } else {
        SHARE[n] = 0.5 * SHARE[n - PARTS];
        COMPLEMENT[n] = 1 - SHARE[n];
      }
    }
  }

  private Decay() {}

  /** The share that is gone after {@code x} time constants, at least 0; NaN gives 1. */
  static double gone(double x) {
    if (!(x < LARGEST)) {
      return 1;
    }
    int n = (int) (x * PER_STEP + 0.5);
    double r = (n * STEP - x) + n * STEP_REST;
    double series =
        r + r * r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720)))));
    return COMPLEMENT[n] - SHARE[n] * series;
  }
}
