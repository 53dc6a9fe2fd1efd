package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.core.signal.SignalSource;

/**
 * A signal to be written, with its name.
 *
 * @param name not empty, without line ends.
 * @param source plays it.
 */
public record NamedSignal(String name, SignalSource source) {

  /** Checks the name. */
  public NamedSignal {
    if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          Words.fill("A signal needs a name without line ends, not \"%s\".", name));
    }
  }
}
