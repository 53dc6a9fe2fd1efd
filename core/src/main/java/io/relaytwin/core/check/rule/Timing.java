package io.relaytwin.core.check.rule;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the timing rules need to know of a signal, whether it was recorded or described. Times are
 * seconds. A bound of an interval is due to edges that are uncertain; the worst case is its lower
 * end.
 *
 * @param description of the signal in words.
 * @param high the shortest pulse: surely high for the lower end, high for the upper end at most;
 *     {@code null} when there is no whole pulse.
 * @param low the shortest pause between two pulses, as above; {@code null} when there is none.
 * @param period the shortest time between two rises; {@code null} when there are fewer than two.
 * @param highPlace where the shortest pulse is, such as {@code at 1.5 ms}; empty when everywhere.
 * @param lowPlace where the shortest pause is.
 * @param periodPlace where the closest rises are.
 * @param assumption what the figures rest on; empty when on nothing.
 * @param hertz the highest frequency as it was given, of which the period is a rounded reciprocal;
 *     {@code null} when it was not given.
 */
record Timing(
    String description,
    @Nullable Interval high,
    @Nullable Interval low,
    @Nullable Interval period,
    String highPlace,
    String lowPlace,
    String periodPlace,
    String assumption,
    @Nullable BigDecimal hertz) {

  /** A signal that never changes. */
  static Timing steady(String description) {
    return new Timing(description, null, null, null, "", "", "", "", null);
  }

  /** The same signal seen upside down. */
  Timing inverted() {
    return new Timing(
        description + ", inverted by the sinking driver",
        /* high= */ low,
        /* low= */ high,
        period,
        /* highPlace= */ lowPlace,
        /* lowPlace= */ highPlace,
        periodPlace,
        assumption,
        hertz);
  }

  /**
   * For how long the output is surely off in the shortest pause.
   *
   * @param dropOut the longest drop-out time.
   * @return {@code null} when there is no pause.
   */
  @Nullable Quantity guaranteedOff(Quantity dropOut) {
    if (low == null) {
      return null;
    }
    BigDecimal left = low.lo().subtract(dropOut.exactSi()).max(BigDecimal.ZERO);
    return Bounds.down(left, Dimension.TIME);
  }

  /** The highest frequency, an interval in hertz; {@code null} with fewer than two rises. */
  @Nullable Interval frequency() {
    if (hertz != null) {
      return Interval.of(hertz); // a signal at its limit is seen to be there
    }
    return period == null || period.lo().signum() <= 0
        ? null
        : Interval.of(BigDecimal.ONE).over(period);
  }
}
