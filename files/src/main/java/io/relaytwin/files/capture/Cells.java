package io.relaytwin.files.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stands in the cells of a table; for its head and first rows, not for millions of rows. */
final class Cells {

  /** What a cell holds. */
  enum Kind {
    /** Nothing. */
    EMPTY,
    /** 0, 1, x or z. */
    LEVEL,
    /** A decimal number, or infinity where an instrument was overdriven. */
    NUMBER,
    /** A hexadecimal number: {@code h1F}, {@code 0x1F}. */
    HEX,
    /** A time with its unit: {@code 4.860 530 ms}. */
    SPAN,
    /** A date and a time of day. */
    STAMP,
    /** Anything else. */
    TEXT;

    /** Whether a row of data may hold it. */
    boolean isValue() {
      return this != EMPTY && this != TEXT;
    }
  }

  private static final Pattern HEX = Pattern.compile("(?:0x|h)[0-9a-fA-F]{1,64}");
  private static final Pattern SPAN =
      Pattern.compile("[-+]?\\d[\\d .,]*\\s*(?:s|ms|us|µs|μs|ns|ps)");
  private static final Pattern STAMP =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[T"
              + " ]\\d{2}:\\d{2}:\\d{2}(?:[.,]\\d{1,18})?(?:Z|[-+]\\d{2}:?\\d{2})?");

  private Cells() {}

  static Kind kind(String cell, boolean decimalComma) {
    if (cell.isEmpty()) {
      return Kind.EMPTY;
    }
    if (cell.length() == 1 && "01xXzZ".indexOf(cell.charAt(0)) >= 0) {
      return Kind.LEVEL;
    }
    if (isNumber(cell, decimalComma)) {
      return Kind.NUMBER;
    }
    char first = cell.charAt(0);
    if ((first == 'h' || first == '0') && HEX.matcher(cell).matches()) {
      return Kind.HEX;
    }
    if (first == '+' || first == '-' || (first >= '0' && first <= '9')) {
      return SPAN.matcher(cell).matches()
          ? Kind.SPAN
          : STAMP.matcher(cell).matches() ? Kind.STAMP : Kind.TEXT;
    }
    return Kind.TEXT;
  }

  private static boolean isNumber(String cell, boolean decimalComma) {
    int at = 0;
    int end = cell.length();
    if (cell.charAt(0) == '-' || cell.charAt(0) == '+') {
      at++;
    }
    if (cell.startsWith("∞", at)) {
      return end == at + 1;
    }
    boolean point = false;
    int digits = 0;
    for (; at < end; at++) {
      char c = cell.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if ((c == '.' || (c == ',' && decimalComma)) && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (digits == 0 || at == end) {
      return digits > 0;
    }
    if (cell.charAt(at) != 'e' && cell.charAt(at) != 'E') {
      return false;
    }
    at++;
    if (at < end && (cell.charAt(at) == '-' || cell.charAt(at) == '+')) {
      at++;
    }
    int first = at;
    while (at < end && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
      at++;
    }
    return at == end && at > first;
  }

  /** The cells of a line, without the quotes and blanks around them; trailing empty ones go. */
  static List<String> split(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == separator && !quoted) {
        if (separator != ' ' || !cell.isEmpty()) {
          cells.add(cell.toString().strip());
          cell.setLength(0);
        }
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  /** A word in small letters, without what stands in brackets, signs taken for blanks. */
  static String plain(String text) {
    return text.replaceAll("\\([^)]*\\)|\\[[^\\]]*\\]", " ")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
