package io.relaytwin.api;

import io.relaytwin.core.message.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sentence as data. */
@Says("A sentence as data.")
public record MessageData(
    @Says("The key of its template; null when nothing is said.") @Nullable String key,
    @Says("The values in it by name.") Map<String, ValueData> values) {

  /** Copies the values. */
  public MessageData {
    values = Copies.ordered(values);
  }

  /** The same message. */
  public static MessageData of(Message message) {
    return new MessageData(message.isNone() ? null : message.key(), values(message));
  }

  /** The values of a message by their names. */
  public static Map<String, ValueData> values(Message message) {
    Map<String, ValueData> values = new LinkedHashMap<>();
    message.values().forEach(each -> values.put(each.name(), ValueData.of(each.arg())));
    return values;
  }
}
