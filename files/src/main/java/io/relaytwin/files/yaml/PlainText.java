package io.relaytwin.files.yaml;

/** Texts of files as they are shown in messages. */
public final class PlainText {

  private static final int SHOWN_LENGTH = 60;

  private PlainText() {}

  /** The text shortened, on one line, without characters that could drive a terminal. */
  public static String shown(String text) {
    String clean =
        clean(text.length() > 4 * SHOWN_LENGTH ? text.substring(0, 4 * SHOWN_LENGTH) : text);
    return clean.codePointCount(0, clean.length()) > SHOWN_LENGTH
        ? clean.substring(0, clean.offsetByCodePoints(0, SHOWN_LENGTH - 3)) + "..."
        : clean;
  }

  /** The text on one line, without characters that could drive a terminal. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isPlain(c) ? c : c == '\n' || c == '\t' || c == '\r' ? ' ' : '\ufffd')
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
