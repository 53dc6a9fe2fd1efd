package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Range;

/**
 * A coil of resistance and inductance. The inductance is constant, as of an armature that does not
 * move.
 *
 * <pre>
 *   on:   L i' = U - R i
 *   off:  L i' = -U_clamp - R i  until i is 0, or what the output leaks
 * </pre>
 *
 * @param ohms of the winding and the line to it, above 0.
 * @param henries of the winding, above 0.
 * @param suppressor what carries the current at a turn-off.
 */
public record CoilCircuit(Span ohms, Span henries, Suppressor suppressor) implements LoadCircuit {

  /** Checks the signs. */
  public CoilCircuit {
    Units.positive(ohms, "resistance");
    Units.positive(henries, "inductance");
  }

  /** A coil of the design. */
  public static CoilCircuit of(Range resistance, Range inductance, Suppressor suppressor) {
    return new CoilCircuit(
        Units.positive(resistance, Dimension.RESISTANCE),
        Units.positive(inductance, Dimension.INDUCTANCE),
        suppressor);
  }

  /** The current after the output has been on for ever, in amperes. */
  public Span steadyAmperes(OutputStage stage) {
    return new Span(
        Math.nextDown(stage.onVolts().lo() / ohms.hi()),
        Math.nextUp(stage.onVolts().hi() / ohms.lo()));
  }

  /** The energy at the steady current, in joules. */
  public Span steadyJoules(OutputStage stage) {
    Span amperes = steadyAmperes(stage);
    return new Span(
            0.5 * henries.lo() * amperes.lo() * amperes.lo(),
            0.5 * henries.hi() * amperes.hi() * amperes.hi())
        .widened(Math.ulp(henries.hi() * amperes.hi() * amperes.hi()) * 4);
  }

  /**
   * How long the steady current takes to die after a turn-off, in seconds: {@code L / R ln(1 + R I
   * / U)}. Without a suppressor anything from 0 on, without end.
   */
  public Span releaseSeconds(OutputStage stage) {
    return switch (suppressor) {
      case Suppressor.Clamp clamp -> {
        double least =
            henries.lo() / ohms.hi() * StrictMath.log1p(stage.onVolts().lo() / clamp.volts().hi());
        double most =
            henries.hi() / ohms.lo() * StrictMath.log1p(stage.onVolts().hi() / clamp.volts().lo());
        yield new Span(least, most).widened(8 * Math.ulp(most));
      }
      case Suppressor.None none -> new Span(0, Double.POSITIVE_INFINITY);
    };
  }

  Flow on(double volts, double resistance, double inductance) {
    return Flow.towards(volts / resistance, inductance / resistance);
  }

  /** The flow of the slowest decay that a part and a suppressor may show. */
  Flow slowestOff(OutputStage stage, double resistance, double inductance) {
    double rest = Math.min(stage.offSourceAmperes(), stage.supplyVolts().hi() / resistance);
    double clamp =
        switch (suppressor) {
          case Suppressor.Clamp fitted -> fitted.volts().lo();
          case Suppressor.None none -> 0;
        };
    return Flow.towards(-clamp / resistance, inductance / resistance, rest);
  }

  /** The flow of the fastest decay that a part and a suppressor may show. */
  Flow fastestOff(double resistance, double inductance) {
    return switch (suppressor) {
      case Suppressor.Clamp fitted ->
          Flow.towards(-fitted.volts().hi() / resistance, inductance / resistance, 0);
      case Suppressor.None none -> Flow.pinnedAt(0);
    };
  }
}
