package io.relaytwin.core.product;

import java.util.Optional;

/** The colours in which accessories come. */
public enum Colour {
  /** White. */
  WHITE("white"),
  /** Light gray, as distinct from gray. */
  LIGHT_GRAY("light gray"),
  /** Gray. */
  GRAY("gray"),
  /** Black. */
  BLACK("black"),
  /** Yellow. */
  YELLOW("yellow"),
  /** Orange. */
  ORANGE("orange"),
  /** Red. */
  RED("red"),
  /** Violet. */
  VIOLET("violet"),
  /** Blue. */
  BLUE("blue"),
  /** Light green, as distinct from green. */
  LIGHT_GREEN("light green"),
  /** Green. */
  GREEN("green");

  private final String label;

  Colour(String label) {
    this.label = label;
  }

  /** The word, such as {@code light gray}. */
  public String label() {
    return label;
  }

  /** The colour of that word. */
  public static Optional<Colour> find(String label) {
    for (Colour colour : values()) {
      if (colour.label.equals(label)) {
        return Optional.of(colour);
      }
    }
    return Optional.empty();
  }
}
