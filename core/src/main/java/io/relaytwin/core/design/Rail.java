package io.relaytwin.core.design;

import io.relaytwin.core.quantity.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the modules stand on the rail.
 *
 * @param order names of channels from left to right; channels not named follow in file order.
 * @param common colour of the jumper bar by the potential that it commons, such as {@code
 *     load-plus: red}; in the order of the file.
 * @param feedThrough current of other devices that flows through the bars besides; {@code null}
 *     when none.
 * @param marking {@code cards}, {@code printed} or {@code roll}; {@code null} when not given.
 * @param length of the rail; {@code null} when not given.
 */
public record Rail(
    List<String> order,
    Map<String, String> common,
    @Nullable Quantity feedThrough,
    @Nullable String marking,
    @Nullable Quantity length) {

  /** Copies the list. */
  public Rail {
    order = List.copyOf(order);
    common = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(common));
  }
}
