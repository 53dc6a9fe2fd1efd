package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Words;
import java.util.List;

/**
 * A figure that the documents of a product leave out and that an engineer would need.
 *
 * @param key the stable name, such as {@code push-pull}.
 * @param question what to ask the maker.
 * @param why what depends on the answer.
 * @param rules the ids of the checks that it would sharpen; empty when none.
 */
public record NotStated(String key, String question, String why, List<String> rules) {

  /** Copies the list. */
  public NotStated {
    rules = List.copyOf(rules);
    if (key.isBlank() || question.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException(
          Words.fill("What is not stated needs key, question and reason: \"%s\".", key));
    }
  }
}
