package io.relaytwin.files.design;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Writes maps, lists and texts as YAML that a person would have written. */
final class YamlWriter {

  private static final int LINE_LENGTH = 100;

  /** What surely needs no quotes, in blocks and in braces alike. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}<.+]|-(?=[\\p{N}.]))"
              + "(?:[\\p{L}\\p{N} ./%°²±<=+\\-_()]*[\\p{L}\\p{N}./%°²±<=+\\-_()])?");

  private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);

  private final StringBuilder text = new StringBuilder();

  private YamlWriter() {}

  /** The text of a map whose values are maps, lists and texts. */
  static String write(Map<String, Object> map) {
    YamlWriter writer = new YamlWriter();
    writer.block(map, 0);
    return writer.text.toString();
  }

  private void block(Map<?, ?> map, int indent) {
    map.forEach((key, value) -> {
      indent(indent);
      entry(String.valueOf(key), value, indent);
    });
  }

  private void entry(String key, Object value, int indent) {
    text.append(key).append(':');
    String flow = flow(value);
    boolean isShort = indent + key.length() + 2 + flow.length() <= LINE_LENGTH;
    if (isShort && isShallow(value, indent == 0 ? 1 : 3)) {
      text.append(' ').append(flow).append('\n');
    } else if (value instanceof Map<?, ?> map) {
      text.append('\n');
      block(map, indent + 2);
    } else if (value instanceof List<?> list) {
      text.append('\n');
      list(list, indent + 2);
    } else {
      text.append(' ').append(flow).append('\n');
    }
  }

  private void list(List<?> list, int indent) {
    for (Object item : list) {
      indent(indent);
      text.append("- ");
      if (item instanceof Map<?, ?> map && !map.isEmpty() && !isShallow(item, 1)) {
        boolean isFirst = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          if (!isFirst) {
            indent(indent + 2);
          }
          isFirst = false;
          entry(String.valueOf(entry.getKey()), entry.getValue(), indent + 2);
        }
      } else {
        text.append(flow(item)).append('\n');
      }
    }
  }

  private void indent(int columns) {
    text.append(" ".repeat(columns));
  }

  /** Whether maps and lists are nested in the value at most so deep. */
  private static boolean isShallow(Object value, int levels) {
    return switch (value) {
      case Map<?, ?> map ->
          levels > 0 && map.values().stream().allMatch(each -> isShallow(each, levels - 1));
      case List<?> list ->
          levels > 0 && list.stream().allMatch(each -> isShallow(each, levels - 1));
      default -> true;
    };
  }

  private static String flow(Object value) {
    StringBuilder flow = new StringBuilder();
    flow(value, flow);
    return flow.toString();
  }

  private static void flow(Object value, StringBuilder flow) {
    switch (value) {
      case Map<?, ?> map -> {
        flow.append(map.isEmpty() ? "{" : "{ ");
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          flow.append(separator).append(entry.getKey()).append(": ");
          flow(entry.getValue(), flow);
          separator = ", ";
        }
        flow.append(map.isEmpty() ? "}" : " }");
      }
      case List<?> list -> {
        flow.append('[');
        String separator = "";
        for (Object item : list) {
          flow.append(separator);
          flow(item, flow);
          separator = ", ";
        }
        flow.append(']');
      }
      case String string -> flow.append(scalar(string));
      default -> flow.append(value);
    }
  }

  private static String scalar(String value) {
    boolean isPlain =
        PLAIN.matcher(value).matches() && RESOLVER.resolve(value, true).equals(Tag.STR);
    return isPlain ? value : quoted(value);
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (Character.isISOControl(c) || c == 0xfeff || c == 0x2028 || c == 0x2029) {
            quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
          } else {
            quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }
}
