package io.relaytwin.core.check.rule.timing;

import io.relaytwin.core.check.engine.Bounds;
import io.relaytwin.core.check.finding.Evidence.Specimen;
import io.relaytwin.core.product.RelayModule;
import io.relaytwin.core.quantity.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The delays of a module.
 *
 * @param turnOn from a rise of the input to that of the output.
 * @param dropOut from a fall of the input to that of the output.
 */
record Delays(Quantity turnOn, Quantity dropOut) {

  /** Those of the fastest part. */
  static final Delays NONE = new Delays(Quantity.of("0", "s"), Quantity.of("0", "s"));

  /** The longest that the sheet allows; {@code null} when it does not guarantee both. */
  static @Nullable Delays of(RelayModule module) {
    Quantity turnOn = Bounds.max(module.turnOnTime());
    Quantity dropOut = Bounds.max(module.dropOutTime());
    return turnOn == null || dropOut == null ? null : new Delays(turnOn, dropOut);
  }

  /** The longer of the two. */
  Quantity longer() {
    return turnOn.compareTo(dropOut) > 0 ? turnOn : dropOut;
  }

  /** A part with these delays. */
  Specimen part() {
    Map<String, Quantity> numbers = new LinkedHashMap<>();
    numbers.put("turn-on-time", turnOn);
    numbers.put("drop-out-time", dropOut);
    return new Specimen(numbers);
  }
}
