package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Range;

/**
 * A coil with a resistor and a capacitor in series across it. Switched off it rings, so nothing it
 * does grows with the switch, and two trajectories do not bound it. Its energy does: it cannot rise
 * beyond the largest that it has where it may rise at all, whatever the output does in whatever
 * order.
 *
 * <pre>
 *   E = L i^2 / 2 + C v^2 / 2
 *   on:   E' = i (U - R i) + v (U - v) / Rs         &gt; 0 only inside an ellipse through (U / R, U)
 *   off:  E' &lt;= -R i^2 + U leakage                  &gt; 0 only near i = 0 with the output below U
 * </pre>
 *
 * @param ohms of the winding and the line to it, above 0.
 * @param henries of the winding, above 0.
 * @param snubberOhms of the resistor, above 0.
 * @param snubberFarads of the capacitor, above 0.
 */
public record SnubberCircuit(Span ohms, Span henries, Span snubberOhms, Span snubberFarads)
    implements LoadCircuit {

  /** Checks the signs. */
  public SnubberCircuit {
    Units.positive(ohms, "resistance");
    Units.positive(henries, "inductance");
    Units.positive(snubberOhms, "snubber resistance");
    Units.positive(snubberFarads, "snubber capacitance");
  }

  /** A coil of the design with its snubber. */
  public static SnubberCircuit of(
      Range resistance, Range inductance, Range snubberResistance, Range snubberCapacitance) {
    return new SnubberCircuit(
        Units.positive(resistance, Dimension.RESISTANCE),
        Units.positive(inductance, Dimension.INDUCTANCE),
        Units.positive(snubberResistance, Dimension.RESISTANCE),
        Units.positive(snubberCapacitance, Dimension.CAPACITANCE));
  }

  /** The most that a current may be where the energy may still rise, in amperes. */
  private double risingAmperes(OutputStage stage) {
    double volts = stage.onVolts().hi();
    double on = volts / (2 * ohms.lo()) * (1 + StrictMath.sqrt(1 + ohms.hi() / snubberOhms.lo()));
    return Math.max(on, leakAmperes(stage));
  }

  /** The current below which the leakage may add energy, in amperes. */
  private double leakAmperes(OutputStage stage) {
    return StrictMath.sqrt(stage.supplyVolts().hi() * stage.offSourceAmperes() / ohms.lo());
  }

  /** The most that the voltage of the capacitor may be where the energy may still rise. */
  private double risingVolts(OutputStage stage) {
    double on = stage.onVolts().hi() / 2 * (1 + StrictMath.sqrt(1 + snubberOhms.hi() / ohms.lo()));
    return Math.max(on, leakVolts(stage));
  }

  private double leakVolts(OutputStage stage) {
    return stage.offSourceAmperes() == 0
        ? 0
        : stage.supplyVolts().hi()
            + snubberOhms.hi()
                * (leakAmperes(stage) + stage.offSinkAmperes() + stage.offSourceAmperes());
  }

  /** The most energy that coil and capacitor ever hold together, in joules. */
  double mostJoules(OutputStage stage) {
    double amperes = risingAmperes(stage);
    double volts = risingVolts(stage);
    return 0.5 * (henries.hi() * amperes * amperes + snubberFarads.hi() * volts * volts);
  }

  /** The most current that ever flows in the coil, either way, in amperes. */
  double mostAmperes(OutputStage stage) {
    double amperes = risingAmperes(stage);
    double volts = risingVolts(stage);
    return StrictMath.sqrt(amperes * amperes + snubberFarads.hi() / henries.lo() * volts * volts);
  }

  /** The most voltage that the capacitor ever has, either way, in volts. */
  double mostVolts(OutputStage stage) {
    double amperes = risingAmperes(stage);
    double volts = risingVolts(stage);
    return StrictMath.sqrt(volts * volts + henries.hi() / snubberFarads.lo() * amperes * amperes);
  }

  /** The most energy that coil and capacitor hold in a state, in joules. */
  double mostJoules(SnubberState state) {
    double amperes = SnubberState.magnitude(state.amperes());
    double volts = SnubberState.magnitude(state.volts());
    return 0.5 * (henries.hi() * amperes * amperes + snubberFarads.hi() * volts * volts);
  }

  /** Where current and voltage may be with some energy. */
  SnubberState holding(double joules) {
    return SnubberState.within(
        StrictMath.sqrt(2 * joules / henries.lo()),
        StrictMath.sqrt(2 * joules / snubberFarads.lo()));
  }
}
