package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Words;
import java.util.List;

/** A design that names something the catalogue does not hold; the message is fit for a user. */
public final class UnknownItemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the kind, what was asked for, and the nearest that there is. */
  public UnknownItemException(String kind, String name, Catalogue catalogue) {
    super(message(kind, name, catalogue.nearest(name)));
  }

  private static String message(String kind, String name, List<String> nearest) {
    String unknown = Words.fill("The catalogue holds no %s \"%s\".", kind, name);
    return nearest.isEmpty()
        ? unknown + " See relaytwin show."
        : unknown + " Did you mean " + String.join(", ", nearest) + "?";
  }
}
