package io.relaytwin.export.drawing;

import java.text.Bidi;

/**
 * Sets a name apart in a line of other words, so that one from right to left leaves their order
 * alone: without it {@code control +} behind a Hebrew name would read {@code + control}.
 */
public final class Isolated {

  private static final String BEGIN = "\u2068";
  private static final String END = "\u2069";

  private Isolated() {}

  /** The name between marks of Unicode Standard Annex 9 where it needs them, else as it is. */
  public static String of(String name) {
    if (!Bidi.requiresBidi(name.toCharArray(), 0, name.length())) {
      return name;
    }
    return BEGIN + PlainText.printable(name) + END;
  }
}
