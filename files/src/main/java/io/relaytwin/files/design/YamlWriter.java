package io.relaytwin.files.design;

import io.relaytwin.core.design.edit.Value;
import java.util.Map;

/** Writes plain data as YAML that a person would have written. */
final class YamlWriter {

  private static final int LINE_LENGTH = 100;

  private final StringBuilder text = new StringBuilder();

  private YamlWriter() {}

  /** The text of keys with values, as the content of a file. */
  static String write(Value.Entries entries) {
    YamlWriter writer = new YamlWriter();
    writer.block(entries, 0);
    return writer.text.toString();
  }

  private void block(Value.Entries entries, int indent) {
    entries
        .entries()
        .forEach((key, value) -> {
          indent(indent);
          entry(key, value, indent);
        });
  }

  private void entry(String key, Value value, int indent) {
    text.append(key).append(':');
    String flow = value.toString();
    boolean isShort = indent + key.length() + 2 + flow.length() <= LINE_LENGTH;
    boolean isOnOneLine = isShort && isShallow(value, indent == 0 ? 1 : 3);
    if (!isOnOneLine && value instanceof Value.Entries inner) {
      text.append('\n');
      block(inner, indent + 2);
    } else if (!isOnOneLine && value instanceof Value.Items inner) {
      text.append('\n');
      list(inner, indent + 2);
    } else {
      text.append(' ').append(flow).append('\n');
    }
  }

  private void list(Value.Items items, int indent) {
    for (Value item : items.items()) {
      indent(indent);
      text.append("- ");
      if (item instanceof Value.Entries(Map<String, Value> entries)
          && !entries.isEmpty()
          && !isShallow(item, 1)) {
        boolean isFirst = true;
        for (Map.Entry<String, Value> entry : entries.entrySet()) {
          if (!isFirst) {
            indent(indent + 2);
          }
          isFirst = false;
          entry(entry.getKey(), entry.getValue(), indent + 2);
        }
      } else {
        text.append(item).append('\n');
      }
    }
  }

  private void indent(int columns) {
    text.append(" ".repeat(columns));
  }

  /** Whether maps and lists are nested in the value at most so deep. */
  private static boolean isShallow(Value value, int levels) {
    return switch (value) {
      case Value.Entries(Map<String, Value> entries) ->
          levels > 0 && entries.values().stream().allMatch(each -> isShallow(each, levels - 1));
      case Value.Items items ->
          levels > 0 && items.items().stream().allMatch(each -> isShallow(each, levels - 1));
      default -> true;
    };
  }
}
