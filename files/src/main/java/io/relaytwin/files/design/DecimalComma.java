package io.relaytwin.files.design;

import io.relaytwin.files.yaml.YamlNode;
import io.relaytwin.files.yaml.YamlNode.Entry;
import io.relaytwin.files.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together again what a decimal comma cuts. Between braces and brackets every comma ends a
 * value in YAML, so that {@code { voltage: 2,5 V }} is a voltage of 2 and a key {@code 5 V} without
 * a value.
 *
 * <p>Only a comma between two digits, without a space, is taken for a decimal comma. What is put
 * together is of the type {@link Scalar.Type#CUT}, which no reader takes, so that nothing is read
 * that the schema would refuse.
 */
final class DecimalComma {

  private DecimalComma() {}

  /** The entries of a mapping, each value with the keys without a value that belong to it. */
  static List<Entry> joinEntries(List<Entry> entries) {
    List<Entry> joined = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Run run = new Run(entry.value());
      while (i + 1 < entries.size()
          && isNothing(entries.get(i + 1).value())
          && run.takes(entries.get(i + 1).key())) {
        i++;
      }
      joined.add(new Entry(entry.key(), run.node()));
    }
    return joined;
  }

  /**
   * The items of a list, those that belong together as one. Not for a list of texts: {@code [1,2]}
   * may be the names of two channels.
   */
  static List<YamlNode> joinItems(List<YamlNode> items) {
    List<YamlNode> joined = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      Run run = new Run(items.get(i));
      while (i + 1 < items.size() && run.takes(items.get(i + 1))) {
        i++;
      }
      joined.add(run.node());
    }
    return joined;
  }

  private static boolean isNothing(YamlNode node) {
    return node instanceof Scalar scalar
        && scalar.type() == Scalar.Type.NULL
        && scalar.text().isEmpty();
  }

  /** A value and the pieces that follow it directly. */
  private static final class Run {
    private final YamlNode first;
    private @Nullable Scalar last;
    private @Nullable StringBuilder text;

    private Run(YamlNode first) {
      this.first = first;
      this.last = first instanceof Scalar scalar ? scalar : null;
    }

    /** Takes the node in when only a comma between two digits parts it from what was taken last. */
    private boolean takes(YamlNode node) {
      if (last == null || !(node instanceof Scalar next) || !touch(last, next)) {
        return false;
      }
      if (text == null) {
        text = new StringBuilder(last.text());
      }
      text.append(',').append(next.text());
      last = next;
      return true;
    }

    private YamlNode node() {
      return text == null
          ? first
          : new Scalar(first.extent(), Scalar.Type.CUT, text.toString(), null);
    }

    private static boolean touch(Scalar left, Scalar right) {
      String text = left.text();
      // what stands in quotes has less text than characters in the file, and so never touches
      return isDigit(text, text.length() - 1)
          && isDigit(right.text(), 0)
          && left.line() == right.line()
          && left.column() + text.codePointCount(0, text.length()) + 1 == right.column();
    }

    private static boolean isDigit(String text, int at) {
      return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
  }
}
