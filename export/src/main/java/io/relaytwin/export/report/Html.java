package io.relaytwin.export.report;

import io.relaytwin.export.xml.Markup;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML that is well-formed XML too. Everything that comes in as text leaves escaped. */
final class Html {

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; an empty value writes the bare name.
   */
  Html open(String element, String... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** Writes an element without content, such as {@code meta}. */
  Html empty(String element, String... attributes) {
    start(element, attributes);
    out.append("/>");
    return this;
  }

  private void start(String element, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("An attribute of <%s> has no value.".formatted(element));
    }
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      Markup.escape(out, attributes[i + 1]);
      out.append('"');
    }
  }

  /** Closes the innermost open element. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the line, for those who read the source. */
  Html line() {
    out.append('\n');
    return this;
  }

  /** Writes text. */
  Html text(String text) {
    Markup.escape(out, text);
    return this;
  }

  /** Writes an element that holds nothing but text. */
  Html leaf(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /**
   * Writes text of a user, which may run from right to left, without an effect on its neighbours.
   */
  Html typed(String text) {
    return leaf("bdi", text);
  }

  /** Writes markup made elsewhere in the program, such as a picture. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /** The page so far. */
  String finish() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<%s> was not closed.".formatted(open.peek()));
    }
    return out.toString();
  }
}
