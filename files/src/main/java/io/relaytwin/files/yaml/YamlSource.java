package io.relaytwin.files.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a YAML document that has been read without faults, and where everything in it stands.
 * Offsets count characters of the text from 0.
 */
public final class YamlSource {

  private static final YamlTree.Kind KIND = new YamlTree.Kind("a file", "", true, true);

  private final String text;
  private final YamlNode root;
  private final boolean isWide;
  private final boolean hasAliases;

  private YamlSource(String text, YamlNode root) {
    this.text = text;
    this.root = root;
    this.isWide = text.codePointCount(0, text.length()) != text.length();
    this.hasAliases = !isTree(root, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /**
   * Finds everything in a text.
   *
   * @param text without a byte order mark; it must be valid YAML and hold one document.
   */
  public static YamlSource of(String text) {
    YamlNode root =
        YamlTree.parse(
            text,
            KIND,
            (place, problem, allowed) -> {
              throw new IllegalArgumentException(problem + " in line " + place.line());
            });
    if (root == null) {
      throw new IllegalArgumentException("The document cannot be read.");
    }
    return new YamlSource(text, root);
  }

  private static boolean isTree(YamlNode node, Set<YamlNode> seen) {
    return seen.add(node)
        && switch (node) {
          case YamlNode.Mapping map ->
              map.entries().stream()
                  .allMatch(each -> isTree(each.key(), seen) && isTree(each.value(), seen));
          case YamlNode.Sequence list -> list.items().stream().allMatch(each -> isTree(each, seen));
          case YamlNode.Scalar _ -> true;
        };
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The whole document. */
  public YamlNode root() {
    return root;
  }

  /** Whether a value stands at several places by an alias. */
  public boolean hasAliases() {
    return hasAliases;
  }

  /** The place of a key in a map; -1 when it is not there. */
  public static int indexOf(YamlNode.Mapping map, String key) {
    List<YamlNode.Entry> entries = map.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (key.equals(scalar(entries.get(i).key()))) {
        return i;
      }
    }
    return -1;
  }

  /** The text of a single value, escapes resolved; {@code null} for maps and lists. */
  public static @Nullable String scalar(@Nullable YamlNode node) {
    return node instanceof YamlNode.Scalar scalar ? scalar.text() : null;
  }

  /** The value of a key of a map; {@code null} when it is not there. */
  public static @Nullable YamlNode valueOf(YamlNode map, String key) {
    if (!(map instanceof YamlNode.Mapping mapping)) {
      return null;
    }
    int index = indexOf(mapping, key);
    return index < 0 ? null : mapping.entries().get(index).value();
  }

  static boolean isBlock(YamlNode node) {
    return !(node instanceof YamlNode.Scalar) && !node.extent().isFlow();
  }

  int start(YamlNode node) {
    return offset(node.extent().start());
  }

  /** Where the last character of it has ended; comments and blanks behind it are not its own. */
  int end(YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping map when isBlock(map) -> end(map.entries().getLast().value());
      case YamlNode.Sequence list when isBlock(list) -> end(list.items().getLast());
      default -> {
        int end = offset(node.extent().end());
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
          end--; // behind a text on several lines
        }
        yield end;
      }
    };
  }

  private int offset(int index) {
    int inText = Math.min(index, text.length());
    return isWide ? text.offsetByCodePoints(0, inText) : inText;
  }

  /** Behind the colon of an entry. */
  int colon(YamlNode.Entry entry) {
    return text.indexOf(':', end(entry.key())) + 1;
  }

  /** The dash of an item of a list in block style. */
  int dash(YamlNode.Sequence list, int item) {
    int from = item == 0 ? start(list) : next(end(list.items().get(item - 1)));
    while (true) {
      int at = from;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      if (at >= text.length() || text.charAt(at) == '-') {
        return at;
      }
      from = next(at); // a comment, a blank line, or an anchor in front of the list
    }
  }

  int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The end of a line, its line break left out. */
  int lineEnd(int offset) {
    int feed = text.indexOf('\n', offset);
    if (feed < 0) {
      return text.length();
    }
    return feed > offset && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
  }

  /** The start of the next line, or the end of the text. */
  int next(int offset) {
    int feed = text.indexOf('\n', offset);
    return feed < 0 ? text.length() : feed + 1;
  }

  int column(int offset) {
    return offset - lineStart(offset);
  }

  /** Whether only blanks stand in front of it on its line. */
  boolean isFirstOnLine(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  String lineBreak() {
    int feed = text.indexOf('\n');
    return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  /** By how many columns the file indents maps. */
  int step() {
    return step(root, 2);
  }

  private int step(YamlNode node, int fallback) {
    if (node instanceof YamlNode.Mapping map && isBlock(map)) {
      for (YamlNode.Entry entry : map.entries()) {
        if (entry.value() instanceof YamlNode.Mapping inner && isBlock(inner)) {
          int from = column(start(entry.key()));
          return Math.max(1, column(start(inner.entries().getFirst().key())) - from);
        }
      }
    }
    return fallback;
  }
}
