package io.relaytwin.core.load;

import io.relaytwin.core.part.ReceiverWidths;
import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.LevelMap;
import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;

/**
 * How a load reads the output of the module: a further stage of the chain. It is fed with the band
 * of the output, and gives what every such load reads: HIGH, LOW, or UNDEFINED where some read this
 * and some that. Between both stands the voltage of the line, which a charged cable keeps up.
 *
 * @param circuit the load as it is seen by the module while it reads.
 * @param lowVolts up to this voltage at the module's terminals it surely reads low, above 0.
 * @param highVolts from this voltage at the module's terminals on it surely reads high, above
 *     {@code lowVolts}.
 * @param widths how long a level must last to be surely seen.
 */
public record Reading(
    LoadCircuit circuit, double lowVolts, double highVolts, ReceiverWidths widths) {

  /** Checks the order of the thresholds and the kind of circuit. */
  public Reading {
    if (!(lowVolts > 0 && highVolts > lowVolts)) {
      throw new IllegalArgumentException(
          Words.fill(
              "Low up to %s V and high from %s V leave no zone between.", lowVolts, highVolts));
    }
    if (!(circuit instanceof CurrentSink || circuit instanceof CapacitorCircuit)) {
      throw new IllegalArgumentException(Words.fill("%s reads nothing.", circuit));
    }
  }

  /** The stage from the band of the output to what the thresholds see, widths not yet asked. */
  public SignalSink thresholds(OutputStage stage, SignalSink downstream) {
    if (circuit instanceof CapacitorCircuit capacitor) {
      return new VoltageReader(capacitor, stage, lowVolts, highVolts, downstream);
    }
    return new LevelMap(
        offVolts(stage) <= lowVolts ? Levels.LOW : Levels.UNDEFINED,
        stage.onVolts().lo() >= highVolts ? Levels.HIGH : Levels.UNDEFINED,
        downstream);
  }

  /** The highest voltage of the line after the output has been off for ever. */
  double offVolts(OutputStage stage) {
    return switch (circuit) {
      case CurrentSink sink -> sink.offVolts(stage);
      case CapacitorCircuit capacitor -> capacitor.upperOff(stage, capacitor.farads()).rest();
      case CoilCircuit coil -> throw new IllegalStateException("a coil reads nothing");
      case LampCircuit lamp -> throw new IllegalStateException("a lamp reads nothing");
      case SnubberCircuit snubber -> throw new IllegalStateException("a coil reads nothing");
    };
  }

  /**
   * The longest time from the output going on to the load surely reading high, widths not included,
   * in seconds; infinite when it need not get there.
   */
  public double riseSeconds(OutputStage stage) {
    if (stage.onVolts().lo() < highVolts) {
      return Double.POSITIVE_INFINITY;
    }
    return circuit instanceof CapacitorCircuit capacitor
        ? capacitor.riseSeconds(stage, 0, highVolts).hi()
        : 0;
  }

  /**
   * The longest time from the output going off to the load surely reading low, widths not included,
   * in seconds; infinite when it need not get there.
   */
  public double fallSeconds(OutputStage stage) {
    if (offVolts(stage) > lowVolts) {
      return Double.POSITIVE_INFINITY;
    }
    return circuit instanceof CapacitorCircuit capacitor
        ? capacitor.fallSeconds(stage, stage.onVolts().hi(), lowVolts).hi()
        : 0;
  }
}
