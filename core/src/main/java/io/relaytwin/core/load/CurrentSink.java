package io.relaytwin.core.load;

import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;

/**
 * A load without memory: the current that it draws, as two curves over the voltage between which
 * every such load lies. A resistor, a light-emitting diode with its resistor, an input.
 *
 * @param least the least current.
 * @param most the most current.
 */
public record CurrentSink(Curve least, Curve most) implements LoadCircuit {

  /** Checks a few places for curves in the wrong order. */
  public CurrentSink {
    for (double volts : most.knots()) {
      if (least.at(volts) > most.at(volts)) {
        throw new IllegalArgumentException(
            "At %s V the least current of %s A is above the most, %s A."
                .formatted(volts, least.at(volts), most.at(volts)));
      }
    }
  }

  /** Draws nothing. */
  public static CurrentSink nothing() {
    return new CurrentSink(Curve.straight(0, 0), Curve.straight(0, 0));
  }

  /** A resistor. */
  public static CurrentSink resistor(Range resistance) {
    Span ohms = Units.positive(resistance, Dimension.RESISTANCE);
    return new CurrentSink(
        Curve.bent(0, 0, 0, 0, 1 / ohms.hi()), Curve.bent(0, 0, 0, 0, 1 / ohms.lo()));
  }

  /**
   * A light-emitting diode with its resistor.
   *
   * @param forwardVoltage up to which it draws nothing, and which then stays.
   * @param resistance in series.
   */
  public static CurrentSink led(Range forwardVoltage, Range resistance) {
    Span volts = Units.positive(forwardVoltage, Dimension.VOLTAGE);
    Span ohms = Units.positive(resistance, Dimension.RESISTANCE);
    return new CurrentSink(
        Curve.bent(0, 0, volts.hi(), -volts.hi() / ohms.hi(), 1 / ohms.hi()),
        Curve.bent(0, 0, volts.lo(), -volts.lo() / ohms.lo(), 1 / ohms.lo()));
  }

  /** Both in parallel. */
  public CurrentSink and(CurrentSink other) {
    return new CurrentSink(least.plus(other.least), most.plus(other.most));
  }

  /**
   * A current limiter: the current rises in proportion to the voltage up to a knee and stays.
   *
   * @param current from the knee on, at least 0.
   * @param knee the voltage of the knee, at least 0.
   */
  public static CurrentSink limiter(Range current, Quantity knee) {
    Span amperes = Units.notNegative(Units.span(current, Dimension.CURRENT), "current");
    Span volts = Units.notNegative(Units.span(knee, Dimension.VOLTAGE), "knee voltage");
    return new CurrentSink(
        Curve.limiter(amperes.lo(), volts.hi()), Curve.limiter(amperes.hi(), volts.lo()));
  }

  /**
   * What the standard promises of inputs of a type, and no more: the least current of the high
   * range from its least voltage on, nothing below it; the most current of any range at once.
   *
   * @param type of the standard.
   * @param count how many inputs are in parallel, at least 1.
   */
  public static CurrentSink of(PlcInputType type, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "There must be at least 1 input, not %d.".formatted(count));
    }
    double least = count * Units.span(type.highCurrentMin(), Dimension.CURRENT).lo();
    double from = Units.span(type.highVoltageMin(), Dimension.VOLTAGE).hi();
    double most =
        Math.max(
            Units.span(type.lowCurrentMax(), Dimension.CURRENT).hi(),
            Math.max(
                Units.span(type.transitionCurrentMax(), Dimension.CURRENT).hi(),
                Units.span(type.highCurrentMax(), Dimension.CURRENT).hi()));
    return new CurrentSink(
        Curve.step(Math.nextDown(least), from), Curve.limiter(Math.nextUp(count * most), 0));
  }
}
