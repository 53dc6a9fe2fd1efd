package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Range;
import java.util.function.Consumer;
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
    return with(copy -> copy.name = other);
  }

  /** The channel with another source. */
  public Channel withSource(Source other) {
    return with(copy -> copy.source = other);
  }

  /** The channel with another input cable. */
  public Channel withInputCable(@Nullable Cable other) {
    return with(copy -> copy.inputCable = other);
  }

  /** The channel with another signal. */
  public Channel withSignal(SignalSpec other) {
    return with(copy -> copy.signal = other);
  }

  /** The channel with another output cable. */
  public Channel withOutputCable(@Nullable Cable other) {
    return with(copy -> copy.outputCable = other);
  }

  /** The channel with another load. */
  public Channel withLoad(Load other) {
    return with(copy -> copy.load = other);
  }

  /** The channel with another bleeder. */
  public Channel withBleeder(@Nullable Range other) {
    return with(copy -> copy.bleeder = other);
  }

  private Channel with(Consumer<Copy> change) {
    Copy copy = new Copy();
    change.accept(copy);
    return copy.channel();
  }

  /** The channel while some of it changes: the one place that hands every component on. */
  private final class Copy {
    private String name = Channel.this.name;
    private Source source = Channel.this.source;
    private @Nullable Cable inputCable = Channel.this.inputCable;
    private SignalSpec signal = Channel.this.signal;
    private @Nullable Cable outputCable = Channel.this.outputCable;
    private Load load = Channel.this.load;
    private @Nullable Range bleeder = Channel.this.bleeder;

    private Channel channel() {
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
          bleeder);
    }
  }

  /** Where the end of the load that is not at the output is wired. */
  public enum LoadReturn {
    /** The 0 V of the load supply: what a high-side output needs. */
    ZERO_VOLT,
    /** The plus of the load supply: for low-side outputs only. */
    PLUS
  }
}
