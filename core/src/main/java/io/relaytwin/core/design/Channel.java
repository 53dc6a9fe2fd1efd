package io.relaytwin.core.design;

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
    boolean seriesDiode) {

  /** Where the end of the load that is not at the output is wired. */
  public enum LoadReturn {
    /** The 0 V of the load supply: what a high-side output needs. */
    ZERO_VOLT,
    /** The plus of the load supply: for low-side outputs only. */
    PLUS
  }
}
