package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;

/**
 * A capacitor behind a resistor, with something across it that draws current: a bleeder, an input,
 * both. Without the resistor it is the capacitance of a cable.
 *
 * <p>Before a signal begins it has been discharged and then been at rest in the first level.
 *
 * @param farads of the capacitor, above 0.
 * @param seriesOhms between the output and the capacitor, at least 0.
 * @param parallel what is across the capacitor.
 */
public record CapacitorCircuit(Span farads, Span seriesOhms, CurrentSink parallel)
    implements LoadCircuit {

  /** Checks the signs. */
  public CapacitorCircuit {
    Units.positive(farads, "capacitance");
    Units.notNegative(seriesOhms, "series resistance");
  }

  /**
   * A capacitor of the design.
   *
   * @param capacitance of the capacitor.
   * @param seriesResistance in its path.
   * @param parallel what is across it.
   */
  public static CapacitorCircuit of(
      Range capacitance, Range seriesResistance, CurrentSink parallel) {
    return new CapacitorCircuit(
        Units.positive(capacitance, Dimension.CAPACITANCE),
        Units.span(seriesResistance, Dimension.RESISTANCE),
        parallel);
  }

  /**
   * How long the voltage takes from one value to another while the output is off, in seconds.
   *
   * @param fromVolts the voltage at the turn-off.
   * @param toVolts the lower voltage.
   * @return an infinite bound where it need not get there at all.
   */
  public Span fallSeconds(OutputStage stage, double fromVolts, double toVolts) {
    if (!(fromVolts > toVolts && toVolts >= 0)) {
      throw new IllegalArgumentException(
          Words.fill("The voltage does not fall from %s V to %s V.", fromVolts, toVolts));
    }
    double least = lowerOff(stage, farads, seriesOhms.lo()).secondsBetween(fromVolts, toVolts);
    double most = upperOff(stage, farads).secondsBetween(fromVolts, toVolts);
    double rounding = 64 * Math.ulp(most < Double.POSITIVE_INFINITY ? most : least);
    return new Span(Math.max(0, Math.nextDown(least - rounding)), Math.nextUp(most + rounding));
  }

  /**
   * How long the voltage takes from one value to another while the output is on, in seconds.
   *
   * @param fromVolts the voltage at the turn-on, at least 0.
   * @param toVolts the higher voltage.
   * @return an infinite bound where it need not get there at all.
   */
  public Span riseSeconds(OutputStage stage, double fromVolts, double toVolts) {
    if (!(fromVolts < toVolts && fromVolts >= 0)) {
      throw new IllegalArgumentException(
          Words.fill("The voltage does not rise from %s V to %s V.", fromVolts, toVolts));
    }
    double least = upperOn(stage, farads).secondsBetween(fromVolts, toVolts);
    double most = lowerOn(stage, farads).secondsBetween(fromVolts, toVolts);
    double rounding = 64 * Math.ulp(most < Double.POSITIVE_INFINITY ? most : least);
    return new Span(Math.max(0, Math.nextDown(least - rounding)), Math.nextUp(most + rounding));
  }

  /** The fastest way up. */
  Flow upperOn(OutputStage stage, Span capacitance) {
    double volts = stage.onVolts().hi();
    if (seriesOhms.lo() == 0) {
      return Flow.pinnedAt(volts);
    }
    Curve source = Curve.straight(volts / seriesOhms.lo(), -1 / seriesOhms.lo());
    return Nodes.flow(capacitance, source, parallel.least().negative());
  }

  /** The slowest way up. */
  Flow lowerOn(OutputStage stage, Span capacitance) {
    double volts = stage.onVolts().lo();
    if (seriesOhms.hi() == 0) {
      return Flow.pinnedAt(volts);
    }
    Curve source = Curve.straight(volts / seriesOhms.hi(), -1 / seriesOhms.hi());
    return Nodes.flow(capacitance, true, source, parallel.most().negative());
  }

  /** The slowest way down, or the fastest way up by leakage. */
  Flow upperOff(OutputStage stage, Span capacitance) {
    double supply = stage.supplyVolts().hi();
    double leak = stage.offSourceAmperes();
    double series = seriesOhms.lo();
    Curve source =
        series == 0
            ? Curve.bent(leak, 0, supply, 0, 0)
            : Curve.bent(leak, 0, supply - leak * series, supply / series, -1 / series);
    return Nodes.flow(capacitance, source, parallel.least().negative());
  }

  /**
   * The fastest way down through a series resistance. It is the smallest that lets the reverse
   * current flow the longest, while it is the largest that slows the way up.
   */
  Flow lowerOff(OutputStage stage, Span capacitance, double ohms) {
    double sink = stage.offSinkAmperes();
    Curve reverse = Curve.limiter(sink, sink * ohms);
    return Nodes.flow(capacitance, true, reverse.negative(), parallel.most().negative());
  }
}
