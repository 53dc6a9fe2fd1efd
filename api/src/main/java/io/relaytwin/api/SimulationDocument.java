package io.relaytwin.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every conforming part makes of the signals of a design. */
@Says("What every conforming part makes of the signals of a design.")
public record SimulationDocument(
    @Says("The name of the design.") String design,
    @Says("In the order of the design.") List<Channel> channels,
    @Says("What the supplies deliver; null when no signal changes, or for one channel alone.")
        @Nullable Supplies supplies) {

  /** Copies the list. */
  public SimulationDocument {
    channels = List.copyOf(channels);
  }

  /** What becomes of the signal of a channel. */
  @Says("What becomes of the signal of a channel, for every conforming part.")
  public record Channel(
      @Says("The name of the channel.") String channel,
      @Says("The item number of its module.") String module,
      @Says("The signal, for a person.") String signal,
      @Says("How long the signal lasts; null when it goes on for ever.")
          @Nullable QuantityData duration,
      @Says("Pulses in the signal; of a described signal, those of the stretch that is counted.")
          long pulsesSent,
      @Says("Pulses that the receiver sees with every part.") long pulsesSurelySeen,
      @Says("The most pulses that it sees with some part; null when nothing bounds them.")
          @Nullable Long pulsesPossiblySeen,
      @Says("Share of the time, 0 to 1, in which the output is surely on; rounded down.")
          BigDecimal onShare,
      @Says("Share of the time in which it is surely off; rounded down.") BigDecimal offShare,
      @Says("The rest; the three shares come to 1.") BigDecimal uncertainShare,
      @Says("The least time for which the input is surely high in one stretch; null without pulse.")
          @Nullable QuantityData shortestPulse,
      @Says("The same for low, between two pulses.") @Nullable QuantityData shortestPause,
      @Says("The highest frequency between two rises; null with fewer than two.")
          @Nullable QuantityData highestFrequency,
      @Says("The share that is high there; null likewise.") @Nullable QuantityData dutyAtHighest,
      @Says("What the load gets; null when the signal is steady or the load cannot be bounded.")
          @Nullable Load load) {

    /** Keeps numbers as JSON shows them. */
    public Channel {
      onShare = Copies.plain(onShare);
      offShare = Copies.plain(offShare);
      uncertainShare = Copies.plain(uncertainShare);
    }
  }

  /** What a load gets. */
  @Says(
      "What the load gets, for every conforming part and every load within its tolerances; what"
          + " makes no sense is null.")
  public record Load(
      @Says("How long the recording lasts; null for described signals, which go on for ever.")
          @Nullable QuantityData duration,
      @Says("The largest voltage across the load.") @Nullable Bounds voltagePeak,
      @Says(
              "The smallest voltage across the load, below 0 where a coil drives it there;"
                  + " recordings.")
          @Nullable Bounds voltageValley,
      @Says("The largest current of the load.") @Nullable Bounds currentPeak,
      @Says("The smallest current of the load; of recordings.") @Nullable Bounds currentValley,
      @Says("The average current.") @Nullable Bounds averageCurrent,
      @Says("The effective value (RMS) of the current.") @Nullable Bounds effectiveCurrent,
      @Says("The average power in the resistance of the load.") @Nullable Bounds power,
      @Says("The average power of the drop in the module while it is on.")
          @Nullable Bounds modulePower,
      @Says("The most energy that the load holds at a moment.") @Nullable Bounds storedEnergy,
      @Says("The charge that the load takes; of recordings.") @Nullable Bounds charge,
      @Says("The heat in the resistance of the load; of recordings.") @Nullable Bounds heat,
      @Says("The heat of the drop in the module; of recordings.") @Nullable Bounds moduleHeat) {}

  /** What no part and no load leaves. */
  @Says("What no conforming part and no load within its tolerances leaves; rounded outward.")
  public record Bounds(
      @Says("The lower bound, in unit; null when nothing bounds it, and for described signals.")
          @Nullable BigDecimal min,
      @Says("The upper bound, in unit; null when nothing bounds it.") @Nullable BigDecimal max,
      @Says("The highest that a part with a load was computed to reach; null when none was.")
          @Nullable BigDecimal reached,
      @Says("The symbol of the unit.") String unit) {

    /** Keeps numbers as JSON shows them. */
    public Bounds {
      min = Copies.plainOrNone(min);
      max = Copies.plainOrNone(max);
      reached = Copies.plainOrNone(reached);
    }
  }

  /** What the two supplies deliver to all channels together. */
  @Says("What the two supplies deliver to all channels together, whose signals begin together.")
  public record Supplies(
      @Says("The stretch of time that was summed.") QuantityData duration,
      @Says("What the control supply delivers to the inputs.") Delivery control,
      @Says("What the load supply delivers.") Delivery load,
      @Says("Channels whose load nothing bounds; it is left out of the sum.")
          List<String> leftOut) {

    /** Copies the list. */
    public Supplies {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** What a supply delivers. */
  @Says("What a supply delivers over the stretch.")
  public record Delivery(
      @Says("The largest current at a moment.") Bounds peak,
      @Says("The average current.") Bounds average) {}
}
