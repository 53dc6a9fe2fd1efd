package io.relaytwin.core.signal;

/** Something that can play a signal, as often as asked, the same each time. */
@FunctionalInterface
public interface SignalSource {

  /**
   * Plays the whole signal into the sink.
   *
   * @throws SignalException when the signal cannot be had, with a message fit for a user.
   */
  void stream(SignalSink sink);
}
