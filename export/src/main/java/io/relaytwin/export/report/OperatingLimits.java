package io.relaytwin.export.report;

import io.relaytwin.core.check.finding.ChannelAssessment;
import io.relaytwin.core.design.Load;
import io.relaytwin.core.product.Figure;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What bounds frequency and duty of a channel: a pulse must outlast the turn-on time and what the
 * receiver needs, a pause the drop-out time and what the receiver needs, and the frequency must not
 * exceed that of the sheet.
 *
 * @param leastHighSeconds the shortest time at high per period, in seconds, not negative.
 * @param leastLowSeconds the shortest time at low per period, in seconds, not negative.
 * @param sheetHertz the switching frequency of the sheet, in hertz, greater than zero.
 */
record OperatingLimits(double leastHighSeconds, double leastLowSeconds, double sheetHertz) {

  /** The limits of a channel; empty when the sheet lacks one of the three figures. */
  static Optional<OperatingLimits> of(ChannelAssessment channel) {
    RelayModule module = channel.module();
    Optional<Quantity> turnOn = module.turnOnTime().flatMap(Figure::guaranteedMax);
    Optional<Quantity> dropOut = module.dropOutTime().flatMap(Figure::guaranteedMax);
    Optional<Quantity> frequency = module.switchingFrequency().flatMap(Figure::guaranteedMax);
    if (turnOn.isEmpty() || dropOut.isEmpty() || frequency.isEmpty()) {
      return Optional.empty();
    }
    double high = 0;
    double low = 0;
    if (channel.channel().load() instanceof Load.Receiver receiver) {
      high = seconds(receiver.minHigh());
      low = seconds(receiver.minLow());
    }
    return Optional.of(
        new OperatingLimits(
            turnOn.get().si() + high, dropOut.get().si() + low, frequency.get().si()));
  }

  private static double seconds(@Nullable Quantity time) {
    return time == null ? 0 : time.si();
  }

  /**
   * The highest frequency that is guaranteed at a duty, within the sheet.
   *
   * @param duty share at high, range [0, 1].
   * @return in hertz, 0 when none is.
   */
  double guaranteedHertz(double duty) {
    double byHigh = leastHighSeconds > 0 ? duty / leastHighSeconds : Double.POSITIVE_INFINITY;
    double byLow = leastLowSeconds > 0 ? (1 - duty) / leastLowSeconds : Double.POSITIVE_INFINITY;
    return Math.min(sheetHertz, Math.min(byHigh, byLow));
  }

  /** The duty at which the highest frequency is guaranteed, range [0, 1]. */
  double bestDuty() {
    double period = leastHighSeconds + leastLowSeconds;
    return period > 0 ? leastHighSeconds / period : 0.5;
  }
}
