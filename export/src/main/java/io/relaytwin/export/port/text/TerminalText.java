package io.relaytwin.export.port.text;

import java.util.List;

/** Text in the columns of a terminal. */
public final class TerminalText {

  private static final TextWrap COLUMNS = TextWrap.measuredBy(TerminalText::width);

  private TerminalText() {}

  /**
   * The text without anything that a terminal would obey: control characters, and the marks that
   * turn the direction of text, become U+FFFD.
   */
  public static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(letter -> isSafe(letter) ? letter : letter == '\n' || letter == '\t' ? ' ' : 0xfffd)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static boolean isSafe(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** How many columns the text takes. */
  public static int width(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  private static int width(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (letter >= 0x1100 && letter <= 0x115f)
            || (letter >= 0x2e80 && letter <= 0xa4cf)
            || (letter >= 0xac00 && letter <= 0xd7a3)
            || (letter >= 0xf900 && letter <= 0xfaff)
            || (letter >= 0xff00 && letter <= 0xff60)
            || letter >= 0x1f300;
    return wide ? 2 : 1;
  }

  /** The text cut to a width, with an ellipsis when something is missing. */
  public static String cut(String text, int width) {
    return COLUMNS.cut(text, width);
  }

  /** The text followed by blanks up to a width. */
  public static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text after blanks up to a width. */
  public static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** The text in lines of a width, none when it is empty; words longer than a line are broken. */
  public static List<String> wrap(String text, int width) {
    return text.isBlank() ? List.of() : COLUMNS.lines(text, width);
  }
}
