package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.check.finding.TimingSummary;
import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a design works: a point or a range of frequency and duty.
 *
 * @param frequencies that it covers.
 * @param duties that it covers.
 * @param words such as {@code 62.5 kHz, 50 %}.
 */
record OperatingRange(Frequencies frequencies, Duties duties, String words) {

  /**
   * A range of frequencies.
   *
   * @param leastHertz greater than zero.
   * @param mostHertz not below the least.
   */
  record Frequencies(double leastHertz, double mostHertz) {}

  /**
   * A range of duties, as shares of the period.
   *
   * @param least range [0, 1].
   * @param most range [0, 1], not below the least.
   */
  record Duties(double least, double most) {}

  /** The range that the signal of a channel covers; empty when it has no frequency. */
  static Optional<OperatingRange> of(ChannelAssessment channel) {
    return switch (channel.channel().signal()) {
      case SignalSpec.Square square -> of(square.frequency(), square.duty());
      case SignalSpec.Pwm pwm -> of(pwm.frequency(), pwm.duty());
      case SignalSpec.Quadrature quadrature ->
          of(quadrature.frequency(), Range.exactly(Quantity.of("50", "%")));
      case SignalSpec.Capture _, SignalSpec.Pulses _, SignalSpec.PulseList _, SignalSpec.Steady _ ->
          of(channel.timing());
    };
  }

  private static Optional<OperatingRange> of(TimingSummary timing) {
    Quantity frequency = timing.highestFrequency();
    Quantity duty = timing.dutyAtHighest();
    return frequency == null || duty == null
        ? Optional.empty()
        : of(Range.exactly(frequency), Range.exactly(duty));
  }

  private static Optional<OperatingRange> of(Range frequency, Range duty) {
    double most = orElse(frequency.max(), frequency.min());
    double least = orElse(frequency.min(), frequency.max());
    double leastDuty = share(duty.min(), 0);
    double mostDuty = share(duty.max(), 1);
    if (!(least > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new OperatingRange(
            new Frequencies(least, most),
            new Duties(leastDuty, mostDuty),
            frequency + ", " + duty + " high"));
  }

  private static double orElse(@Nullable Quantity first, @Nullable Quantity second) {
    return first != null ? first.si() : second != null ? second.si() : 0;
  }

  private static double share(@Nullable Quantity duty, double otherwise) {
    return duty == null ? otherwise : Math.clamp(duty.si(), 0.0, 1.0);
  }
}
