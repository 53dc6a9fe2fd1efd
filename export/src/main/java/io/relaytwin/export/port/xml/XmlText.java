package io.relaytwin.export.port.xml;

import io.relaytwin.core.quantity.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0: UTF-8, two blanks of indentation, line feeds everywhere, the same bytes for the
 * same calls.
 *
 * <p>Whatever text is given, the result is well-formed: characters that XML 1.0 cannot carry
 * (control characters, halves of surrogate pairs, U+FFFE, U+FFFF) become U+FFFD.
 */
public final class XmlText {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Writes the declaration of standalone documents, as Office files carry it. */
  public static XmlText standalone() {
    XmlText text = new XmlText();
    text.out.setLength(0);
    text.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    return text;
  }

  /** Writes no declaration: for XML inside of another file. */
  public static XmlText fragment() {
    XmlText text = new XmlText();
    text.out.setLength(0);
    return text;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn.
   */
  public XmlText open(String name, String... attributes) {
    start(name, attributes);
    out.append(">\n");
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  public XmlText close() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  /**
   * An element that holds text only.
   *
   * @param attributes names and values in turn.
   */
  public XmlText text(String name, String text, String... attributes) {
    start(name, attributes);
    out.append('>');
    escape(text, false);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /**
   * An element without content.
   *
   * @param attributes names and values in turn.
   */
  public XmlText empty(String name, String... attributes) {
    start(name, attributes);
    out.append("/>\n");
    return this;
  }

  /** A comment; what a comment cannot hold is spaced out. */
  public XmlText comment(String text) {
    indent();
    out.append("<!-- ");
    StringBuilder plain = new StringBuilder();
    text.codePoints().forEach(point -> plain.appendCodePoint(legal(point)));
    out.append(plain.toString().replace("--", "- -")).append(" -->\n");
    return this;
  }

  /**
   * The whole document.
   *
   * @throws IllegalStateException when an element is still open.
   */
  public String end() {
    if (!open.isEmpty()) {
      throw new IllegalStateException(Words.fill("The element %s is not closed.", open.peek()));
    }
    return out.toString();
  }

  /** The whole document in UTF-8. */
  public byte[] bytes() {
    return end().getBytes(StandardCharsets.UTF_8);
  }

  private void start(String name, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException(Words.fill("An attribute of %s has no value.", name));
    }
    indent();
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], true);
      out.append('"');
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  private void escape(String text, boolean attribute) {
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append(attribute ? "&quot;" : "\"");
            // A reader would turn these into blanks or line feeds where they stand bare.
            case '\t', '\n' ->
                out.append(attribute ? "&#" + point + ";" : Character.toString(point));
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(legal(point));
          }
        });
  }

  private static int legal(int point) {
    boolean legal =
        point == '\t'
            || point == '\n'
            || point == '\r'
            || (point >= 0x20 && point < 0xd800)
            || (point >= 0xe000 && point < 0xfffe)
            || point >= 0x10000;
    return legal ? point : 0xfffd;
  }
}
