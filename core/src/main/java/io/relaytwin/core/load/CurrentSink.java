package io.relaytwin.core.load;

import io.relaytwin.core.product.PlcInputType;
import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import io.relaytwin.core.quantity.Words;

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
            Words.fill(
                "At %s V the least current of %s A is above the most, %s A.",
                volts, least.at(volts), most.at(volts)));
      }
    }
  }

  /** Draws nothing. */
  public static CurrentSink nothing() {
    return new CurrentSink(Curve.straight(0, 0), Curve.straight(0, 0));
  }

  /** A resistor. */
  public static CurrentSink resistor(Range resistance) {
    return resistor(Units.positive(resistance, Dimension.RESISTANCE));
  }

  static CurrentSink resistor(Span ohms) {
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
    return led(
        Units.notNegative(Units.span(forwardVoltage, Dimension.VOLTAGE), "forward voltage"),
        Units.positive(resistance, Dimension.RESISTANCE));
  }

  static CurrentSink led(Span volts, Span ohms) {
    return new CurrentSink(
        Curve.bent(0, 0, volts.hi(), -volts.hi() / ohms.hi(), 1 / ohms.hi()),
        Curve.bent(0, 0, volts.lo(), -volts.lo() / ohms.lo(), 1 / ohms.lo()));
  }

  /** The highest voltage to which the leakage of an output that is off lifts it. */
  double offVolts(OutputStage stage) {
    return stage.offSourceAmperes() == 0
        ? 0
        : Math.min(stage.supplyVolts().hi(), least.voltsAt(stage.offSourceAmperes()));
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
   * A line to an input.
   *
   * @param ohms of the line, at least 0.
   * @param share the most of its resistance over the least of what lies across the input, at least
   *     0.
   */
  record Lead(Span ohms, double share) {
    /** The voltage in front of the line from which on there are so many behind it. */
    double front(double volts, double amperes) {
      return Math.nextUp(Math.nextUp(volts * (1 + share)) + ohms.hi() * amperes);
    }
  }

  /**
   * What the standard promises of inputs of a type behind a line, and no more: the least current of
   * the high range from its least voltage on, nothing below it; the most current of any range at
   * once.
   *
   * @param count how many inputs are in parallel, at least 1.
   * @param own the least amperes of all inputs above the low range, where they say so; else 0.
   */
  static CurrentSink of(PlcInputType type, int count, Lead line, double own) {
    double most = Math.max(own, mostAmperes(type, count));
    double least = Math.nextDown(count * Units.span(type.highCurrentMin(), Dimension.CURRENT).lo());
    double from = line.front(Units.span(type.highVoltageMin(), Dimension.VOLTAGE).hi(), most);
    if (own <= 0) {
      return new CurrentSink(Curve.step(least, from), Curve.limiter(most, 0));
    }
    double above = line.front(Units.span(type.lowVoltageMax(), Dimension.VOLTAGE).hi(), most);
    return new CurrentSink(
        new Curve(
            new double[] {above, from},
            new double[] {0, own, Math.max(own, least)},
            new double[] {0, 0, 0}),
        Curve.limiter(most, 0));
  }

  /**
   * As {@link #of(PlcInputType, int, Lead, double)}, for the question when one of the inputs surely
   * reads low. Between the low range and the high range it draws at least its least transition
   * current, or reads low already.
   */
  static CurrentSink whileReading(PlcInputType type, int count, Lead line, double own) {
    double most = Math.max(own, mostAmperes(type, count));
    double high = line.front(Units.span(type.highVoltageMin(), Dimension.VOLTAGE).hi(), most);
    // a little lower, so that a line that rests at the edge of the low range reads low
    double transition =
        Units.span(type.transitionVoltageMin(), Dimension.VOLTAGE).lo() * (1 - 1e-9);
    double amperes = Math.max(own, Units.span(type.transitionCurrentMin(), Dimension.CURRENT).lo());
    double least = Math.nextDown(count * Units.span(type.highCurrentMin(), Dimension.CURRENT).lo());
    return new CurrentSink(
        new Curve(
            new double[] {transition, high},
            new double[] {0, amperes, Math.max(amperes, least)},
            new double[] {0, 0, 0}),
        Curve.limiter(most, 0));
  }

  /** The most that inputs of a type draw at any voltage, in amperes. */
  static double mostAmperes(PlcInputType type, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          Words.fill("There must be at least 1 input, not %d.", count));
    }
    double most =
        Math.max(
            Units.span(type.lowCurrentMax(), Dimension.CURRENT).hi(),
            Math.max(
                Units.span(type.transitionCurrentMax(), Dimension.CURRENT).hi(),
                Units.span(type.highCurrentMax(), Dimension.CURRENT).hi()));
    return Math.nextUp(count * most);
  }
}
