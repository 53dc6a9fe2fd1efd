package io.relaytwin.api;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What records keep of what they are given. */
final class Copies {

  private Copies() {}

  /** The number as JSON shows it, so that what is read equals what was written. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The same, where there may be none. */
  static @Nullable BigDecimal plainOrNone(@Nullable BigDecimal number) {
    return number == null ? null : plain(number);
  }

  /** The entries in their order. */
  static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
