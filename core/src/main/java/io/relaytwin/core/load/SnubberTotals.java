package io.relaytwin.core.load;

import io.relaytwin.core.signal.Levels;
import java.util.Map;

/**
 * What a coil with a snubber takes over a whole signal, as bounds that hold for every way of
 * switching. While the output is on, the current of the coil is at most its steady one and what
 * fades of the largest it ever has; the snubber takes what {@link SeriesHeat} tells. While it is
 * off, winding and resistor turn into heat what coil and capacitor held and what leaks in:
 *
 * <pre>
 *   E' = -R i^2 - Rs (i - j)^2 + u j,   j the current out of the output, u its voltage
 * </pre>
 */
final class SnubberTotals {

  private static final double ROUNDING = 1e-9;

  private final SnubberCircuit circuit;
  private final OutputStage stage;

  /** How often the output may have been on: once in each stretch in which it may be. */
  private final double turnOns;

  private final double onSeconds;
  private final double offSeconds;

  SnubberTotals(SnubberCircuit circuit, OutputStage stage, Times times, double turnOns) {
    this.circuit = circuit;
    this.stage = stage;
    this.turnOns = turnOns;
    onSeconds = times.mayBeOn();
    offSeconds = times.seconds(Levels.LOW) + times.seconds(Levels.UNDEFINED);
  }

  void put(Map<Measure, Bound> bounds) {
    put(bounds, Measure.CHARGE, leastCharge(), mostCharge());
    double coil = StrictMath.sqrt(coilSquare());
    double snubber = StrictMath.sqrt(snubberVoltSeconds() / square(circuit.snubberOhms().lo()));
    double off = Math.max(stage.offSourceAmperes(), stage.offSinkAmperes());
    put(bounds, Measure.CURRENT_SQUARE, 0, square(coil + snubber) + square(off) * offSeconds);
    put(bounds, Measure.HEAT, 0, heat());
  }

  private static void put(Map<Measure, Bound> bounds, Measure measure, double lo, double hi) {
    double rounding = ROUNDING * Math.max(Math.abs(lo), Math.abs(hi));
    bounds.put(measure, new Bound(new Span(lo == 0 ? 0 : lo - rounding, hi + rounding), null));
  }

  private static double square(double value) {
    return value * value;
  }

  private double steady() {
    return stage.onVolts().hi() / circuit.ohms().lo();
  }

  /** The time in which what the coil has beyond its steady current fades, in seconds. */
  private double fading() {
    return circuit.henries().hi() / circuit.ohms().lo();
  }

  private double mostCharge() {
    double coil = steady() * onSeconds + turnOns * circuit.mostAmperes(stage) * fading();
    double filled =
        turnOns * circuit.snubberFarads().hi() * (stage.onVolts().hi() + circuit.mostVolts(stage));
    return coil + filled + stage.offSourceAmperes() * offSeconds;
  }

  private double leastCharge() {
    double back =
        circuit.mostAmperes(stage) * fading()
            + circuit.snubberFarads().hi() * (stage.onVolts().hi() + circuit.mostVolts(stage));
    return -turnOns * back - stage.offSinkAmperes() * offSeconds;
  }

  /** The integral of the square of the coil's current while the output is on. */
  private double coilSquare() {
    double most = circuit.mostAmperes(stage);
    double each = most * fading() * (2 * steady() + 0.5 * most);
    return square(steady()) * onSeconds + turnOns * each;
  }

  /** The same of the voltage across the snubber's resistor, for the smallest resistor. */
  private double snubberVoltSeconds() {
    return circuit.snubberOhms().lo() * circuit.snubberFarads().hi() * turnOns * perTurnOn()
        + square(swing()) * onSeconds;
  }

  private double swing() {
    return 0.5 * stage.maxDropVolts();
  }

  /** In V²: half the square of how far the capacitor may be from the output, and the swing. */
  private double perTurnOn() {
    double away = stage.onVolts().hi() + circuit.mostVolts(stage);
    return 0.5 * square(away) + swing() * away;
  }

  private double heat() {
    double volts = stage.onVolts().hi();
    double most = circuit.mostAmperes(stage);
    double winding =
        volts * steady() * onSeconds
            + turnOns * (2 * volts * most * fading() + 0.5 * circuit.henries().hi() * square(most));
    double resistor =
        circuit.snubberFarads().hi() * turnOns * perTurnOn()
            + square(swing()) / circuit.snubberOhms().lo() * onSeconds;
    double off =
        turnOns * circuit.mostJoules(stage)
            + stage.supplyVolts().hi() * stage.offSourceAmperes() * offSeconds;
    return winding + resistor + off;
  }
}
