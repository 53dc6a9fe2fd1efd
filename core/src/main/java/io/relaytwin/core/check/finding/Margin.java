package io.relaytwin.core.check.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What is left between a value and its limit.
 *
 * @param left in base units; negative when the limit is exceeded.
 * @param scale what it is compared with, in base units, positive: mostly the size of the limit.
 */
public record Margin(BigDecimal left, BigDecimal scale) {

  /**
   * The margin to a limit; {@code null} when there is nothing to compare it with.
   *
   * @param left in base units.
   * @param scale in base units.
   */
  public static @Nullable Margin of(BigDecimal left, BigDecimal scale) {
    return scale.signum() == 0 ? null : new Margin(left, scale.abs());
  }

  /** What is left as a share of the scale. */
  public BigDecimal share() {
    return left.divide(scale, MathContext.DECIMAL64);
  }

  /**
   * Whether less than a share of the scale is left.
   *
   * @param wanted such as 0.1.
   */
  public boolean isLessThan(BigDecimal wanted) {
    return left.compareTo(scale.multiply(wanted)) < 0;
  }
}
