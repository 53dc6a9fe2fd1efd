package io.relaytwin.core.product;

/** The kinds of products of the catalogue. */
public enum ProductCategory {
  /** A solid-state relay with a control and a load circuit. */
  RELAY_MODULE("solid-state relay"),
  /** A device whose output drives the control circuit. */
  SIGNAL_DEVICE("signal source"),
  /** An item that fits a module. */
  ACCESSORY("accessory"),
  /** A table of a standard. */
  TABLE("table");

  private final String label;

  ProductCategory(String label) {
    this.label = label;
  }

  /** The words, such as {@code signal source}. */
  public String label() {
    return label;
  }
}
