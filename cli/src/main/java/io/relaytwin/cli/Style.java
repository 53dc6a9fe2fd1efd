package io.relaytwin.cli;

/**
 * How a piece of text stands out on a terminal with colours. The text must say the same without.
 */
enum Style {
  /** As it comes. */
  PLAIN(""),
  /** Headings and verdict words. */
  STRONG("1"),
  /** Sources, units and other small print. */
  FAINT("2"),
  /** Holds. */
  GOOD("32"),
  /** Holds with little margin, or cannot be decided. */
  CAUTION("33"),
  /** Does not hold. */
  BAD("1;31"),
  /** Worth knowing. */
  NOTE("36");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /**
   * The text between this style's escape sequences; the text alone for {@link #PLAIN} and no text.
   */
  String paint(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
