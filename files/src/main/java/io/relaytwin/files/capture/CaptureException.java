package io.relaytwin.files.capture;

import io.relaytwin.core.signal.SignalException;
import java.nio.file.Path;

/** A recording that cannot be used: which file, where in it, what is wrong. */
public final class CaptureException extends SignalException {
  private static final long serialVersionUID = 1L;

  /** The longest piece of a hostile file that a message repeats. */
  private static final int MAX_QUOTE = 60;

  /**
   * Creates the exception.
   *
   * @param file the file.
   * @param place the entry, line or sample; empty when the file as a whole is meant.
   * @param problem what is wrong, as a sentence.
   */
  public CaptureException(Path file, String place, String problem) {
    super(message(file, place, problem));
  }

  /** As above, with the cause. */
  public CaptureException(Path file, String place, String problem, Throwable cause) {
    super(message(file, place, problem), cause);
  }

  private static String message(Path file, String place, String problem) {
    return place.isEmpty() ? file + ": " + problem : file + ": " + place + ": " + problem;
  }

  /** A text from a file, fit to stand in a message: cut, and without control characters. */
  static String quote(String text) {
    String cut = text.length() > MAX_QUOTE ? text.substring(0, MAX_QUOTE) + "..." : text;
    StringBuilder clean = new StringBuilder(cut.length() + 2).append('"');
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      clean.append(Character.isISOControl(c) ? '?' : c);
    }
    return clean.append('"').toString();
  }
}
