package io.relaytwin.core.part;

import io.relaytwin.core.signal.Levels;
import io.relaytwin.core.signal.SignalSink;

/**
 * The envelope for any timing, with minima greater than 0 too: an event machine over two {@link
 * Possibility possibilities}, whose state is six numbers.
 *
 * <p>Let B be the settling time. The output may be ON from a rise of "may be high" until maxDropOut
 * after its fall, and this is the union over all such runs; likewise for OFF. The minimum delays
 * the opening, but only where it can be relied on: after a clean edge (LOW straight to HIGH, or
 * HIGH straight to LOW) whose preceding level had lasted B, and only until the input enters the
 * undefined zone, where it may cross any number of times. Everywhere else the opening is immediate.
 * Inertial parts are covered along with transport ones: with an opening at once after an unsettled
 * edge, the transport bound contains the inertial one.
 */
final class GeneralEnvelope implements SignalSink {

  private final RelayTiming timing;
  private final History history;
  private final LevelWriter writer;
  private final Possibility on = new Possibility();
  private final Possibility off = new Possibility();

  private byte level;
  private long since;
  private boolean heldForEver;

  GeneralEnvelope(RelayTiming timing, History history, SignalSink downstream) {
    this.timing = timing;
    this.history = history;
    this.writer = new LevelWriter(downstream);
  }

  @Override
  public void begin(long startPicos, byte startLevel) {
    level = startLevel;
    since = startPicos;
    heldForEver = history == History.HELD;
    on.reset(!heldForEver || startLevel != Levels.LOW);
    off.reset(!heldForEver || startLevel != Levels.HIGH);
    if (!heldForEver) {
      close(startPicos, startLevel);
      on.fire(startPicos); // a delay of 0 is over at once
      off.fire(startPicos);
    }
    writer.begin(startPicos, band());
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    for (int i = 0; i < count; i++) {
      change(timesPicos[i], levels[i]);
    }
    writer.flushSettled();
  }

  private void change(long timePicos, byte newLevel) {
    fireUntil(timePicos);
    if (newLevel == Levels.UNDEFINED) {
      on.force();
      off.force();
    } else {
      Possibility towards = newLevel == Levels.HIGH ? on : off;
      if (level != Levels.UNDEFINED) {
        DelayRange delay = newLevel == Levels.HIGH ? timing.turnOn() : timing.dropOut();
        towards.open(isSettled(timePicos) ? Erosion.plus(timePicos, delay.minPicos()) : timePicos);
      }
      close(timePicos, newLevel);
    }
    on.fire(timePicos);
    off.fire(timePicos);
    writer.put(timePicos, band());
    level = newLevel;
    since = timePicos;
    heldForEver = false;
  }

  private void close(long timePicos, byte newLevel) {
    if (newLevel == Levels.HIGH) {
      off.close(Erosion.plus(timePicos, timing.turnOn().maxPicos()));
    } else if (newLevel == Levels.LOW) {
      on.close(Erosion.plus(timePicos, timing.dropOut().maxPicos()));
    }
  }

  private boolean isSettled(long timePicos) {
    long lasted = timePicos - since;
    return heldForEver || lasted < 0 || lasted >= timing.settlingPicos();
  }

  private void fireUntil(long timePicos) {
    long next = Math.min(on.nextPicos(), off.nextPicos());
    while (next <= timePicos && next != Possibility.NEVER) {
      on.fire(next);
      off.fire(next);
      writer.put(next, band());
      next = Math.min(on.nextPicos(), off.nextPicos());
    }
  }

  private byte band() {
    if (on.isOpen()) {
      return off.isOpen() ? Levels.UNDEFINED : Levels.HIGH;
    }
    return Levels.LOW;
  }

  @Override
  public void end(long endPicos) {
    if (endPicos > Long.MIN_VALUE) {
      fireUntil(endPicos - 1);
    }
    writer.end(endPicos);
  }
}
