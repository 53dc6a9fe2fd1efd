package io.relaytwin.core.load;

import io.relaytwin.core.quantity.Dimension;
import io.relaytwin.core.quantity.Range;

/** What carries the current of a coil when the output switches off. */
public sealed interface Suppressor {

  /**
   * Something across the coil that conducts from a voltage on: a freewheel diode with its forward
   * voltage, a Zener diode, a transient suppressor.
   *
   * @param volts the voltage against which the current decays, above 0.
   */
  record Clamp(Span volts) implements Suppressor {

    /** Checks the sign. */
    public Clamp {
      Units.positive(volts, "clamp voltage");
    }
  }

  /**
   * Nothing. The current then ends in the module in a way that no sheet states: at once at a high
   * voltage, or slowly at a low one. The bounds hold for both, the voltage has no lower bound, and
   * {@link Measure#STORED_ENERGY} is what the module has to take at a turn-off.
   */
  record None() implements Suppressor {}

  /** A diode or clamp of a stated voltage. */
  static Suppressor clamp(Range volts) {
    return new Clamp(Units.positive(volts, Dimension.VOLTAGE));
  }
}
