package io.relaytwin.core.design.edit;

import io.relaytwin.core.quantity.Unit;
import java.util.Map;
import java.util.regex.Pattern;

/** Values as YAML on one line, as a person would write them. */
final class YamlText {

  /** What surely needs no quotes, in blocks and in braces alike. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}<.+]|-(?=[\\p{N}.]))"
              + "(?:[\\p{L}\\p{N} ./%°²±<=+\\-_()]*[\\p{L}\\p{N}./%°²±<=+\\-_()])?");

  /** What the core schema of YAML takes for something else than a text. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "null|Null|NULL|true|True|TRUE|false|False|FALSE"
              + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
              + "|[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

  private YamlText() {}

  static String of(Value value) {
    StringBuilder text = new StringBuilder();
    append(value, text);
    return text.toString();
  }

  private static void append(Value value, StringBuilder text) {
    switch (value) {
      case Value.Text word -> text.append(scalar(word.text()));
      case Value.Amount amount ->
          text.append(
              amount.quantity().unit().symbol().equals(Unit.of("1").symbol())
                  ? amount.quantity().toString()
                  : scalar(amount.quantity().toString()));
      case Value.Span span -> {
        String range = span.range().toString();
        text.append(NO_TEXT.matcher(range).matches() ? range : scalar(range));
      }
      case Value.Count count -> text.append(count.number());
      case Value.Flag flag -> text.append(flag.isSet() ? "yes" : "no");
      case Value.Items items -> {
        text.append('[');
        String separator = "";
        for (Value item : items.items()) {
          text.append(separator);
          append(item, text);
          separator = ", ";
        }
        text.append(']');
      }
      case Value.Entries entries -> {
        text.append(entries.entries().isEmpty() ? "{" : "{ ");
        String separator = "";
        for (Map.Entry<String, Value> entry : entries.entries().entrySet()) {
          text.append(separator).append(entry.getKey()).append(": ");
          append(entry.getValue(), text);
          separator = ", ";
        }
        text.append(entries.entries().isEmpty() ? "}" : " }");
      }
    }
  }

  private static String scalar(String value) {
    boolean isPlain = PLAIN.matcher(value).matches() && !NO_TEXT.matcher(value).matches();
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
            String digits = Integer.toHexString(c);
            quoted.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
          } else {
            quoted.appendCodePoint(c);
          }
        });
    return quoted.append('"').toString();
  }
}
