package io.relaytwin.core.load;

import io.relaytwin.core.design.OffReading;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;

/**
 * What the output of the module may do to its load.
 *
 * <ul>
 *   <li>ON: the supply less a drop between 0 and its maximum, whatever the current. The drop is no
 *       resistance and may differ from part to part and from moment to moment.
 *   <li>OFF: any current between the leakage out of the output and the reverse current into it; it
 *       leaks only while the output lies below the supply and sinks only while it lies above 0 V.
 *   <li>UNCERTAIN: anything between these two.
 * </ul>
 *
 * @param supplyVolts of the load circuit at the module, above 0.
 * @param maxDropVolts the largest drop, at least 0.
 * @param leakageAmperes the most that flows out while off, at least 0.
 * @param reverseAmperes the most that flows in while off, at least 0.
 * @param reading how an output that is off is read.
 */
public record OutputStage(
    Span supplyVolts,
    double maxDropVolts,
    double leakageAmperes,
    double reverseAmperes,
    OffReading reading) {

  /** Checks the signs. */
  public OutputStage {
    if (!(supplyVolts.lo() > 0)
        || !(maxDropVolts >= 0 && maxDropVolts <= supplyVolts.lo())
        || !(leakageAmperes >= 0 && leakageAmperes < Double.POSITIVE_INFINITY)
        || !(reverseAmperes >= 0 && reverseAmperes < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          Words.fill(
                  "A supply of %s V with a drop of %s V, a leakage of %s A and a reverse current of"
                      + " %s A",
                  supplyVolts, maxDropVolts, leakageAmperes, reverseAmperes)
              + " is no output stage.");
    }
  }

  /**
   * The stage of a sheet.
   *
   * @param supply of the load circuit at the module.
   * @param maxDrop the largest drop while on.
   * @param leakage the largest leakage while off.
   * @param reverseCurrent the largest current into the output while off.
   * @param reading how an output that is off is read.
   */
  public static OutputStage of(
      Range supply,
      Quantity maxDrop,
      Quantity leakage,
      Quantity reverseCurrent,
      OffReading reading) {
    return new OutputStage(
        Units.span(supply, Dimension.VOLTAGE),
        Units.span(maxDrop, Dimension.VOLTAGE).hi(),
        Units.span(leakage, Dimension.CURRENT).hi(),
        Units.span(reverseCurrent, Dimension.CURRENT).hi(),
        reading);
  }

  /** The same stage at another supply. */
  OutputStage withSupply(Span volts) {
    return new OutputStage(volts, maxDropVolts, leakageAmperes, reverseAmperes, reading);
  }

  /** The voltage of an output that is on. */
  public Span onVolts() {
    return supplyVolts.minus(new Span(0, maxDropVolts)).atLeast(0);
  }

  /** The most that an output that is off lets into the load, in amperes. */
  public double offSourceAmperes() {
    return reading.leaks() ? leakageAmperes : 0;
  }

  /** The most that an output that is off draws from the load, in amperes. */
  public double offSinkAmperes() {
    return reading.sinks() ? reverseAmperes : 0;
  }
}
