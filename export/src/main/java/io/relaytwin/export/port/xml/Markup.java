package io.relaytwin.export.port.xml;

/** Text inside of the markup of pages and pictures, HTML as well as SVG. */
public final class Markup {

  private Markup() {}

  /**
   * Writes text so that it stays text: what markup is made of is escaped, and what neither HTML nor
   * XML can hold, or what forces a direction on the words behind it, becomes U+FFFD. Scripts that
   * run from right to left need no such marks.
   */
  public static StringBuilder escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(isText(letter) ? letter : 0xfffd);
      }
    }
    return out;
  }

  private static boolean isText(int letter) {
    if ((letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069)) {
      return false;
    }
    return letter == '\t'
        || letter == '\n'
        || (letter >= 0x20 && letter < 0x7f)
        || (letter >= 0xa0 && letter <= 0xd7ff)
        || (letter >= 0xe000 && letter <= 0xfffd)
        || letter >= 0x10000;
  }
}
