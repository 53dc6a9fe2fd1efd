package io.relaytwin.files.yaml;

import io.relaytwin.core.design.edit.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes of single places of a YAML text. Each method tells the stretch to change; what does not
 * belong to the place stays byte for byte, comments behind a value among it.
 */
public final class YamlPatch {

  private final YamlSource source;
  private final String text;
  private final String feed;

  /**
   * One stretch of a text with what takes its place.
   *
   * @param from where it starts.
   * @param to where it has ended.
   * @param written what takes its place.
   */
  public record Splice(int from, int to, String written) {}

  /** The text after changes of stretches that do not overlap, in any order. */
  public static String applied(String text, List<Splice> splices) {
    StringBuilder changed = new StringBuilder(text.length() + 1_000);
    int at = 0;
    for (Splice each : splices.stream().sorted(Comparator.comparingInt(Splice::from)).toList()) {
      changed.append(text, at, each.from()).append(each.written());
      at = each.to();
    }
    return changed.append(text, at, text.length()).toString();
  }

  /** Changes of this text. */
  public YamlPatch(YamlSource source) {
    this.source = source;
    this.text = source.text();
    this.feed = source.lineBreak();
  }

  /** Another value of a key. */
  public Splice replaceEntry(YamlNode.Mapping map, int index, Value value) {
    YamlNode.Entry entry = map.entries().get(index);
    YamlNode old = entry.value();
    int colon = source.colon(entry);
    int end = source.end(old);
    if (map.extent().isFlow()) {
      return spliced(source.start(old), end, value.toString());
    }
    String key = String.valueOf(YamlSource.scalar(entry.key()));
    String written = lines(YamlWriter.entry(key, value, column(entry), source.step()));
    String after = written.substring(key.length() + 1);
    if (after.startsWith(feed)) { // the value takes lines of its own, a comment stays on the first
      String comment = YamlSource.isBlock(old) ? comment(colon) : comment(end);
      return spliced(colon, source.lineEnd(end), comment + after);
    }
    if (YamlSource.isBlock(old)) {
      return spliced(colon, source.lineEnd(end), after + comment(colon));
    }
    return spliced(source.start(old), end, value.toString());
  }

  /** What stands between a place and the end of its line. */
  private String comment(int from) {
    return text.substring(from, source.lineEnd(from));
  }

  /** Another item in the place of one. */
  public Splice replaceItem(YamlNode.Sequence list, int index, Value value) {
    YamlNode old = list.items().get(index);
    String written = value.toString();
    if (!list.extent().isFlow()) {
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
  public Splice insertEntry(YamlNode.Mapping map, int index, String key, Value value) {
    List<YamlNode.Entry> entries = map.entries();
    if (map.extent().isFlow()) {
      return insertFlow(
          map,
          entries.stream().map(YamlNode.Entry::key).toList(),
          entries.stream().map(YamlNode.Entry::value).toList(),
          index,
          key + ": " + value);
    }
    int column = column(entries.getFirst());
    String written = lines(YamlWriter.entry(key, value, column, source.step()));
    return insertLines(
        index == 0 ? source.start(entries.getFirst().key()) : -1,
        index == 0 ? -1 : source.end(entries.get(index - 1).value()),
        column,
        written);
  }

  /**
   * One more item.
   *
   * @param index of the item in front of which it comes; their number for the end.
   */
  public Splice insertItem(YamlNode.Sequence list, int index, Value value) {
    List<YamlNode> items = list.items();
    if (list.extent().isFlow()) {
      return insertFlow(list, items, items, index, value.toString());
    }
    int column = source.column(source.dash(list, 0));
    return insertLines(
        index == 0 ? source.dash(list, 0) : -1,
        index == 0 ? -1 : source.end(items.get(index - 1)),
        column,
        lines(YamlWriter.item(value, column, source.step())));
  }

  private Splice insertLines(int before, int behind, int column, String written) {
    String indent = " ".repeat(column);
    if (before >= 0) {
      return spliced(before, before, written + feed + indent);
    }
    int end = source.lineEnd(behind);
    return spliced(end, end, feed + indent + written);
  }

  private Splice insertFlow(
      YamlNode whole, List<YamlNode> starts, List<YamlNode> ends, int index, String written) {
    if (starts.isEmpty()) {
      boolean isMap = whole instanceof YamlNode.Mapping;
      return spliced(
          source.start(whole),
          source.end(whole),
          isMap ? "{ " + written + " }" : "[" + written + "]");
    }
    int at = index == 0 ? source.start(starts.getFirst()) : source.end(ends.get(index - 1));
    return spliced(at, at, index == 0 ? written + ", " : ", " + written);
  }

  /** Without a key; there must be another one. */
  public Splice removeEntry(YamlNode.Mapping map, int index) {
    List<YamlNode.Entry> entries = map.entries();
    return remove(
        entries.stream().map(entry -> source.start(entry.key())).toList(),
        entries.stream().map(entry -> source.end(entry.value())).toList(),
        index,
        map.extent().isFlow());
  }

  /** Without an item; there must be another one. */
  public Splice removeItem(YamlNode.Sequence list, int index) {
    List<YamlNode> items = list.items();
    boolean isFlow = list.extent().isFlow();
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      starts.add(isFlow ? source.start(items.get(i)) : source.dash(list, i));
    }
    return remove(starts, items.stream().map(source::end).toList(), index, isFlow);
  }

  private Splice remove(List<Integer> starts, List<Integer> ends, int index, boolean isFlow) {
    int start = starts.get(index);
    int end = ends.get(index);
    boolean takesLines =
        source.isFirstOnLine(start) && (!isFlow || comment(end).matches(" *,? *(#.*)?"));
    if (!takesLines) {
      return index == 0 ? spliced(start, starts.get(1), "") : spliced(ends.get(index - 1), end, "");
    }
    int from = source.lineStart(start);
    int to = source.next(end);
    boolean isAtOpenEnd = to == text.length() && !text.endsWith("\n") && from > 0;
    return spliced(isAtOpenEnd ? source.lineEnd(from - 1) : from, to, "");
  }

  /**
   * An item of a list several times over, each with another text in the place of one value.
   *
   * @param value a value within the item.
   * @param texts what takes its place, for each of the copies.
   */
  public Splice copies(
      YamlNode.Sequence list, int index, YamlNode.Scalar value, List<Value> texts) {
    YamlNode item = list.items().get(index);
    int start = source.start(item);
    int end = source.end(item);
    String head = text.substring(start, source.start(value));
    String tail = text.substring(source.end(value), end);
    String between =
        list.extent().isFlow()
            ? ", "
            : feed + " ".repeat(source.column(source.dash(list, index))) + "- ";
    return spliced(
        start,
        end,
        texts.stream().map(each -> head + each + tail).collect(Collectors.joining(between)));
  }

  private int column(YamlNode.Entry entry) {
    return source.column(source.start(entry.key()));
  }

  private String lines(String written) {
    return feed.equals("\n") ? written : written.replace("\n", feed);
  }

  private Splice spliced(int from, int to, String written) {
    return new Splice(from, to, written);
  }
}
