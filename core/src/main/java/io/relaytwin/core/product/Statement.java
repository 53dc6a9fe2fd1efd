package io.relaytwin.core.product;

import io.relaytwin.core.quantity.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a data sheet says in words: a circuit type, a class of insulation, a list of standards.
 *
 * @param key the stable name within the product, such as {@code circuit-type}.
 * @param label the name as a person reads it.
 * @param values one or more values, in the order of the document.
 * @param condition the condition as printed; {@code null} when none is printed.
 * @param missingConditions what one would need to know and is not printed.
 * @param source where it comes from.
 * @param note what can surprise about it; {@code null} when nothing does.
 * @param printed the text letter by letter as the document has it; {@code null} when nothing is
 *     peculiar.
 */
public record Statement(
    String key,
    String label,
    List<String> values,
    @Nullable String condition,
    List<String> missingConditions,
    Citation source,
    @Nullable String note,
    @Nullable String printed)
    implements Entry {

  /** Copies the lists and rejects statements that say nothing. */
  public Statement {
    values = List.copyOf(values);
    missingConditions = List.copyOf(missingConditions);
    if (key.isBlank() || label.isBlank() || values.isEmpty()) {
      throw new IllegalArgumentException(
          Words.fill("A statement needs key, label and a value: \"%s\".", key));
    }
  }

  @Override
  public String text() {
    return String.join("; ", values);
  }

  @Override
  public String toString() {
    return label + " " + text();
  }
}
