package io.relaytwin.files.yaml;

import io.relaytwin.core.design.edit.Value;
import java.util.Map;

/** Writes plain data as YAML that a person would have written. */
public final class YamlWriter {

  private static final int LINE_LENGTH = 100;

  private final StringBuilder text = new StringBuilder();
  private final int step;

  private YamlWriter(int step) {
    this.step = step;
  }

  /** The text of keys with values, as the content of a file. */
  public static String write(Value.Entries entries) {
    YamlWriter writer = new YamlWriter(2);
    writer.block(entries, 0);
    return writer.text.toString();
  }

  /** A key with its value as it stands at a column; without the line feed at its end. */
  static String entry(String key, Value value, int column, int step) {
    YamlWriter writer = new YamlWriter(step);
    writer.entry(key, value, column);
    return writer.text.substring(0, writer.text.length() - 1);
  }

  /** An item of a list with its dash as it stands at a column; without the line feed at its end. */
  static String item(Value value, int column, int step) {
    YamlWriter writer = new YamlWriter(step);
    writer.item(value, column);
    return writer.text.substring(0, writer.text.length() - 1);
  }

  private void block(Value.Entries entries, int indent) {
    for (Map.Entry<String, Value> entry : entries.entries().entrySet()) {
      indent(indent);
      entry(entry.getKey(), entry.getValue(), indent);
    }
  }

  private void entry(String key, Value value, int indent) {
    text.append(key).append(':');
    String flow = value.toString();
    boolean isShort = indent + key.length() + 2 + flow.length() <= LINE_LENGTH;
    boolean isOnOneLine = isShort && isShallow(value, indent == 0 ? 1 : 3);
    if (!isOnOneLine && value instanceof Value.Entries inner && !inner.entries().isEmpty()) {
      text.append('\n');
      block(inner, indent + step);
    } else if (!isOnOneLine && value instanceof Value.Items inner && !inner.items().isEmpty()) {
      text.append('\n');
      for (Value item : inner.items()) {
        indent(indent + step);
        item(item, indent + step);
      }
    } else {
      text.append(' ').append(flow).append('\n');
    }
  }

  private void item(Value item, int indent) {
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
