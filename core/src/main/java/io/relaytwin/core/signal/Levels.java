package io.relaytwin.core.signal;

/**
 * The three levels of a signal, as the bytes that stand in columns.
 *
 * <p>At an input LOW and HIGH are the guaranteed ranges of the sheet and UNDEFINED is everything
 * that may be taken for either: between the ranges, while an edge crosses, between two samples of a
 * recording. At an output the same bytes mean OFF, ON and UNCERTAIN. A three-valued signal is two
 * binary ones at once: "may be one" where the level is not {@link #LOW}, "surely one" where it is
 * {@link #HIGH}.
 */
public final class Levels {

  /** Surely low; at an output, surely off. */
  public static final byte LOW = 0;

  /** Surely high; at an output, surely on. */
  public static final byte HIGH = 1;

  /** Either; at an output, on in some conforming parts and off in others. */
  public static final byte UNDEFINED = 2;

  private Levels() {}
}
