package io.relaytwin.core.check.finding;

import io.relaytwin.core.design.SignalSpec;
import io.relaytwin.core.signal.SignalSource;
import io.relaytwin.core.signal.Thresholds;
import org.jspecify.annotations.Nullable;

/** Opens the recordings that a design names. */
@FunctionalInterface
public interface Recordings {

  /**
   * The wire of the recording, as it was recorded: sample uncertainty as asked for, not yet
   * inverted.
   *
   * @param capture which, and what the user says of it.
   * @param module which voltages the module surely takes for LOW and HIGH, for wires of voltages of
   *     which the user says nothing else; {@code null} when its sheet does not state both.
   * @throws io.relaytwin.core.signal.SignalException when it cannot be had.
   */
  SignalSource open(SignalSpec.Capture capture, @Nullable Thresholds module);

  /**
   * What the file was read as, such as {@code Rigol DS1000Z, 40 ns a sample}; empty when there is
   * nothing to say.
   */
  default String readAs(SignalSpec.Capture capture) {
    return "";
  }
}
