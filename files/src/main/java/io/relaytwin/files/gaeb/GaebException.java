package io.relaytwin.files.gaeb;

import java.io.IOException;
import java.io.Serial;

/** A file that cannot be read as GAEB DA XML; the message names the file and says why. */
public final class GaebException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  GaebException(String message) {
    super(message);
  }
}
