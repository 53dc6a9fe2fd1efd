package io.relaytwin.core.product;

/** What a printed number promises. */
public enum LimitKind {
  /** The value that the part is named after; it bounds nothing. */
  NOMINAL("nominal", ""),
  /** What most parts do; it bounds nothing. */
  TYPICAL("typical", "typ. "),
  /** No part lies below. */
  MINIMUM("minimum", "≥ "),
  /** No part lies above. */
  MAXIMUM("maximum", "≤ "),
  /** A range with both ends. */
  RANGE("range", "");

  private final String label;
  private final String prefix;

  LimitKind(String label, String prefix) {
    this.label = label;
    this.prefix = prefix;
  }

  /** The word, such as {@code maximum}. */
  public String label() {
    return label;
  }

  /** What stands in front of the number when it is printed, such as {@code "≤ "}. */
  String prefix() {
    return prefix;
  }

  /** Whether it bounds every part. */
  public boolean isGuaranteed() {
    return this != NOMINAL && this != TYPICAL;
  }
}
