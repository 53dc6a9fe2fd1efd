package io.relaytwin.core.signal;

/** A signal that cannot be had: its message names the file or wire and what is wrong with it. */
public class SignalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message fit for a user. */
  public SignalException(String message) {
    super(message);
  }

  /** As above, with the cause. */
  public SignalException(String message, Throwable cause) {
    super(message, cause);
  }
}
