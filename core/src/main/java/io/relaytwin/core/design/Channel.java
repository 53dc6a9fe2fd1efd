package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Range;
import org.jspecify.annotations.Nullable;

/**
 * One path from a 5 V source through a module to a load.
 *
 * @param name distinct within the design.
 * @param module the item number of the module, such as {@code 859-753}.
 * @param source what drives the input.
 * @param inputCable from the source to the module; {@code null} when the drop does not matter.
 * @param signal what the source sends.
 * @param outputCable from the module to the load; {@code null} when the drop does not matter.
 * @param load what hangs at the output.
 * @param loadTo where the other end of the load is wired.
 * @param outputNode the name of a node that several outputs share; {@code null} when the output
 *     stands alone.
 * @param seriesDiode whether a diode stands between the output and its node.
 * @param bleeder a resistor across the load, which empties what is charged while the output is off;
 *     {@code null} when none is fitted.
 */
public record Channel(
    String name,
    String module,
    Source source,
    @Nullable Cable inputCable,
    SignalSpec signal,
    @Nullable Cable outputCable,
    Load load,
    LoadReturn loadTo,
    @Nullable String outputNode,
    boolean seriesDiode,
    @Nullable Range bleeder) {

  /** A channel without a bleeder. */
  public Channel(
      String name,
      String module,
      Source source,
      @Nullable Cable inputCable,
      SignalSpec signal,
      @Nullable Cable outputCable,
      Load load,
      LoadReturn loadTo,
      @Nullable String outputNode,
      boolean seriesDiode) {
    this(
        name,
        module,
        source,
        inputCable,
        signal,
        outputCable,
        load,
        loadTo,
        outputNode,
        seriesDiode,
        null);
  }

  /** The channel by another name. */
  public Channel named(String other) {
    return new Channel(
        other,
        module,
        source,
        inputCable,
        signal,
        outputCable,
        load,
        loadTo,
        outputNode,
        seriesDiode,
        bleeder);
  }

  /** The channel with another source. */
  public Channel withSource(Source other) {
    return new Channel(
        name,
        module,
        other,
        inputCable,
        signal,
        outputCable,
        load,
        loadTo,
        outputNode,
        seriesDiode,
        bleeder);
  }

  /** The channel with another input cable. */
  public Channel withInputCable(@Nullable Cable other) {
    return new Channel(
        name,
        module,
        source,
        other,
        signal,
        outputCable,
        load,
        loadTo,
        outputNode,
        seriesDiode,
        bleeder);
  }

  /** The channel with another signal. */
  public Channel withSignal(SignalSpec other) {
    return new Channel(
        name,
        module,
        source,
        inputCable,
        other,
        outputCable,
        load,
        loadTo,
        outputNode,
        seriesDiode,
        bleeder);
  }

  /** The channel with another output cable. */
  public Channel withOutputCable(@Nullable Cable other) {
    return new Channel(
        name,
        module,
        source,
        inputCable,
        signal,
        other,
        load,
        loadTo,
        outputNode,
        seriesDiode,
        bleeder);
  }

  /** The channel with another load. */
  public Channel withLoad(Load other) {
    return new Channel(
        name,
        module,
        source,
        inputCable,
        signal,
        outputCable,
        other,
        loadTo,
        outputNode,
        seriesDiode,
        bleeder);
  }

  /** The channel with another bleeder. */
  public Channel withBleeder(@Nullable Range other) {
    return new Channel(
        name,
        module,
        source,
        inputCable,
        signal,
        outputCable,
        load,
        loadTo,
        outputNode,
        seriesDiode,
        other);
  }

  /** Where the end of the load that is not at the output is wired. */
  public enum LoadReturn {
    /** The 0 V of the load supply: what a high-side output needs. */
    ZERO_VOLT,
    /** The plus of the load supply: for low-side outputs only. */
    PLUS
  }
}
