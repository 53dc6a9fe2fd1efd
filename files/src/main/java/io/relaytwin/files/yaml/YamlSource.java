package io.relaytwin.files.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a YAML document that has been read without faults, and where everything in it stands.
 * Offsets count characters of the text from 0.
 */
public final class YamlSource {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

  private final String text;
  private final Node root;
  private final boolean isWide;
  private final boolean hasAliases;

  private YamlSource(String text, Node root) {
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
    Node root = new Compose(SETTINGS).composeString(text).orElse(null);
    if (root == null) {
      throw new IllegalArgumentException("The document is empty.");
    }
    return new YamlSource(text, root);
  }

  private static boolean isTree(Node node, Set<Node> seen) {
    return seen.add(node)
        && switch (node) {
          case MappingNode map ->
              map.getValue().stream()
                  .allMatch(
                      each -> isTree(each.getKeyNode(), seen) && isTree(each.getValueNode(), seen));
          case SequenceNode list -> list.getValue().stream().allMatch(each -> isTree(each, seen));
          default -> true;
        };
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The whole document. */
  public Node root() {
    return root;
  }

  /** Whether a value stands at several places by an alias. */
  public boolean hasAliases() {
    return hasAliases;
  }

  /** The place of a key in a map; -1 when it is not there. */
  public static int indexOf(MappingNode map, String key) {
    List<NodeTuple> entries = map.getValue();
    for (int i = 0; i < entries.size(); i++) {
      if (key.equals(scalar(entries.get(i).getKeyNode()))) {
        return i;
      }
    }
    return -1;
  }

  /** The text of a single value, escapes resolved; {@code null} for maps and lists. */
  public static @Nullable String scalar(@Nullable Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  /** The value of a key of a map; {@code null} when it is not there. */
  public static @Nullable Node valueOf(Node map, String key) {
    if (!(map instanceof MappingNode mapping)) {
      return null;
    }
    int index = indexOf(mapping, key);
    return index < 0 ? null : mapping.getValue().get(index).getValueNode();
  }

  static boolean isFlow(Node node) {
    return node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.FLOW;
  }

  static boolean isBlock(Node node) {
    return node instanceof CollectionNode<?> && !isFlow(node);
  }

  int start(Node node) {
    return offset(node.getStartMark().orElseThrow());
  }

  /** Where the last character of it has ended; comments and blanks behind it are not its own. */
  int end(Node node) {
    return switch (node) {
      case MappingNode map when isBlock(map) -> end(map.getValue().getLast().getValueNode());
      case SequenceNode list when isBlock(list) -> end(list.getValue().getLast());
      case ScalarNode scalar
          when scalar.getScalarStyle() == ScalarStyle.FOLDED
              || scalar.getScalarStyle() == ScalarStyle.LITERAL -> {
        int end = offset(scalar.getEndMark().orElseThrow());
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        yield end;
      }
      default -> offset(node.getEndMark().orElseThrow());
    };
  }

  private int offset(Mark mark) {
    int index = Math.min(mark.getIndex(), text.length());
    return isWide ? text.offsetByCodePoints(0, index) : index;
  }

  /** Behind the colon of an entry. */
  int colon(NodeTuple entry) {
    return text.indexOf(':', end(entry.getKeyNode())) + 1;
  }

  /** The dash of an item of a list in block style. */
  int dash(SequenceNode list, int item) {
    int from = item == 0 ? start(list) : next(end(list.getValue().get(item - 1)));
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

  private int step(Node node, int fallback) {
    if (node instanceof MappingNode map && isBlock(map)) {
      for (NodeTuple entry : map.getValue()) {
        if (entry.getValueNode() instanceof MappingNode inner && isBlock(inner)) {
          int from = column(start(entry.getKeyNode()));
          return Math.max(1, column(start(inner.getValue().getFirst().getKeyNode())) - from);
        }
      }
    }
    return fallback;
  }
}
