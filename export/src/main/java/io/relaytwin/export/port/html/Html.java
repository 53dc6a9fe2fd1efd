package io.relaytwin.export.port.html;

import io.relaytwin.core.quantity.Words;
import io.relaytwin.export.port.xml.Markup;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML that is well-formed XML too. Everything that comes in as text leaves escaped. */
public final class Html {

  private static final char BEGIN = '\u2068';
  private static final char END = '\u2069';

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn.
   */
  public Html open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** Writes an element without content, such as {@code meta}; attributes as for {@link #open}. */
  public Html empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  private void start(String element, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException(Words.fill("An attribute of <%s> has no value.", element));
    }
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      Markup.escape(out, attributes[i + 1]);
      out.append('"');
    }
  }

  /** Closes the innermost open element. */
  public Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the line, for those who read the source. */
  public Html line() {
    out.append('\n');
    return this;
  }

  /** Writes text. */
  public Html text(String text) {
    Markup.escape(out, text);
    return this;
  }

  /** Writes an element that holds nothing but text. */
  public Html leaf(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /**
   * Writes text of a user, which may run from right to left, without an effect on its neighbours.
   */
  public Html typed(String text) {
    return leaf("bdi", text);
  }

  /**
   * Writes text in which names of a user stand between the marks U+2068 and U+2069: they are
   * written as {@link #typed} does.
   */
  public Html isolating(String text) {
    int at = 0;
    for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, at)) {
      int end = text.indexOf(END, begin);
      if (end < 0) {
        break;
      }
      text(text.substring(at, begin)).typed(text.substring(begin + 1, end));
      at = end + 1;
    }
    return text(text.substring(at));
  }

  /** Writes markup made elsewhere in the program, such as a picture. */
  public Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /**
   * The whole page.
   *
   * @throws IllegalStateException when an element is still open.
   */
  public String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(Words.fill("<%s> was not closed.", open.peek()));
    }
    return out.toString();
  }
}
