package io.relaytwin.core.signal;

import java.util.List;

/** Feeds one signal to several sinks, in the order given. */
public final class Tee implements SignalSink {
  private final List<SignalSink> sinks;

  /** Creates the branch. */
  public Tee(SignalSink... sinks) {
    this.sinks = List.of(sinks);
  }

  @Override
  public void begin(long startPicos, byte level) {
    sinks.forEach(sink -> sink.begin(startPicos, level));
  }

  @Override
  public void changes(long[] timesPicos, byte[] levels, int count) {
    sinks.forEach(sink -> sink.changes(timesPicos, levels, count));
  }

  @Override
  public void end(long endPicos) {
    sinks.forEach(sink -> sink.end(endPicos));
  }
}
