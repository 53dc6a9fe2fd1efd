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
 * <p>A visit of the input to the undefined zone from one level and back counts as one pulse or gap
 * that may have been meant. A pulse cut off by the beginning of the record is not counted; one cut
 * off by its end may be seen, and surely is when it was long enough.
 */
public final class PulseAccountant implements SignalSink {

  private static final int TURN_ON_CELLS = 2;
  private static final int DROP_OUT_CELLS = 20;

  private final CountReading reading;
  private final SeenCounter varying;
  private final List<SeenCounter> cells;

  private byte level;
  private long since;
  private boolean heldForEver;

  /** The last certain level of the input, UNDEFINED for none. */
  private byte certain;

  private boolean changed;
  private long sentSurely;
  private long excursions;

  /**
   * An accountant of a signal whose first level has been held for ever.
   *
   * @param timing the delays of the sheet.
   * @param receiver what the receiver needs.
   * @param reading what the counts rest on.
   */
  public PulseAccountant(RelayTiming timing, ReceiverWidths receiver, CountReading reading) {
    this.reading = reading;
    varying = SeenCounter.varying(timing, receiver);
    cells = reading == CountReading.CONSTANT_DELAYS ? cells(timing, receiver) : List.of();
  }

  private static List<SeenCounter> cells(RelayTiming timing, ReceiverWidths receiver) {
    List<SeenCounter> cells = new ArrayList<>();
    for (int i = 0; i < TURN_ON_CELLS; i++) {
      for (int j = 0; j < DROP_OUT_CELLS; j++) {
        cells.add(
            new SeenCounter(
                cell(timing.turnOnPicos(), i, TURN_ON_CELLS),
                cell(timing.dropOutPicos(), j, DROP_OUT_CELLS),
                receiver));
      }
    }
    return cells;
  }

  private static SeenCounter.Delays cell(long longest, int index, int count) {
    long step = longest / count;
    long from = index * step;
    return new SeenCounter.Delays(from, index == count - 1 ? longest : from + step);
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    heldForEver = true;
    certain = Levels.UNDEFINED;
    changed = false;
    sentSurely = 0;
    excursions = 0;
    varying.begin(startLevel);
    cells.forEach(cell -> cell.begin(startLevel));
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
        enter(next);
      }
      level = next;
      since = time;
      heldForEver = false;
    }
  }

  private void enter(byte next) {
    if (certain == next) {
      excursions++;
    } else if (certain == Levels.LOW) {
      sentSurely++;
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
  }

  @Override
  public void end(long endPicos) {
    finish(endPicos);
    if (level == Levels.UNDEFINED && changed) {
      excursions++;
    }
  }

  /** The account; complete after the end of the signal. */
  public PulseAccount account() {
    return new PulseAccount(surelySeen(), possiblySeen(sentSurely + excursions));
  }

  private long surelySeen() {
    long least = Long.MAX_VALUE;
    for (SeenCounter cell : cells) {
      least = Math.min(least, cell.count());
    }
    return cells.isEmpty() ? varying.count() : Math.max(varying.count(), least);
  }

  private OptionalLong possiblySeen(long sentPossibly) {
    boolean uncertain = changed || excursions > 0;
    return reading == CountReading.BARE_AXIOMS && uncertain
        ? OptionalLong.empty()
        : OptionalLong.of(sentPossibly);
  }
}
