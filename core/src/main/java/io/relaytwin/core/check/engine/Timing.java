package io.relaytwin.core.check.engine;

import io.relaytwin.core.design.Policy;
import io.relaytwin.core.message.Message;
import io.relaytwin.core.message.Premise;
import io.relaytwin.core.part.StrictFrequency;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
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
 * @param highPlace where the shortest pulse is, such as {@code at 1.5 ms}; NONE when everywhere.
 * @param lowPlace where the shortest pause is.
 * @param periodPlace where the closest rises are.
 * @param premises what the figures rest on.
 * @param hertz the highest frequency as it was given, of which the period is a rounded reciprocal;
 *     {@code null} when it was not given.
 * @param strictLimit the frequency up to which the delays of the sheet count, where it is read
 *     strictly; {@code null} when they count at any.
 * @param outside where a recording is faster than that; {@code null} when it was not looked for.
 */
public record Timing(
    Message description,
    @Nullable Interval high,
    @Nullable Interval low,
    @Nullable Interval period,
    Message highPlace,
    Message lowPlace,
    Message periodPlace,
    List<Premise> premises,
    @Nullable BigDecimal hertz,
    @Nullable Quantity strictLimit,
    StrictFrequency.@Nullable Report outside) {

  /** A signal whose sheet is not read strictly. */
  public Timing(
      Message description,
      @Nullable Interval high,
      @Nullable Interval low,
      @Nullable Interval period,
      Message highPlace,
      Message lowPlace,
      Message periodPlace,
      List<Premise> premises,
      @Nullable BigDecimal hertz) {
    this(
        description,
        high,
        low,
        period,
        highPlace,
        lowPlace,
        periodPlace,
        premises,
        hertz,
        null,
        null);
  }

  /** The same signal into a module whose delays count only up to a frequency. */
  public Timing strictly(@Nullable Quantity limit, StrictFrequency.@Nullable Report found) {
    return new Timing(
        description,
        high,
        low,
        period,
        highPlace,
        lowPlace,
        periodPlace,
        premises,
        hertz,
        limit,
        found);
  }

  /** Whether, read strictly, the sheet may promise nothing of the output somewhere. */
  public boolean isOutside() {
    if (strictLimit == null || period == null) {
      return false;
    }
    Interval frequency = frequency();
    return frequency == null || frequency.hi().compareTo(strictLimit.exactSi()) > 0;
  }

  /** The reading that the delays rest on; nothing when they count at any frequency. */
  public List<Premise> reading() {
    return strictLimit == null
        ? List.of()
        : List.of(
            Premise.reading("premise.strictly", "key", Policy.Reading.STRICT_FREQUENCY.key()));
  }

  /** A signal that never changes. */
  public static Timing steady(Message description) {
    return new Timing(
        description, null, null, null, Message.NONE, Message.NONE, Message.NONE, List.of(), null);
  }

  /** The same signal seen upside down. */
  public Timing inverted() {
    return new Timing(
        Message.of("signal.inverted", "signal", description),
        /* high= */ low,
        /* low= */ high,
        period,
        /* highPlace= */ lowPlace,
        /* lowPlace= */ highPlace,
        periodPlace,
        premises,
        hertz,
        strictLimit,
        outside);
  }

  /**
   * For how long the output is surely off in the shortest pause; 0 where nothing is promised of it.
   *
   * @param dropOut the longest drop-out time.
   * @return {@code null} when there is no pause.
   */
  public @Nullable Quantity guaranteedOff(Quantity dropOut) {
    if (low == null) {
      return null;
    }
    if (isOutside()) {
      return Quantity.of("0", "s");
    }
    BigDecimal left = low.lo().subtract(dropOut.exactSi()).max(BigDecimal.ZERO);
    return Bounds.down(left, Dimension.TIME);
  }

  /** The highest frequency, an interval in hertz; {@code null} with fewer than two rises. */
  public @Nullable Interval frequency() {
    if (hertz != null) {
      return Interval.of(hertz); // a signal at its limit is seen to be there
    }
    return period == null || period.lo().signum() <= 0
        ? null
        : Interval.of(BigDecimal.ONE).over(period);
  }
}
