package io.relaytwin.export.findings;

import java.util.ArrayList;
import java.util.List;

/** Text in the cells of a terminal. */
final class Cells {

  private Cells() {}

  /**
   * The text without anything that a terminal would obey: control characters, and the marks that
   * turn the direction of text, become U+FFFD.
   */
  static String safe(String text) {
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
  static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
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
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int used = 1;
    for (int letter : text.codePoints().toArray()) {
      used += width(letter);
      if (used > width) {
        break;
      }
      kept.appendCodePoint(letter);
    }
    return kept.append('…').toString();
  }

  /** The text followed by blanks up to a width. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text after blanks up to a width. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** The text in lines of a width; words longer than a line are broken. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      while (!rest.isEmpty()) {
        int used = width(line.toString());
        int needed = width(rest) + (used == 0 ? 0 : 1);
        if (used + needed <= width) {
          line.append(used == 0 ? "" : " ").append(rest);
          rest = "";
        } else if (used > 0) {
          lines.add(line.toString());
          line.setLength(0);
        } else {
          String head = head(rest, width);
          lines.add(head);
          rest = rest.substring(head.length());
        }
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static String head(String word, int width) {
    StringBuilder head = new StringBuilder();
    int used = 0;
    for (int letter : word.codePoints().toArray()) {
      used += width(letter);
      if (used > width && !head.isEmpty()) {
        break;
      }
      head.appendCodePoint(letter);
    }
    return head.toString();
  }
}
