package io.relaytwin.export.bid;

/** Whether a bid text names products. */
public enum Variant {
  /** Properties only; the bidder names make and type. */
  NEUTRAL("neutral"),
  /** Properties, maker and item number. */
  PRODUCT("product");

  private final String key;

  Variant(String key) {
    this.key = key;
  }

  /** The key in names of files, such as {@code neutral}. */
  public String key() {
    return key;
  }
}
