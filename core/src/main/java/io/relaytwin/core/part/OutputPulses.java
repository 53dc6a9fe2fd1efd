package io.relaytwin.core.part;

import java.util.function.Consumer;

/**
 * Pairs rises and falls into the pulses that every part gives. A pulse whose rise or fall lies
 * outside the record is left out; optional gaps inside a pulse do not end it.
 */
public final class OutputPulses implements EdgeListener {

  private final Consumer<OutputPulse> consumer;
  private boolean risen;
  private long earliestRise;
  private long latestRise;

  /** Hands each pulse on when its fall is known. */
  public OutputPulses(Consumer<OutputPulse> consumer) {
    this.consumer = consumer;
  }

  @Override
  public void rise(long earliestPicos, long latestPicos) {
    risen = true;
    earliestRise = earliestPicos;
    latestRise = latestPicos;
  }

  @Override
  public void fall(long earliestPicos, long latestPicos) {
    if (risen) {
      consumer.accept(new OutputPulse(earliestRise, latestRise, earliestPicos, latestPicos));
      risen = false;
    }
  }

  @Override
  public void optionalPulse(long fromPicos, long toPicos) {
    // not a pulse that every part gives
  }

  @Override
  public void optionalGap(long fromPicos, long toPicos) {
    // the certain levels on both sides belong to one pulse
  }

  @Override
  public void undecided(long fromPicos, long toPicos) {
    risen = false;
  }
}
