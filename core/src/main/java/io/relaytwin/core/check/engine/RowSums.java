package io.relaytwin.core.check.engine;

import io.relaytwin.core.quantity.Interval;
import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What channels add up to while all are on at once; of one channel, or of a row.
 *
 * @param inputAmperes what their inputs draw nominally, as far as sheets state it.
 * @param silentInput the item of the first module that states no input current; {@code null} when
 *     all do.
 * @param statedWatts the part of their heat that sheets state.
 * @param hottestWatts the most of one channel.
 * @param hottest the index of that channel within the row.
 * @param ownWatts what their reverse currents would add.
 * @param loadAmperes what their loads and the modules themselves draw for long.
 * @param complete whether every load is in the sum.
 * @param own the reverse current of the last module that states one; {@code null} when none does.
 * @param silentOwn the item of the first module that states no reverse current; {@code null} when
 *     all do.
 * @param rushAmperes what flows at most at a moment, switched on at once out of rest.
 * @param fireJoules their fire load.
 * @param silent the item of the first module that states no fire load; {@code null} when all do.
 * @param switches whether a signal changes.
 * @param count how many channels.
 */
public record RowSums(
    Interval inputAmperes,
    @Nullable String silentInput,
    Interval statedWatts,
    BigDecimal hottestWatts,
    int hottest,
    Interval ownWatts,
    Interval loadAmperes,
    boolean complete,
    @Nullable Quantity own,
    @Nullable String silentOwn,
    Interval rushAmperes,
    Interval fireJoules,
    @Nullable String silent,
    boolean switches,
    int count) {

  /** What one channel adds. */
  static RowSums of(Line line) {
    Quantity drawn = Bounds.maxOrNominal(line.module().inputCurrent());
    Interval input = or0(drawn);
    Interval stated = Interval.ZERO;
    Quantity volts = Bounds.maxOrNominal(line.module().nominalInputVoltage());
    if (volts != null) {
      stated = stated.plus(Interval.of(volts).times(input));
    }
    Interval steady = line.demand().steady();
    if (steady != null) {
      stated = stated.plus(Line.drop(line.module()).times(steady));
    }
    Quantity reverse = Bounds.max(line.module().reverseCurrent());
    Interval own = or0(reverse);
    Interval peak = line.demand().peak();
    Quantity fire = Bounds.maxOrNominal(line.module().fireLoad());
    return new RowSums(
        input,
        drawn == null ? line.module().item() : null,
        stated,
        stated.hi(),
        0,
        own.times(Interval.of(line.supply().hi())),
        steady == null ? own : steady.plus(own),
        steady != null,
        reverse,
        reverse == null ? line.module().item() : null,
        peak == null ? own : peak.plus(own),
        or0(fire),
        fire == null ? line.module().item() : null,
        line.timing().period() != null,
        1);
  }

  private static Interval or0(@Nullable Quantity quantity) {
    return quantity == null ? Interval.ZERO : Interval.of(quantity);
  }

  /** These channels, and more at their right. */
  RowSums plus(RowSums right) {
    boolean mine = hottestWatts.compareTo(right.hottestWatts) >= 0;
    return new RowSums(
        inputAmperes.plus(right.inputAmperes),
        silentInput == null ? right.silentInput : silentInput,
        statedWatts.plus(right.statedWatts),
        mine ? hottestWatts : right.hottestWatts,
        mine ? hottest : count + right.hottest,
        ownWatts.plus(right.ownWatts),
        loadAmperes.plus(right.loadAmperes),
        complete && right.complete,
        right.own == null ? own : right.own,
        silentOwn == null ? right.silentOwn : silentOwn,
        rushAmperes.plus(right.rushAmperes),
        fireJoules.plus(right.fireJoules),
        silent == null ? right.silent : silent,
        switches || right.switches,
        count + right.count);
  }
}
