package io.relaytwin.cli;

import io.relaytwin.core.quantity.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines of cells in aligned columns. A column is as wide as its widest cell; the last one is
 * wrapped at the width of the console. Lines carry no trailing blanks.
 */
final class Table {

  /** On which side of its column a text stands. */
  enum Align {
    /** Words. */
    LEFT,
    /** Numbers. */
    RIGHT
  }

  /**
   * One cell.
   *
   * @param text without line breaks or escape sequences.
   * @param style how it is painted.
   */
  record Cell(String text, Style style) {}

  private static final String GAP = "  ";
  private static final int MIN_WRAP = 20;

  private final Align[] aligns;
  private final List<List<Cell>> rows = new ArrayList<>();
  private String indent = "";

  private Table(Align[] aligns) {
    this.aligns = aligns;
  }

  /** A table with these columns. */
  static Table of(Align... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("a table needs a column");
    }
    return new Table(columns.clone());
  }

  /** A cell without style. */
  static Cell cell(String text) {
    return new Cell(text, Style.PLAIN);
  }

  /** A cell in a style. */
  static Cell cell(Style style, String text) {
    return new Cell(text, style);
  }

  /**
   * Sets what stands before every line.
   *
   * @param blanks how many blanks, at least 0.
   * @return this table.
   */
  Table indent(int blanks) {
    indent = " ".repeat(blanks);
    return this;
  }

  /** Adds a line of headings. */
  Table header(String... titles) {
    return row(Arrays.stream(titles).map(title -> cell(Style.FAINT, title)).toArray(Cell[]::new));
  }

  /** Adds a line of plain cells. */
  Table row(String... texts) {
    return row(Arrays.stream(texts).map(Table::cell).toArray(Cell[]::new));
  }

  /** Adds a line. */
  Table row(Cell... cells) {
    if (cells.length != aligns.length) {
      throw new IllegalArgumentException(
          Words.fill("the row has %d cells, the table %d columns", cells.length, aligns.length));
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Whether no line was added. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes the table to standard output. */
  void printTo(Console console) {
    int[] widths = widths();
    int last = aligns.length - 1;
    int before = indent.length();
    for (int column = 0; column < last; column++) {
      before += widths[column] + GAP.length();
    }
    int lastWidth = Math.max(MIN_WRAP, console.columns() - before);
    for (List<Cell> row : rows) {
      List<String> pieces = wrap(row.get(last).text(), lastWidth);
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < last; column++) {
        append(line, console, row.get(column), row.get(column).text(), column, widths[column]);
        line.append(GAP);
      }
      append(
          line, console, row.get(last), pieces.getFirst(), last, Math.min(widths[last], lastWidth));
      console.println((indent + line).stripTrailing());
      for (String piece : pieces.subList(1, pieces.size())) {
        console.println(" ".repeat(before) + console.paint(row.get(last).style(), piece));
      }
    }
  }

  private int[] widths() {
    int[] widths = new int[aligns.length];
    for (List<Cell> row : rows) {
      for (int column = 0; column < aligns.length; column++) {
        widths[column] = Math.max(widths[column], length(row.get(column).text()));
      }
    }
    return widths;
  }

  private void append(
      StringBuilder line, Console console, Cell cell, String text, int column, int width) {
    String blanks = " ".repeat(Math.max(0, width - length(text)));
    if (aligns[column] == Align.RIGHT) {
      line.append(blanks);
    }
    line.append(console.paint(cell.style(), text));
    if (aligns[column] == Align.LEFT) {
      line.append(blanks);
    }
  }

  /** Breaks at blanks; a word longer than the width stands on a line of its own. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
