package io.relaytwin.export.drawing.document;

import io.relaytwin.export.drawing.Lettering;
import java.util.Arrays;
import java.util.List;

/** Shares a width out among the columns of a table so that words stay whole where they can. */
final class ColumnWidths {

  /** How much more than its weight gives it a column may take for a long word. */
  private static final double MOST = 2;

  private ColumnWidths() {}

  /**
   * The width of each column; they fill the table.
   *
   * @param width of the table, in mm.
   * @param gap that each column keeps free at its right, in mm.
   */
  static double[] of(Block.Table table, double width, double gap) {
    List<Block.Column> columns = table.columns();
    double sum = columns.stream().mapToDouble(Block.Column::weight).sum();
    double[] widths = new double[columns.size()];
    double[] needed = new double[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width * columns.get(i).weight() / sum;
      needed[i] = Math.min(longest(table, i) + gap, widths[i] * MOST);
    }
    if (Arrays.stream(needed).sum() >= width) {
      return widths;
    }
    double missing = 0;
    double spare = 0;
    for (int i = 0; i < widths.length; i++) {
      missing += Math.max(0, needed[i] - widths[i]);
      spare += Math.max(0, widths[i] - needed[i]);
    }
    if (missing > 0) {
      for (int i = 0; i < widths.length; i++) {
        double over = widths[i] - needed[i];
        widths[i] -= over < 0 ? over : over * missing / spare;
      }
    }
    return widths;
  }

  /** The width of the longest word of a column, in mm. */
  private static double longest(Block.Table table, int column) {
    double longest = longest(table.columns().get(column).label(), TableLayout.HEAD);
    for (List<Block.Cell> row : table.rows()) {
      Block.Cell cell = row.get(column);
      Lettering lettering = cell.strong() ? TableLayout.CELL.strong() : TableLayout.CELL;
      longest =
          Math.max(longest, longest(cell.text(), lettering) + TableLayout.START + indent(cell));
    }
    return longest;
  }

  private static double longest(String text, Lettering lettering) {
    double longest = 0;
    for (String word : lettering.words(text)) {
      longest = Math.max(longest, lettering.widthOf(word));
    }
    return longest;
  }

  /** The room for the field of colour before the words, in mm. */
  static double indent(Block.Cell cell) {
    return cell.swatch() == null ? 0 : TableLayout.SWATCH + 1.2;
  }
}
