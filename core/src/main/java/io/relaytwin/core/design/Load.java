package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Range;
import org.jspecify.annotations.Nullable;

/** A load between the output and 0 V of the load circuit. Ranges carry the load's tolerances. */
public sealed interface Load {

  /** The name of the kind in the design file, such as {@code plc-input}. */
  String kind();

  /** A load that reads the output as a signal and has minimum widths. */
  sealed interface Receiver extends Load permits PlcInput, Counter {

    /** The shortest high that it surely sees, a time; {@code null} when not stated. */
    @Nullable Quantity minHigh();

    /** The shortest low that it surely sees, a time; {@code null} when not stated. */
    @Nullable Quantity minLow();

    /** The delay of its input filter, a time; {@code null} when there is none. */
    @Nullable Quantity filter();
  }

  /**
   * A resistor.
   *
   * @param resistance in ohms, greater than zero.
   * @param minVoltage the least voltage it works with; {@code null} when it does not matter.
   */
  record Resistor(Range resistance, @Nullable Quantity minVoltage) implements Load {

    /** The load with another resistance. */
    public Resistor withResistance(Range other) {
      return new Resistor(other, minVoltage);
    }

    @Override
    public String kind() {
      return "resistor";
    }
  }

  /**
   * A relay, contactor, valve or other coil.
   *
   * @param resistance of the winding.
   * @param inductance of the winding; {@code null} when not known.
   * @param pullIn the voltage at which it surely pulls in; {@code null} when not known.
   * @param dropOut the voltage below which it surely drops out; {@code null} when not known.
   * @param suppression what limits the voltage when the current is switched off.
   */
  record Coil(
      Range resistance,
      @Nullable Range inductance,
      @Nullable Quantity pullIn,
      @Nullable Quantity dropOut,
      Suppression suppression)
      implements Load {

    /** The coil with a winding of another resistance. */
    public Coil withResistance(Range other) {
      return new Coil(other, inductance, pullIn, dropOut, suppression);
    }

    /** The coil with another suppression. */
    public Coil withSuppression(Suppression other) {
      return new Coil(resistance, inductance, pullIn, dropOut, other);
    }

    @Override
    public String kind() {
      return "coil";
    }
  }

  /** What limits the voltage of a coil that is switched off. */
  sealed interface Suppression {

    /** Nothing is fitted. */
    record None() implements Suppression {}

    /** The design does not say. */
    record NotGiven() implements Suppression {}

    /**
     * A freewheel diode across the coil.
     *
     * @param forwardVoltage of the diode.
     */
    record Diode(Range forwardVoltage) implements Suppression {}

    /**
     * A Zener diode, transient suppressor or varistor across the coil.
     *
     * @param clampVoltage the voltage at which it conducts.
     */
    record Clamp(Range clampVoltage) implements Suppression {}

    /**
     * A resistor in series with a capacitor, across the coil.
     *
     * @param resistance of the resistor.
     * @param capacitance of the capacitor.
     */
    record Snubber(Range resistance, Range capacitance) implements Suppression {}
  }

  /**
   * A filament lamp.
   *
   * @param power rated power at the rated voltage.
   * @param voltage rated voltage.
   * @param coldRatio cold inrush as a multiple of the rated current; {@code null} takes 10 to 15.
   * @param timeConstant of warming and cooling, a time; {@code null} takes 10 ms to 100 ms.
   */
  record Lamp(
      Range power, Quantity voltage, @Nullable Range coldRatio, @Nullable Range timeConstant)
      implements Load {

    /** A lamp of another power for the same voltage, as hard to start and as quick to warm. */
    public Lamp withPower(Range other) {
      return new Lamp(other, voltage, coldRatio, timeConstant);
    }

    @Override
    public String kind() {
      return "lamp";
    }
  }

  /**
   * A light-emitting diode with its series resistor.
   *
   * @param forwardVoltage of the diode.
   * @param resistance of the series resistor.
   */
  record Led(Range forwardVoltage, Range resistance) implements Load {

    /** The diode behind another resistor. */
    public Led withResistance(Range other) {
      return new Led(forwardVoltage, other);
    }

    @Override
    public String kind() {
      return "led";
    }
  }

  /**
   * A capacitor, as at the supply input of a small device.
   *
   * @param capacitance of the capacitor.
   * @param seriesResistance in its path; {@code null} when none is known.
   * @param bleedResistance across it; {@code null} when there is none.
   */
  record Capacitor(
      Range capacitance, @Nullable Range seriesResistance, @Nullable Range bleedResistance)
      implements Load {

    /** The capacitor with another resistance in its path. */
    public Capacitor withSeriesResistance(Range other) {
      return new Capacitor(capacitance, other, bleedResistance);
    }

    @Override
    public String kind() {
      return "capacitor";
    }
  }

  /**
   * An input of a programmable controller, current sinking, by the types of IEC 61131-2.
   *
   * @param type 1, 2 or 3.
   * @param count how many such inputs hang in parallel at the output, at least 1.
   * @param minHigh the shortest high it surely sees; {@code null} when not stated.
   * @param minLow the shortest low it surely sees; {@code null} when not stated.
   * @param filter the delay of its input filter; {@code null} when none is stated.
   * @param sourcing whether the input sources current (for NPN outputs), which does not fit here.
   * @param minCurrent the least current that each input draws while it lies above the voltage up to
   *     which it reads low; {@code null} takes what the standard promises.
   */
  record PlcInput(
      int type,
      int count,
      @Nullable Quantity minHigh,
      @Nullable Quantity minLow,
      @Nullable Quantity filter,
      boolean sourcing,
      @Nullable Quantity minCurrent)
      implements Receiver {

    /** Inputs that draw what the standard promises. */
    public PlcInput(
        int type,
        int count,
        @Nullable Quantity minHigh,
        @Nullable Quantity minLow,
        @Nullable Quantity filter,
        boolean sourcing) {
      this(type, count, minHigh, minLow, filter, sourcing, null);
    }

    @Override
    public String kind() {
      return "plc-input";
    }
  }

  /**
   * A counter or other pulse input with figures of its own.
   *
   * @param minHigh the shortest high it surely counts; {@code null} when not stated.
   * @param minLow the shortest low it surely counts; {@code null} when not stated.
   * @param filter the delay of its input filter; {@code null} when none is stated.
   * @param minSeparation the least time between edges of two tracks of a quadrature signal; {@code
   *     null} when not stated.
   * @param maxFrequency the highest frequency it counts; {@code null} when not stated.
   * @param onVoltage the voltage from which it surely reads high; {@code null} when not stated.
   * @param offVoltage the voltage up to which it surely reads low; {@code null} when not stated.
   * @param resistance of the input; {@code null} when not stated.
   * @param maxVoltage the highest voltage that it stands; {@code null} when not stated.
   */
  record Counter(
      @Nullable Quantity minHigh,
      @Nullable Quantity minLow,
      @Nullable Quantity filter,
      @Nullable Quantity minSeparation,
      @Nullable Quantity maxFrequency,
      @Nullable Quantity onVoltage,
      @Nullable Quantity offVoltage,
      @Nullable Range resistance,
      @Nullable Quantity maxVoltage)
      implements Receiver {

    /** A counter that stands any voltage. */
    public Counter(
        @Nullable Quantity minHigh,
        @Nullable Quantity minLow,
        @Nullable Quantity filter,
        @Nullable Quantity minSeparation,
        @Nullable Quantity maxFrequency,
        @Nullable Quantity onVoltage,
        @Nullable Quantity offVoltage,
        @Nullable Range resistance) {
      this(
          minHigh,
          minLow,
          filter,
          minSeparation,
          maxFrequency,
          onVoltage,
          offVoltage,
          resistance,
          null);
    }

    @Override
    public String kind() {
      return "counter";
    }
  }

  /**
   * The input of another module, behind a resistor. What it needs stands in the sheet of that
   * module; {@link ModuleInputs} turns it into a counter.
   *
   * @param module the item number of the other module.
   * @param seriesResistance in front of its input, at least 0; {@code null} when there is none.
   */
  record ModuleInput(String module, @Nullable Range seriesResistance) implements Load {

    /** The input behind another resistor. */
    public ModuleInput withSeriesResistance(Range other) {
      return new ModuleInput(module, other);
    }

    @Override
    public String kind() {
      return "module-input";
    }
  }
}
