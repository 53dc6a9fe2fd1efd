package io.relaytwin.core.quantity;

/** A text that is not the quantity or range expected; its message is fit for a user. */
public final class QuantitySyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception with a message that names the text and what is allowed. */
  public QuantitySyntaxException(String message) {
    super(message);
  }
}
