package io.relaytwin.core.product;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a data sheet: a number or words, with its source. */
public sealed interface Entry permits Figure, Statement {

  /** The stable name within the product, such as {@code turn-on-time}. */
  String key();

  /** The name as a person reads it. */
  String label();

  /** The value as a person reads it. */
  String text();

  /** The condition as printed; {@code null} when none is printed. */
  @Nullable String condition();

  /** The conditions that one would need and that are not printed. */
  List<String> missingConditions();

  /** Where it comes from. */
  Citation source();

  /** What can surprise about it; {@code null} when nothing does. */
  @Nullable String note();

  /** The value letter by letter as the document has it; {@code null} when nothing is peculiar. */
  @Nullable String printed();
}
