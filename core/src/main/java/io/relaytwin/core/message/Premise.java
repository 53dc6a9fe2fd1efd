package io.relaytwin.core.message;

/**
 * What a statement rests on besides the figures of a sheet, which it cites.
 *
 * @param kind how firm it is.
 * @param says what is taken for granted.
 */
public record Premise(Kind kind, Message says) {

  /** How firm a premise is. */
  public enum Kind {
    /** A bound that a sheet states, or a condition under which it states one. */
    STATED,
    /** What the design gives. */
    GIVEN,
    /** A named reading of the sheet, which the design can switch. */
    READING,
    /** What is taken where the design is silent. */
    DEFAULT,
    /** A nominal or typical figure, or practice of the field, in the place of a bound. */
    ESTIMATE
  }

  /** A bound that a sheet states, or its condition; values as {@link Message#of} takes them. */
  public static Premise stated(String key, Object... namesAndValues) {
    return new Premise(Kind.STATED, Message.of(key, namesAndValues));
  }

  /** What the design gives. */
  public static Premise given(String key, Object... namesAndValues) {
    return new Premise(Kind.GIVEN, Message.of(key, namesAndValues));
  }

  /** A named reading. */
  public static Premise reading(String key, Object... namesAndValues) {
    return new Premise(Kind.READING, Message.of(key, namesAndValues));
  }

  /** What is taken where the design is silent. */
  public static Premise byDefault(String key, Object... namesAndValues) {
    return new Premise(Kind.DEFAULT, Message.of(key, namesAndValues));
  }

  /** An estimate. */
  public static Premise estimate(String key, Object... namesAndValues) {
    return new Premise(Kind.ESTIMATE, Message.of(key, namesAndValues));
  }
}
