package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Words;
import java.util.List;

/**
 * Figures of several documents of one maker about one thing that do not agree. All are kept, none
 * is chosen: a product with a contradiction has no figure of that key.
 *
 * @param key the key that the figure would have.
 * @param label the name as a person reads it.
 * @param figures two or more, each with its own source.
 * @param remark what the difference means for the user.
 */
public record Contradiction(String key, String label, List<Figure> figures, String remark) {

  /** Copies the list and checks that there is something to contradict. */
  public Contradiction {
    figures = List.copyOf(figures);
    if (figures.size() < 2) {
      throw new IllegalArgumentException(
          Words.fill("The contradiction %s needs two figures.", key));
    }
  }
}
