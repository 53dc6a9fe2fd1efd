package io.relaytwin.core.check.finding;

import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.signal.SignalSource;

/** Opens the recordings that a design names. */
@FunctionalInterface
public interface Recordings {

  /**
   * The wire of the recording, as it was recorded: sample uncertainty as asked for, not yet
   * inverted.
   *
   * @throws io.relaytwin.core.signal.SignalException when it cannot be had.
   */
  SignalSource open(SignalSpec.Capture capture);
}
