package io.relaytwin.api;

import io.relaytwin.core.quantity.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number with its unit. */
@Says("A number with its unit.")
public record QuantityData(
    @Says("The number.") BigDecimal value,
    @Says("The symbol of its unit, as in design files.") String unit) {

  /** Keeps the number as JSON shows it. */
  public QuantityData {
    value = Copies.plain(value);
  }

  /** The same quantity. */
  public static QuantityData of(Quantity quantity) {
    return new QuantityData(quantity.magnitude(), quantity.unit().symbol());
  }

  /** The same quantity, where there may be none. */
  public static @Nullable QuantityData orNone(@Nullable Quantity quantity) {
    return quantity == null ? null : of(quantity);
  }
}
