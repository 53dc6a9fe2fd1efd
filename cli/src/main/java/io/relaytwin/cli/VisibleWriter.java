package io.relaytwin.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a terminal must not obey as the escape {@code \}{@code uXXXX}: control characters but
 * for line feeds and tabs, and marks that turn the direction of writing. Names in files of
 * strangers hold such things. The escape is that of JSON, whose text thus stays the same. Colours
 * pass where the console has them.
 *
 * <p>Keeps the first fault, which a {@code PrintWriter} on top of it would swallow.
 */
final class VisibleWriter extends FilterWriter {

  private static final char ESCAPE = '\u001b';

  private final BooleanSupplier colours;
  private @Nullable IOException fault;

  /**
   * Creates a writer.
   *
   * @param to takes what is fit for a terminal.
   * @param colours whether sequences that colour pass.
   */
  VisibleWriter(Writer to, BooleanSupplier colours) {
    super(to);
    this.colours = colours;
  }

  /** A text in which nothing is left that a terminal would obey. */
  static String visible(String text) {
    return visible(text, false);
  }

  /** The first fault of writing; {@code null} when all went well. */
  @Nullable IOException fault() {
    return fault;
  }

  @Override
  public void write(int letter) throws IOException {
    write(String.valueOf((char) letter), 0, 1);
  }

  @Override
  public void write(char[] letters, int from, int count) throws IOException {
    write(new String(letters, from, count), 0, count);
  }

  @Override
  public void write(String text, int from, int count) throws IOException {
    try {
      out.write(visible(text.substring(from, from + count), colours.getAsBoolean()));
    } catch (IOException e) {
      throw first(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw first(e);
    }
  }

  private IOException first(IOException e) {
    if (fault == null) {
      fault = e;
    }
    return e;
  }

  private static String visible(String text, boolean coloured) {
    int from = 0;
    while (from < text.length() && !isObeyed(text.charAt(from))) {
      from++;
    }
    if (from == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char letter = text.charAt(i);
      int end = coloured && letter == ESCAPE ? endOfColour(text, i) : i;
      if (end > i) {
        visible.append(text, i, end);
        i = end - 1;
      } else if (isObeyed(letter)) {
        visible.append("\\u").append(String.format(Locale.ROOT, "%04X", (int) letter));
      } else {
        visible.append(letter);
      }
    }
    return visible.toString();
  }

  /** The end of a sequence that sets colours, such as {@code ESC [1;31m}; the start for others. */
  private static int endOfColour(String text, int start) {
    int i = start + 1;
    if (i >= text.length() || text.charAt(i) != '[') {
      return start;
    }
    do {
      i++;
    } while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == ';'));
    return i < text.length() && text.charAt(i) == 'm' ? i + 1 : start;
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static boolean isObeyed(char letter) {
    return letter < ' '
        ? letter != '\n' && letter != '\t'
        : letter >= '\u007f' && (letter <= '\u009f' || turns(letter));
  }

  /** Marks of direction and ends of lines and paragraphs: Unicode Standard Annex 9. */
  private static boolean turns(char letter) {
    return letter == '\u061c'
        || letter == '\u200e'
        || letter == '\u200f'
        || (letter >= '\u2028' && letter <= '\u202e')
        || (letter >= '\u2066' && letter <= '\u2069');
  }
}
