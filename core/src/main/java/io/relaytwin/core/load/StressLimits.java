package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Words;

/**
 * What a sheet permits its output, so that a study can tell when it is exceeded.
 *
 * @param peakAmperes the peak current, above 0; infinite when none is to be watched.
 * @param continuousAmperes the continuous current, above 0 and at most the peak.
 * @param switchVolts the highest voltage that the sheet names for the load circuit, above 0: what
 *     lies across the output while it is off is compared with it.
 */
public record StressLimits(double peakAmperes, double continuousAmperes, double switchVolts) {

  private static final double ROUNDING = 1e-12;

  /** Watches nothing. */
  public static final StressLimits NONE =
      new StressLimits(
          Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The two limits of current. */
  enum Current {
    CONTINUOUS(0),
    PEAK(1);

    /** The place among the values watched, which ascend. */
    final int place;

    Current(int place) {
      this.place = place;
    }
  }

  /** Checks signs and order. */
  public StressLimits {
    if (!(continuousAmperes > 0 && peakAmperes >= continuousAmperes && switchVolts > 0)) {
      throw new IllegalArgumentException(
          Words.fill(
              "A peak of %s A, a continuous current of %s A and %s V are no limits.",
              peakAmperes, continuousAmperes, switchVolts));
    }
  }

  /** The limits of a sheet. */
  public static StressLimits of(Quantity peak, Quantity continuous, Quantity highestVoltage) {
    return new StressLimits(
        Units.span(peak, Dimension.CURRENT).hi(),
        Units.span(continuous, Dimension.CURRENT).hi(),
        Units.span(highestVoltage, Dimension.VOLTAGE).hi());
  }

  /** What exceeds a limit by more than rounding may have done, in amperes. */
  double beyond(Current limit) {
    double amperes =
        switch (limit) {
          case CONTINUOUS -> continuousAmperes;
          case PEAK -> peakAmperes;
        };
    return amperes * (1 + ROUNDING);
  }
}
