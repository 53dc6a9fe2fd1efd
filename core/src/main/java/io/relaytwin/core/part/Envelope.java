package io.relaytwin.core.part;

import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Waveform;

/** The band of all conforming parts as a value: {@link EnvelopeStage} for signals at hand. */
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

  /**
   * The band in memory.
   *
   * @param timing the delays of the sheet.
   * @param history what was before the input begins.
   * @param input the input.
   */
  public static Waveform of(RelayTiming timing, History history, SignalSource input) {
    return Waveform.of(sink -> input.stream(EnvelopeStage.of(timing, history, sink)));
  }
}
