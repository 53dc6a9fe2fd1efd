package io.relaytwin.core.check.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Results by what they depend on; the ones asked for last are kept. Safe for threads: two that miss
 * at once compute the same twice.
 *
 * @param <K> what a result depends on.
 * @param <V> the result.
 */
final class Memory<K, V> {
  private final Map<K, V> known;

  /** Keeps so many results. */
  Memory(int most) {
    known =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The result, computed when it is not known. */
  V of(K key, Function<K, V> compute) {
    @Nullable V found;
    synchronized (known) {
      found = known.get(key);
    }
    if (found == null) {
      found = compute.apply(key);
      synchronized (known) {
        known.put(key, found);
      }
    }
    return found;
  }
}
