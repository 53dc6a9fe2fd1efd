package io.relaytwin.export.drawing.document;

import io.relaytwin.export.drawing.Box;
import io.relaytwin.export.drawing.Fill;
import io.relaytwin.export.drawing.Lettering;
import io.relaytwin.export.drawing.Look;
import io.relaytwin.export.drawing.Picture;
import io.relaytwin.export.drawing.Point;
import io.relaytwin.export.drawing.Rgb;
import io.relaytwin.export.drawing.Stroke;
import io.relaytwin.export.drawing.Tone;
import java.util.ArrayList;
import java.util.List;

/** Sets a table row by row. */
final class TableLayout {

  static final Lettering CELL = Lettering.of(2.9);
  static final Lettering HEAD = Lettering.of(2.6).strong().in(Tone.MUTED);
  private static final double LEADING = 1.3;
  private static final double PADDING = 1;
  static final double GAP = 2;

  /** From the edge of a column to its words. */
  static final double START = 0.5;

  static final double SWATCH = 2.6;

  private final Block.Table table;
  private final double width;
  private final double[] from;
  private final double[] widths;

  TableLayout(Block.Table table, double width) {
    this.table = table;
    this.width = width;
    widths = ColumnWidths.of(table, width, GAP);
    from = new double[widths.length];
    double x = 0;
    for (int i = 0; i < widths.length; i++) {
      from[i] = x;
      x += widths[i];
      widths[i] -= GAP;
    }
  }

  /** How high head and first row are together, in mm. */
  double beginning() {
    double head = head(new ArrayList<>());
    return table.rows().isEmpty() ? head : head + row(table.rows().getFirst(), new ArrayList<>());
  }

  void drawOn(PageLayout page) {
    List<Picture> head = new ArrayList<>();
    double headHeight = head(head);
    boolean needsHead = headHeight > 0;
    for (List<Block.Cell> row : table.rows()) {
      List<Picture> content = new ArrayList<>();
      double height = row(row, content);
      if (!page.fits(height + (needsHead ? headHeight : 0))) {
        page.breakPage();
        needsHead = headHeight > 0;
      }
      if (needsHead) {
        page.row(headHeight, head);
        needsHead = false;
      }
      page.row(height, content);
    }
    page.skip(2);
  }

  private double head(List<Picture> content) {
    int lines = 0;
    List<List<String>> labels = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String label = table.columns().get(i).label();
      List<String> wrapped = label.isEmpty() ? List.of() : HEAD.lines(label, widths[i]);
      labels.add(wrapped);
      lines = Math.max(lines, wrapped.size());
    }
    if (lines == 0) {
      return 0;
    }
    double height = lines * HEAD.size() * LEADING + 2 * PADDING;
    content.add(PageLayout.field(width, height, Tone.PANEL));
    for (int i = 0; i < widths.length; i++) {
      text(content, i, labels.get(i), HEAD, 0);
    }
    content.add(rule(height, Tone.MUTED));
    return height;
  }

  private double row(List<Block.Cell> row, List<Picture> content) {
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      Block.Cell cell = row.get(i);
      Lettering lettering = cell.strong() ? CELL.strong() : CELL;
      Rgb swatch = cell.swatch();
      double indent = ColumnWidths.indent(cell);
      List<String> wrapped = lettering.lines(cell.text(), widths[i] - indent - START);
      lines = Math.max(lines, wrapped.size());
      text(content, i, wrapped, lettering, indent);
      if (swatch != null) {
        Point corner = new Point(from[i] + START, PADDING + 0.4);
        content.add(canvas ->
            canvas.box(
                Box.at(corner, SWATCH, SWATCH),
                0.3,
                new Look(Fill.solid(swatch), Stroke.of(Tone.MUTED, 0.15))));
      }
    }
    double height = lines * CELL.size() * LEADING + 2 * PADDING;
    content.add(rule(height, Tone.FAINT));
    return height;
  }

  private Picture rule(double y, Tone tone) {
    return canvas -> canvas.line(new Point(0, y), new Point(width, y), Stroke.of(tone, 0.15));
  }

  private void text(
      List<Picture> content, int column, List<String> lines, Lettering lettering, double indent) {
    boolean right = table.columns().get(column).right();
    Lettering set = right ? lettering.end() : lettering;
    double x = right ? from[column] + widths[column] : from[column] + START + indent;
    for (int i = 0; i < lines.size(); i++) {
      Point base = new Point(x, PADDING + lettering.size() * 0.95 + i * lettering.size() * LEADING);
      String line = lines.get(i);
      content.add(canvas -> canvas.text(base, line, set));
    }
  }
}
