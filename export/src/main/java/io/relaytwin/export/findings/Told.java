package io.relaytwin.export.findings;

import io.relaytwin.core.quantity.Quantity;
import io.relaytwin.core.quantity.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is told where there may be nothing to tell. */
final class Told {

  private Told() {}

  /** The text; {@code null} when it is empty. */
  static @Nullable String orNone(String text) {
    return text.isEmpty() ? null : text;
  }

  /** The number in a unit; {@code null} when one of them is missing. */
  static @Nullable BigDecimal in(@Nullable Unit unit, @Nullable Quantity quantity) {
    return unit == null || quantity == null ? null : quantity.in(unit).magnitude();
  }
}
