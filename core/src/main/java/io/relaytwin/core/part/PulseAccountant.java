package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Counts the pulses of an input signal and what a receiver behind the relay gets of them. It is fed
 * with the input of the relay, three-valued, and needs constant memory.
 *
 * <p><b>At least.</b> Every reading counts the alternations of levels surely seen; see {@link
 * SeenCounter}. With constant delays the ranges of both are cut into cells, each cell gives a sound
 * count for the parts in it, and the least of these holds for all: a pulse squeezed by 0.5 µs and a
 * gap squeezed by 5 µs do not come from one part.
 *
 * <p><b>At most.</b> One transition per edge makes no more rises than the input has, and the part
 * without delay makes them all. Nothing but the axioms sets no bound as soon as the output is
 * uncertain for any time.
 *
 * <p>A pulse cut off by the beginning of the record is not counted; one cut off by its end is sent
 * and, while it was too short, neither seen nor missed.
 */
public final class PulseAccountant implements SignalSink {

  private static final int TURN_ON_CELLS = 2;
  private static final int DROP_OUT_CELLS = 20;

  private final CountReading reading;
  private final ReceiverWidths receiver;
  private final History history;
  private final SeenCounter varying;
  private final List<SeenCounter> cells;
  private final WidthTally pulses;
  private final WidthTally gaps;

  private byte level;
  private long since;
  private boolean heldForEver;

  /** The last certain level of the input, UNDEFINED for none. */
  private byte certain;

  private boolean changed;
  private long sentSurely;
  private long excursions;
  private boolean cutAtEnd;

  /**
   * An accountant.
   *
   * @param timing the delays of the sheet.
   * @param receiver what the receiver needs.
   * @param reading what the counts rest on.
   * @param history what was before the signal begins.
   */
  public PulseAccountant(
      RelayTiming timing, ReceiverWidths receiver, CountReading reading, History history) {
    this.reading = reading;
    this.receiver = receiver;
    this.history = history;
    varying = SeenCounter.varying(timing, receiver);
    cells = reading == CountReading.CONSTANT_DELAYS ? cells(timing, receiver) : List.of();
    pulses = new WidthTally(varying.highLossPicos());
    gaps = new WidthTally(varying.lowLossPicos());
  }

  private static List<SeenCounter> cells(RelayTiming timing, ReceiverWidths receiver) {
    List<SeenCounter> cells = new ArrayList<>();
    for (int i = 0; i < TURN_ON_CELLS; i++) {
      for (int j = 0; j < DROP_OUT_CELLS; j++) {
        cells.add(
            new SeenCounter(
                cell(timing.turnOn(), i, TURN_ON_CELLS),
                cell(timing.dropOut(), j, DROP_OUT_CELLS),
                receiver));
      }
    }
    return cells;
  }

  private static DelayRange cell(DelayRange whole, int index, int count) {
    long width = whole.maxPicos() - whole.minPicos();
    long step = width / count;
    long from = whole.minPicos() + index * step;
    return new DelayRange(from, index == count - 1 ? whole.maxPicos() : from + step);
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    heldForEver = history == History.HELD;
    certain = Levels.UNDEFINED;
    changed = false;
    sentSurely = 0;
    excursions = 0;
    cutAtEnd = false;
    pulses.reset();
    gaps.reset();
    byte seen = heldForEver ? startLevel : Levels.UNDEFINED;
    varying.begin(seen);
    cells.forEach(cell -> cell.begin(seen));
    if (startLevel == Levels.UNDEFINED) {
      excursions++; // a pulse may hide in it
    } else {
      certain = startLevel;
    }
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    changed |= count > 0;
    for (int i = 0; i < count; i++) {
      long time = timesPicos[i];
      byte next = levels[i];
      finish(time);
      if (next != Levels.UNDEFINED) {
        enter(time, next);
      }
      level = next;
      since = time;
      heldForEver = false;
    }
  }

  private void enter(long time, byte next) {
    if (certain == next) {
      excursions++;
    } else if (certain != Levels.UNDEFINED) {
      if (next == Levels.HIGH) {
        sentSurely++;
        gaps.close();
        pulses.open(time);
      } else {
        pulses.close();
        gaps.open(time);
      }
    }
    certain = next;
  }

  /** The stretch at hand ends now. */
  private void finish(long now) {
    if (level == Levels.UNDEFINED) {
      return;
    }
    long lasted = now - since;
    long length = heldForEver || lasted < 0 ? Long.MAX_VALUE : lasted;
    varying.stretch(level, length);
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).stretch(level, length);
    }
    if (level == Levels.HIGH) {
      pulses.stretch(length, varying.seesHigh(length));
    } else {
      gaps.stretch(length, varying.seesLow(length));
    }
  }

  @Override
  public void end(long endPicos) {
    finish(endPicos);
    if (level == Levels.UNDEFINED && changed) {
      excursions++;
    }
    cutAtEnd = !pulses.cut();
    gaps.cut();
  }

  /** The account; complete after the end of the signal. */
  public PulseAccount account() {
    long sentPossibly = sentSurely + excursions;
    return new PulseAccount(
        reading,
        receiver,
        sentSurely,
        sentPossibly,
        surelySeen(),
        possiblySeen(sentPossibly),
        pulses.losses(),
        gaps.losses(),
        cutAtEnd);
  }

  private long surelySeen() {
    long least = Long.MAX_VALUE;
    for (SeenCounter cell : cells) {
      least = Math.min(least, cell.count());
    }
    return cells.isEmpty() ? varying.count() : Math.max(varying.count(), least);
  }

  private OptionalLong possiblySeen(long sentPossibly) {
    // without a history the output may still have to switch on at the start
    long unsettled = history == History.UNKNOWN ? 1 : 0;
    boolean uncertain = changed || excursions > 0 || unsettled > 0;
    return reading == CountReading.BARE_AXIOMS && uncertain
        ? OptionalLong.empty()
        : OptionalLong.of(sentPossibly + unsettled);
  }
}
