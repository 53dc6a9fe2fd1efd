package io.relaytwin.core.check.finding;

import io.relaytwin.core.message.Message;

/**
 * One condition of the corner that decided: which bound of which quantity.
 *
 * @param quantity in words of the reference, such as {@code load-supply}.
 * @param end which bound.
 * @param says the condition with its values.
 */
public record Term(String quantity, End end, Message says) {

  /** A bound of a quantity. */
  public enum End {
    /** Its least value. */
    LEAST,
    /** Its greatest value. */
    GREATEST,
    /** A circumstance, of which there is but one. */
    GIVEN
  }

  /**
   * The least value of a quantity; its words have the key {@code corner.least.QUANTITY}.
   *
   * @param quantity in words of the reference.
   * @param namesAndValues as {@link Message#of} takes them.
   */
  public static Term least(String quantity, Object... namesAndValues) {
    return new Term(quantity, End.LEAST, Message.of("corner.least." + quantity, namesAndValues));
  }

  /** The greatest value; its words have the key {@code corner.greatest.QUANTITY}. */
  public static Term greatest(String quantity, Object... namesAndValues) {
    return new Term(
        quantity, End.GREATEST, Message.of("corner.greatest." + quantity, namesAndValues));
  }

  /** A circumstance; its words have the key {@code corner.given.QUANTITY}. */
  public static Term given(String quantity, Object... namesAndValues) {
    return new Term(quantity, End.GIVEN, Message.of("corner.given." + quantity, namesAndValues));
  }
}
