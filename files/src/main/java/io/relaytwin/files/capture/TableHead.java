package io.relaytwin.files.capture;

import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of a table, parted into lines and cells: the head, and the first rows.
 *
 * <p>A row is told by its shape. The last lines that were read are rows for sure; the columns in
 * which they hold values are those of the data, and the first line that holds values in all of them
 * is the first row. So a head may stand above the rows, or in columns of its own beside them.
 */
final class TableHead {

  private static final int TAIL = 40;
  private static final int MAX_LINE = 60_000;

  /**
   * A line.
   *
   * @param offset where it begins in the buffer.
   * @param text without the line end.
   * @param cells its cells.
   */
  record Line(int offset, String text, List<String> cells) {
    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  private final TextInput in;
  private final List<Line> lines = new ArrayList<>();
  private final char separator;
  private final List<Integer> columns;
  private final int firstRow;
  private final List<Line> rows;
  private final boolean whole;

  TableHead(TextInput in) {
    this.in = in;
    List<String> texts = new ArrayList<>();
    List<Integer> offsets = new ArrayList<>();
    this.whole = readLines(texts, offsets);
    this.separator = separator(texts);
    for (int i = 0; i < texts.size(); i++) {
      List<String> cells = Cells.split(texts.get(i), separator);
      if (cells.size() > TableLayout.MAX_COLUMNS) {
        in.position = offsets.get(i);
        throw in.fault(Words.fill("a row has more than %d cells.", TableLayout.MAX_COLUMNS));
      }
      lines.add(new Line(offsets.get(i), texts.get(i), cells));
    }
    this.columns = valueColumns();
    this.firstRow = firstRow();
    this.rows =
        lines.subList(firstRow, lines.size()).stream().filter(line -> !isBlank(line)).toList();
  }

  private boolean readLines(List<String> texts, List<Integer> offsets) {
    byte[] buffer = in.buffer();
    int at = 0;
    if (in.limit() >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB) {
      at = 3;
    }
    while (at < in.limit()) {
      int end = at;
      while (buffer[end] != '\n') {
        end++;
      }
      if (end >= in.limit() && !in.exhausted()) {
        return false;
      }
      if (end - at > MAX_LINE) {
        in.position = at;
        throw in.fault(Words.fill("a line is longer than %d letters.", MAX_LINE));
      }
      texts.add(in.text(at, end).strip());
      offsets.add(at);
      at = end + 1;
    }
    return in.exhausted();
  }

  /** Whether a line is a comment wherever it stands. */
  static boolean isComment(String text, char separator) {
    return text.startsWith("#")
        || text.startsWith("%")
        || (text.startsWith(";") && separator != ';');
  }

  /** By what most of the last lines are parted. */
  private static char separator(List<String> texts) {
    int semicolons = 0;
    int tabs = 0;
    int commas = 0;
    int blanks = 0;
    int counted = 0;
    for (int i = texts.size() - 1; i >= 0 && counted < TAIL; i--) {
      String text = texts.get(i);
      if (!text.isEmpty() && "#%;".indexOf(text.charAt(0)) < 0) {
        counted++;
        semicolons += text.indexOf(';') >= 0 ? 1 : 0;
        tabs += text.indexOf('\t') >= 0 ? 1 : 0;
        commas += text.indexOf(',') >= 0 ? 1 : 0;
        blanks += text.indexOf(' ') >= 0 ? 1 : 0;
      }
    }
    int most = (counted + 1) / 2;
    if (counted == 0) {
      return ',';
    }
    return semicolons >= most
        ? ';'
        : tabs >= most ? '\t' : commas >= most ? ',' : blanks >= most ? ' ' : ',';
  }

  boolean decimalComma() {
    return separator != ',';
  }

  private Cells.Kind kind(Line line, int column) {
    return Cells.kind(line.cell(column), decimalComma());
  }

  /** The columns in which most of the last lines hold values. */
  private List<Integer> valueColumns() {
    List<Integer> values = new ArrayList<>();
    long filled = lines.stream().filter(line -> !isBlank(line)).count();
    int counted = 0;
    for (int i = lines.size() - 1; i >= 0 && counted < TAIL; i--) {
      Line line = lines.get(i);
      if (isBlank(line)) {
        continue;
      }
      counted++;
      for (int column = 0; column < line.cells().size(); column++) {
        while (values.size() <= column) {
          values.add(0);
        }
        if (kind(line, column).isValue()) {
          values.set(column, values.get(column) + 1);
        }
      }
      // A file of a few lines is head for the most part.
      if (2L * counted >= filled) {
        break;
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int column = 0; column < values.size(); column++) {
      if (values.get(column) > 0 && 2 * values.get(column) >= counted) {
        found.add(column);
      }
    }
    if (found.isEmpty()) {
      throw in.fault(
          Words.fill("there are no rows of levels or voltages in the first %d bytes.", in.limit()));
    }
    return found;
  }

  private boolean isBlank(Line line) {
    return line.cells().isEmpty() || isComment(line.text(), separator);
  }

  private boolean isRow(Line line) {
    for (int column : columns) {
      if (!kind(line, column).isValue()) {
        return false;
      }
    }
    return true;
  }

  private int firstRow() {
    for (int i = 0; i < lines.size(); i++) {
      if (!isBlank(lines.get(i)) && isRow(lines.get(i))) {
        return i;
      }
    }
    throw in.fault("there are no rows under the heading.");
  }

  char separator() {
    return separator;
  }

  /** The columns that hold values, from 0. */
  List<Integer> columns() {
    return columns;
  }

  /** The lines before the first row. */
  List<Line> head() {
    return lines.subList(0, firstRow);
  }

  /** All lines that were read. */
  List<Line> lines() {
    return lines;
  }

  /** The first row and those after it, without blank lines and comments. */
  List<Line> rows() {
    return rows;
  }

  /** The most special kind in a column of the rows that were read. */
  Cells.Kind kind(int column) {
    Cells.Kind widest = Cells.Kind.LEVEL;
    boolean hex = false;
    for (Line row : rows()) {
      Cells.Kind kind = kind(row, column);
      hex |= kind == Cells.Kind.HEX;
      if (kind.isValue() && kind.compareTo(widest) > 0) {
        widest = kind;
      }
    }
    return hex ? Cells.Kind.HEX : widest;
  }

  /** Whether the rows are all there are. */
  boolean isWhole() {
    return whole;
  }

  /** The head and the first row, to tell the producer by. */
  String signature() {
    StringBuilder text = new StringBuilder();
    for (Line line : lines.subList(0, Math.min(firstRow + 24, lines.size()))) {
      text.append(line.text(), 0, Math.min(line.text().length(), 400)).append('\n');
    }
    return text.toString();
  }

  /** The lines that may be the heading, nearest to the rows first: at most two. */
  List<Line> heading() {
    List<Line> found = new ArrayList<>();
    for (int i = firstRow - 1; i >= 0 && found.size() < 2; i--) {
      Line line = lines.get(i);
      if (line.cells().isEmpty()) {
        continue;
      }
      if (isComment(line.text(), separator)) {
        if (!found.isEmpty() || line.text().matches(".{1,60}[:=].*")) {
          break;
        }
        String bare = line.text().substring(1).strip();
        line = new Line(line.offset(), bare, Cells.split(bare, separator));
      }
      found.add(line);
    }
    return found;
  }
}
