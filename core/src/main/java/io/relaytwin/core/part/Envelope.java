package io.relaytwin.core.part;

import io.relaytwin.core.signal.SignalSource;

/** The band of all conforming parts as a source: {@link EnvelopeStage} for signals at hand. */
public final class Envelope {

  private Envelope() {}

  /**
   * The band as a source that computes it each time it is played.
   *
   * @param timing the delays of the sheet.
   * @param input the input, its first level held for ever before it.
   */
  public static SignalSource of(RelayTiming timing, SignalSource input) {
    return sink -> input.stream(EnvelopeStage.of(timing, sink));
  }
}
