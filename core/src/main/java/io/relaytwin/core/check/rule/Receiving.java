package io.relaytwin.core.check.rule;

import io.relaytwin.core.design.Load;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Interval;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the receiver at the output needs, in seconds; nothing when the load is no receiver.
 *
 * @param minHigh the shortest high it surely sees.
 * @param minLow the shortest low it surely sees.
 */
record Receiving(BigDecimal minHigh, BigDecimal minLow) {

  static Receiving of(Load load) {
    return load instanceof Load.Receiver receiver
        ? new Receiving(seconds(receiver.minHigh()), seconds(receiver.minLow()))
        : new Receiving(BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private static BigDecimal seconds(@Nullable Quantity time) {
    return time == null ? BigDecimal.ZERO : time.exactSi();
  }

  /** The rate at which every pulse and every pause surely arrives, at the best duty; hertz. */
  Interval maxRate(Quantity turnOn, Quantity dropOut) {
    return Interval.of(BigDecimal.ONE).over(cycle(turnOn, dropOut));
  }

  /** The duty at which that rate is reached, from 0 to 1. */
  Interval bestDuty(Quantity turnOn, Quantity dropOut) {
    return Interval.of(turnOn).plus(Interval.of(minHigh)).over(cycle(turnOn, dropOut));
  }

  /** The rate at which every pulse and every pause surely arrives, at a given duty; hertz. */
  Interval maxRate(Quantity turnOn, Quantity dropOut, Interval duty) {
    Interval byHigh = duty.over(Interval.of(turnOn).plus(Interval.of(minHigh)));
    Interval byLow =
        Interval.of(BigDecimal.ONE)
            .minus(duty)
            .over(Interval.of(dropOut).plus(Interval.of(minLow)));
    return new Interval(byHigh.lo().min(byLow.lo()), byHigh.hi().min(byLow.hi()));
  }

  private Interval cycle(Quantity turnOn, Quantity dropOut) {
    return Interval.of(turnOn)
        .plus(Interval.of(dropOut))
        .plus(Interval.of(minHigh))
        .plus(Interval.of(minLow));
  }
}
