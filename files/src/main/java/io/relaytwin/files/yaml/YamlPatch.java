package io.relaytwin.files.yaml;

import io.relaytwin.core.design.edit.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes single places of a YAML text. Each method gives the new text; what does not belong to the
 * place stays byte for byte, comments behind a value among it.
 */
public final class YamlPatch {

  private final YamlSource source;
  private final String text;
  private final String feed;

  /** Changes this text. */
  public YamlPatch(YamlSource source) {
    this.source = source;
    this.text = source.text();
    this.feed = source.lineBreak();
  }

  /** Another value of a key. */
  public String replaceEntry(MappingNode map, int index, Value value) {
    NodeTuple entry = map.getValue().get(index);
    Node old = entry.getValueNode();
    int colon = source.colon(entry);
    int end = source.end(old);
    if (YamlSource.isFlow(map)) {
      return spliced(source.start(old), end, value.toString());
    }
    String key = String.valueOf(YamlSource.scalar(entry.getKeyNode()));
    String written = lines(YamlWriter.entry(key, value, column(entry), source.step()));
    String after = written.substring(key.length() + 1);
    if (after.startsWith(feed)) { // the value takes lines of its own, a comment stays on the first
      String comment = YamlSource.isBlock(old) ? comment(colon) : comment(end);
      return text.substring(0, colon) + comment + after + text.substring(source.lineEnd(end));
    }
    if (YamlSource.isBlock(old)) {
      return text.substring(0, colon)
          + after
          + comment(colon)
          + text.substring(source.lineEnd(end));
    }
    return spliced(source.start(old), end, value.toString());
  }

  /** What stands between a place and the end of its line. */
  private String comment(int from) {
    return text.substring(from, source.lineEnd(from));
  }

  /** Another item in the place of one. */
  public String replaceItem(SequenceNode list, int index, Value value) {
    Node old = list.getValue().get(index);
    String written = value.toString();
    if (!YamlSource.isFlow(list)) {
      int dash = source.dash(list, index);
      written =
          lines(YamlWriter.item(value, source.column(dash), source.step()))
              .substring("- ".length());
    }
    return spliced(source.start(old), source.end(old), written);
  }

  /**
   * A key where none was.
   *
   * @param index of the entry in front of which it comes; their number for the end.
   */
  public String insertEntry(MappingNode map, int index, String key, Value value) {
    List<NodeTuple> entries = map.getValue();
    if (YamlSource.isFlow(map)) {
      return insertFlow(
          map,
          entries.stream().map(NodeTuple::getKeyNode).toList(),
          entries.stream().map(NodeTuple::getValueNode).toList(),
          index,
          key + ": " + value);
    }
    int column = column(entries.getFirst());
    String written = lines(YamlWriter.entry(key, value, column, source.step()));
    return insertLines(
        index == 0 ? source.start(entries.getFirst().getKeyNode()) : -1,
        index == 0 ? -1 : source.end(entries.get(index - 1).getValueNode()),
        column,
        written);
  }

  /**
   * One more item.
   *
   * @param index of the item in front of which it comes; their number for the end.
   */
  public String insertItem(SequenceNode list, int index, Value value) {
    List<Node> items = list.getValue();
    if (YamlSource.isFlow(list)) {
      return insertFlow(list, items, items, index, value.toString());
    }
    int column = source.column(source.dash(list, 0));
    return insertLines(
        index == 0 ? source.dash(list, 0) : -1,
        index == 0 ? -1 : source.end(items.get(index - 1)),
        column,
        lines(YamlWriter.item(value, column, source.step())));
  }

  private String insertLines(int before, int behind, int column, String written) {
    String indent = " ".repeat(column);
    if (before >= 0) {
      return text.substring(0, before) + written + feed + indent + text.substring(before);
    }
    int end = source.lineEnd(behind);
    return text.substring(0, end) + feed + indent + written + text.substring(end);
  }

  private String insertFlow(
      Node whole, List<Node> starts, List<Node> ends, int index, String written) {
    if (starts.isEmpty()) {
      boolean isMap = whole instanceof MappingNode;
      return spliced(
          source.start(whole),
          source.end(whole),
          isMap ? "{ " + written + " }" : "[" + written + "]");
    }
    int at = index == 0 ? source.start(starts.getFirst()) : source.end(ends.get(index - 1));
    return spliced(at, at, index == 0 ? written + ", " : ", " + written);
  }

  /** Without a key; there must be another one. */
  public String removeEntry(MappingNode map, int index) {
    List<NodeTuple> entries = map.getValue();
    return remove(
        entries.stream().map(entry -> source.start(entry.getKeyNode())).toList(),
        entries.stream().map(entry -> source.end(entry.getValueNode())).toList(),
        index,
        YamlSource.isFlow(map));
  }

  /** Without an item; there must be another one. */
  public String removeItem(SequenceNode list, int index) {
    List<Node> items = list.getValue();
    boolean isFlow = YamlSource.isFlow(list);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      starts.add(isFlow ? source.start(items.get(i)) : source.dash(list, i));
    }
    return remove(starts, items.stream().map(source::end).toList(), index, isFlow);
  }

  private String remove(List<Integer> starts, List<Integer> ends, int index, boolean isFlow) {
    int start = starts.get(index);
    if (isFlow || !source.isFirstOnLine(start)) {
      return index == 0
          ? spliced(start, starts.get(1), "")
          : spliced(ends.get(index - 1), ends.get(index), "");
    }
    int from = source.lineStart(start);
    int to = source.next(ends.get(index));
    boolean isAtOpenEnd = to == text.length() && !text.endsWith("\n") && from > 0;
    return isAtOpenEnd ? text.substring(0, source.lineEnd(from - 1)) : spliced(from, to, "");
  }

  /**
   * An item of a list several times over, each with another text in the place of one value.
   *
   * @param value a value within the item.
   * @param texts what takes its place, for each of the copies.
   */
  public String copies(SequenceNode list, int index, ScalarNode value, List<Value> texts) {
    Node item = list.getValue().get(index);
    int start = source.start(item);
    int end = source.end(item);
    String head = text.substring(start, source.start(value));
    String tail = text.substring(source.end(value), end);
    String between =
        YamlSource.isFlow(list)
            ? ", "
            : feed + " ".repeat(source.column(source.dash(list, index))) + "- ";
    return spliced(
        start,
        end,
        texts.stream().map(each -> head + each + tail).collect(Collectors.joining(between)));
  }

  private int column(NodeTuple entry) {
    return source.column(source.start(entry.getKeyNode()));
  }

  private String lines(String written) {
    return feed.equals("\n") ? written : written.replace("\n", feed);
  }

  private String spliced(int from, int to, String written) {
    return text.substring(0, from) + written + text.substring(to);
  }
}
