package io.relaytwin.core.load;

import io.relaytwin.core.signal.SignalSink;
import java.util.List;

/** Plays a band, edge by edge or as pulse trains. */
interface Player extends SignalSink {

  /** Plays trains one after the other, from rest in the first level. */
  void play(List<PulseTrain> trains);
}
